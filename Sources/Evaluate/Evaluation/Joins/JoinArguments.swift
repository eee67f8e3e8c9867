internal import CommandOptions
internal import Declarations
internal import Records

/// What the command line of `evaluate joins` asks for.
struct JoinArguments {
  static let tool = Signature(
    "evaluate joins",
    summary: "Measures whom short names are joined with over all documents of the texts.",
    discussion: """
      LABELS.tsv has a head line and lines of document, start, end, name, type, part, first, second and reason,
      separated by tabs; offsets count bytes. TEXTS.jsonl has a document a line, with "id" and "text".

      Places where the two readers differ, or one was not sure, are counted and left out. precision is right of the
      joins made, recall is right of the places where both readers accept a join. Places with the full name in their
      own document are also counted by themselves.
      Exit codes: 0 done, 1 a file cannot be read or is no gold, 2 usage.
      """,
    arguments: [ArgumentDeclaration("LABELS.tsv", .path, .some, help: "The labels.")],
    options: [
      OptionDeclaration(
        "texts", .text, placeholder: "TEXTS.jsonl", isRepeatable: true,
        help: "Where the texts are; may be written several times."),
      OptionDeclaration(
        "part", .text, placeholder: "PART", help: "The part whose errors are listed; all if left out."),
      errors,
    ])

  private static let errors = OptionArguments.count(
    "errors", 0, "Lists N of the wrong joins, and of those that are missing; or 'all'.")

  let labels: [String]
  let texts: [String]
  /// The part whose errors are listed; nil for all.
  let part: String?
  /// How many errors of each kind are shown.
  let errors: Int
  let wantsHelp: Bool

  init(_ arguments: some Collection<String>) throws(EvaluateFailure) {
    do throws(UsageError) {
      let read = try OptionArguments(arguments, of: Self.tool)
      labels = read.rest.map(\.text)
      texts = read.occurrences.filter { $0.name == "texts" }.map(\.value.written)
      part = read.occurrences.last { $0.name == "part" }?.value.written
      errors = try read.count(Self.errors)
      wantsHelp = read.wantsHelp
    } catch {
      throw .usage(error)
    }
    guard !wantsHelp else { return }
    guard !labels.isEmpty else { throw .noJoinLabels }
    guard !texts.isEmpty else { throw .noJoinTexts }
  }
}
