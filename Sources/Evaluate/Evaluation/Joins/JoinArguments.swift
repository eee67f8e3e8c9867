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
    arguments: [LabelledTexts.argument],
    options: [
      LabelledTexts.option,
      OptionDeclaration(
        "part", .text, placeholder: "PART", help: "The part whose errors are listed; all if left out."),
      errors,
    ])

  private static let errors = OptionArguments.count(
    "errors", 0, "Lists N of the wrong joins, and of those that are missing; or 'all'.")

  let files: LabelledTexts
  /// The part whose errors are listed; nil for all.
  let part: String?
  /// How many errors of each kind are shown.
  let errors: Int
  let wantsHelp: Bool

  init(_ arguments: some Collection<String>) throws(EvaluateFailure) {
    let read: OptionArguments
    do throws(UsageError) {
      read = try OptionArguments(arguments, of: Self.tool)
      part = read.occurrences.last { $0.name == "part" }?.value.written
      errors = try read.count(Self.errors)
      wantsHelp = read.wantsHelp
    } catch {
      throw .usage(error)
    }
    files = try LabelledTexts(read, of: Self.tool)
  }
}
