internal import Corpus
internal import Declarations
internal import Records
internal import Script

/// `use [DOCUMENTS…]`: what commands work on where no documents are named.
struct UseCommand: Command {
  let signature = Signature(
    "use", summary: "Chooses the documents that commands work on from now on.",
    discussion: """
      Without documents it goes back to all. The prompt shows the name of the selection and how many it holds. Numbers \
      stay those of the whole corpus.
      """,
    input: .optionalDocuments,
    arguments: [
      ArgumentDeclaration(
        "documents", .documents, .any, help: "Numbers, ranges, name globs, $name or (pipeline).")
    ],
    examples: [
      Example("use 1; docs | count", "Works on one document", rows: [["1"]]),
      Example("docs | where words > 100 | use; docs | count", "Works on the long ones", rows: [["1"]]),
      Example("let long = docs | where words > 100; use $long", "Shows the name in the prompt"),
      Example("use", "Works on all again"),
    ],
    seeAlso: ["docs", "keep"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    var numbers: [Int]?
    if case .documents(let incoming) = input { numbers = incoming }
    for (argument, range) in call.documents {
      let named = try DocumentSelection.numbers(of: argument, at: range, in: session)
      numbers = (numbers ?? []) + named.filter { !(numbers ?? []).contains($0) }
    }
    guard let numbers else {
      session.chosen = nil
      return .nothing
    }
    guard !numbers.isEmpty else {
      throw ShellError(
        .noSuchDocument, "there is no document in this selection",
        help: "the selection stays as it was; 'use' alone takes all")
    }
    session.chosen = ChosenDocuments(name: name(of: call.stage), numbers: numbers)
    return .nothing
  }

  /// The name of the only variable that was given.
  private func name(of stage: Stage) -> String? {
    guard stage.arguments.count == 1,
      case .documents(.selection(.variable(let reference)))? = stage.arguments.first?.value
    else { return nil }
    return reference.name
  }
}
