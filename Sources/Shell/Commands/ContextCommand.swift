internal import Corpus
internal import Declarations
internal import Records
internal import Rendering
internal import Script

/// `context`: each row in its sentence.
struct ContextCommand: Command {
  let signature = Signature(
    "context", summary: "Shows each row's sentence, with what was found marked.",
    discussion: """
      On a terminal what was found is underlined, elsewhere it stands between ⟦ and ⟧. A row whose parts stand in several \
      sentences shows each of them. Without a command before it, it is about the last result.
      """,
    input: .lastRows, output: .text,
    examples: [
      Example("quotes | context", "Shows the quotations in their sentences"),
      Example("entities; context", "Shows the last result in its sentences"),
    ],
    seeAlso: ["why", "last"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard case .rows(let table, let ofDocuments) = input else { return .nothing }
    guard ofDocuments else { throw Passage.noPlaces }
    var text = StyledText()
    for (index, row) in table.rows.enumerated() {
      try session.checkpoint()
      guard let number = row.document, let document = session.corpus.document(number) else { continue }
      text.append("\(index + 1)  \(document.name)\n", .dim)
      let passage = try Passage(spans: row.cells.flatMap(\.spans), document: document, session: session)
      text.append(passage.text(for: session))
      text.append("\n")
    }
    return .text(text)
  }
}
