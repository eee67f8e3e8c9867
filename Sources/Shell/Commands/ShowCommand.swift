internal import Corpus
internal import Declarations
internal import Records
internal import Rendering
internal import Script

/// `show`: the text of documents.
struct ShowCommand: Command {
  let signature = Signature(
    "show", summary: "Shows the text of documents as it was read.",
    discussion: "Several documents are told apart by a line with each one's name.",
    input: .documents, output: .text,
    arguments: [ArgumentDeclaration("documents", .documents, .any, help: "Numbers, ranges or name globs.")],
    examples: [
      Example("show 1", "Shows the first document"),
      Example("docs | head 1 | show", "Shows what a pipeline gives"),
    ],
    seeAlso: ["docs", "open"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let numbers = try DocumentSelection.numbers(call, input: input, session: session)
    var text = StyledText()
    for number in numbers {
      try session.checkpoint()
      guard let document = session.corpus.document(number) else { continue }
      if numbers.count > 1 { text.append("── \(number) \(document.name) ──\n", .heading) }
      let body = document.text.string
      text.append(body)
      if numbers.count > 1, body.utf8.last != UInt8(ascii: "\n") { text.append("\n") }
    }
    return .text(text)
  }
}
