internal import CommandOptions
internal import Declarations
internal import Records

/// What the command line of `evaluate speakers` asks for.
struct SpeakerArguments {
  static let tool = Signature(
    "evaluate speakers",
    summary:
      "Measures whom the quotes analyzer takes pronouns for that are sources: all kinds, with its usual options.",
    discussion: """
      LABELS.tsv has a head line and lines of document, start, end, pronoun, name and sure, separated by tabs; offsets
      count code points. TEXTS.jsonl has a document a line, with "id" and "text".

      precision is right of those with a speaker; accuracy is right of all places; of rows is right of the places that
      are the source of a row. The second line leaves out the two persons whom most places are about.
      Exit codes: 0 done, 1 a file cannot be read or is no gold, 2 usage.
      """,
    arguments: [LabelledTexts.argument],
    options: [
      LabelledTexts.option,
      errors,
    ])

  private static let errors = OptionArguments.count(
    "errors", 0, "Lists N of the wrong ones, of those without speaker, and without row; or 'all'.")

  let files: LabelledTexts
  /// How many errors of each kind are shown.
  let errors: Int
  let wantsHelp: Bool

  init(_ arguments: some Collection<String>) throws(EvaluateFailure) {
    let read: OptionArguments
    do throws(UsageError) {
      read = try OptionArguments(arguments, of: Self.tool)
      errors = try read.count(Self.errors)
      wantsHelp = read.wantsHelp
    } catch {
      throw .usage(error)
    }
    files = try LabelledTexts(read, of: Self.tool)
  }
}
