internal import Engine
internal import Records
internal import Rendering
internal import Script

/// `to FORMAT`: rows or documents as text in a format.
struct ToCommand: Command {
  let signature = Signature(
    "to", summary: "Writes rows or documents in a format.",
    discussion: """
      tsv and csv have a header; json is one array, jsonl an object a line; md is a Markdown table; table is fitted to \
      the width. In JSON a span is {"start", "end", "text"} with UTF-8 byte offsets, unless --offsets says otherwise.
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
    ],
    examples: [
      Example("docs | select number | to json", "Writes JSON"),
      Example("quotes | to jsonl", "Writes an object a line"),
      Example("entities | select text type | to csv --spans", "Writes where each span stands"),
    ],
    seeAlso: ["save", "select"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard let word = call.words("format").first, let format = OutputFormat(rawValue: word) else {
      return input
    }
    var context = session.renderContext
    context.offsets = call.text("offsets").flatMap(OffsetUnit.init) ?? .bytes
    context.showsSpans = call.hasFlag("spans")
    var text = StyledText()
    let table = try RowInput(input, call: call, session: session).table
    do {
      try format.write(table, context: context, checkpoint: session.checkpoint) { piece in
        try session.checkpoint()
        text.append(piece)
      }
    } catch {
      session.engine.leftovers.add(text.runs)
      throw error
    }
    return .text(text)
  }
}
