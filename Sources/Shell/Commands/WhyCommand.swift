internal import Corpus
internal import Declarations
internal import Records
internal import Rendering
internal import Script

/// `why N`: a row's reasons, in its sentence.
struct WhyCommand: Command {
  let signature = Signature(
    "why", summary: "Explains one row: its rule, confidence and evidence.",
    discussion: """
      All that the row holds is shown whole, then its sentence with what was found and the evidence marked; evidence \
      that adds up has its value behind its words, and the rule that changed it. A name that was joined over documents, \
      or corrected, has the reason, the confidence and the correction. Without a command before it, it is \
      about the last result.
      """,
    input: .lastRows, output: .text,
    arguments: [
      ArgumentDeclaration(
        "row", .integer(1...Int.max), .optional, default: "1", help: "The row's number.")
    ],
    examples: [
      Example("quotes | why 2", "Explains the second quotation"),
      Example("sentiment --by sentence; why 3", "Explains a row of the last result"),
    ],
    seeAlso: ["context", "last"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard case .rows(let table, _) = input else { return .nothing }
    let number = call.integer("row") ?? 1
    guard number <= table.rows.count else {
      throw ShellError(
        .noResult, "there is no row \(number)",
        help: table.rows.isEmpty ? "there are no rows" : "there are rows 1 to \(table.rows.count)",
        at: call.range(of: "row"))
    }
    let row = table.rows[number - 1]
    var text = StyledText("row \(number) of \(table.rows.count)\n", .heading)
    let width = table.columns.map { DisplayWidth.of($0.name) }.max() ?? 0
    for (column, cell) in zip(table.columns, row.cells) where !cell.isNull {
      let name = column.name + String(repeating: " ", count: width - DisplayWidth.of(column.name))
      for (index, line) in Self.lines(of: cell).flatMap({ Self.wrapped($0, width + 4, session) }).enumerated()
      {
        text.append("  \(index == 0 ? name : String(repeating: " ", count: width))  ", .dim)
        text.append(line + "\n")
      }
    }
    for line in Self.nameLines(table.columns, row, session) {
      for (index, line) in Self.wrapped(line, width + 4, session).enumerated() {
        let label = index == 0 ? "joined" : ""
        text.append("  \(label)\(String(repeating: " ", count: max(0, width - label.utf8.count)))  ", .dim)
        text.append(line + "\n")
      }
    }
    guard let number = row.document, let document = session.corpus.document(number) else {
      return .text(text)
    }
    let evidence = row.cells.flatMap(\.valuedSpans)
    // Where parts of the text add up to the row, these are marked and not the whole sentence that they stand in.
    let spans = evidence.isEmpty ? row.cells.flatMap(\.spans) : evidence.map(\.span)
    guard !spans.isEmpty else { return .text(text) }
    text.append("\n")
    text.append(
      try Passage(
        spans: spans, notes: evidence.map { ($0.span, $0.note) }, document: document, session: session
      ).text(for: session))
    return .text(text)
  }

  /// Why the names of a row are not those of its document, in the order of the columns.
  private static func nameLines(_ columns: [Column], _ row: Table.Row, _ session: Session) -> [String] {
    guard let document = row.document, let notes = session.nameNotes[document] else { return [] }
    return zip(columns, row.cells).flatMap { column, cell -> [String] in
      guard column.naming == .subject || column.naming == .mention, case .text(let name) = cell else {
        return []
      }
      return notes.filter { $0.shown == name }.map(\.line).sorted()
    }
  }

  /// On a terminal a long line goes on below itself, not below its name.
  private static func wrapped(_ line: String, _ margin: Int, _ session: Session) -> [String] {
    guard session.output.isTerminal else { return [line] }
    let room = max(20, (session.settings.width ?? session.output.width) - margin)
    return StyledText(line).wrapped(room).plain.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// A list of records is told a line each: `killed  -3.1  negated`.
  private static func lines(of cell: Cell) -> [String] {
    guard case .list(let items) = cell,
      items.contains(where: { if case .record = $0 { true } else { false } })
    else {
      return [cell.plainText]
    }
    return items.map { item in
      guard case .record(let fields) = item else { return item.plainText }
      return fields.filter { !$0.value.isNull }.map(\.value.plainText).joined(separator: "  ")
    }
  }
}
