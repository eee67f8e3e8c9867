internal import Declarations
internal import Engine
internal import Records
internal import Rendering
internal import Script

/// `to FORMAT`: rows or documents as text in a format.
struct ToCommand: Command {
  let signature = Signature(
    "to", summary: "Writes rows or documents in a format.",
    discussion: """
      tsv and csv have a header; json is one array, jsonl an object a line; md is a Markdown table, html a whole page; \
      table is fitted to the width. dot and graphml are networks: the first two columns are the ends of edges, as \
      'network' gives them, and the column weight or else the first of numbers is their weight. In JSON a span is \
      {"start", "end", "text"} with UTF-8 byte offsets, unless --offsets says otherwise. 'help formats' has a line for \
      each of pandas, R, sqlite3 and others that reads them exactly.
      """,
    input: .rows, output: .text,
    arguments: [
      ArgumentDeclaration("format", .choice(OutputFormat.allCases.map(\.rawValue)), help: "The format.")
    ],
    options: [
      OptionDeclaration(
        "offsets", .choice(OffsetUnit.allCases.map(\.rawValue)), default: "bytes",
        help: "The unit of offsets in JSON."),
      OptionDeclaration(
        "spans", .flag, help: "Adds start and end columns for each span (not in JSON, which has them)."),
      OptionDeclaration(
        "spreadsheet", .flag,
        help:
          "For spreadsheets: begins with a byte-order mark, and puts ' before cells that would run as formulas (csv, tsv)."
      ),
      OptionDeclaration("directed", .flag, help: "The edges lead from source to target (dot, graphml)."),
    ],
    examples: [
      Example("docs | select number | to json", "Writes JSON"),
      Example("quotes | to jsonl", "Writes an object a line"),
      Example("entities | select text type | to csv --spans", "Writes where each span stands"),
      Example("quotes | to csv --spreadsheet", "Writes CSV that is safe to open in a spreadsheet"),
    ],
    seeAlso: ["save", "select"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    guard let argument = stage.arguments.first, case .word(let template) = argument.value,
      let format = template.constant.flatMap(OutputFormat.init(rawValue:))
    else { return nil }
    if stage.options["spreadsheet"] != nil, !format.isForSpreadsheets {
      throw Diagnostic(
        .checkSpreadsheetFormat, "'--spreadsheet' is about csv and tsv, not \(format.rawValue)",
        at: argument.range, help: "leave it out, or write: to csv --spreadsheet")
    }
    if stage.options["directed"] != nil, !format.isForNetworks {
      throw Diagnostic(
        .checkNetworkFormat, "'--directed' is about dot and graphml, not \(format.rawValue)",
        at: argument.range, help: "leave it out, or write: to graphml --directed")
    }
    return nil
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard let word = call.words("format").first, let format = OutputFormat(rawValue: word) else {
      return input
    }
    var context = session.renderContext
    context.offsets = call.text("offsets").flatMap(OffsetUnit.init) ?? .bytes
    context.showsSpans = call.hasFlag("spans")
    context.guardsSpreadsheets = call.hasFlag("spreadsheet")
    context.isDirected = call.hasFlag("directed")
    var text = StyledText()
    let table = try RowInput(input, session: session).table
    try format.check(table)
    do {
      try format.write(table, context: context, checkpoint: session.checkpoint) { piece in
        try session.checkpoint()
        text.append(piece)
      }
    } catch {
      session.engine.releaseLater(text.runs)
      throw error
    }
    return .text(text)
  }
}

extension OutputFormat {
  /// Throws where a table has no edges and the format needs them, or a cell that the format cannot hold.
  func check(_ table: Table) throws(ShellError) {
    if let cell = firstUnwritable(in: table) {
      throw ShellError(
        .wrongInput,
        "\(rawValue) cannot hold the NUL character in row \(cell.row), column \(cell.column)",
        help: "write jsonl, which holds it, or tsv, where it is \\0")
    }
    try check(columns: table.columns.count)
  }

  /// Throws where rows of so many columns have no edges and the format needs them.
  func check(columns: Int) throws(ShellError) {
    guard isForNetworks, columns < 2 else { return }
    throw ShellError(
      .wrongInput, "\(rawValue) needs two columns, the ends of the edges, and there is only one",
      help: "select them: … | select source target | to \(rawValue)")
  }
}
