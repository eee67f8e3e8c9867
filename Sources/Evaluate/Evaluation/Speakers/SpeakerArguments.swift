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
    arguments: [ArgumentDeclaration("LABELS.tsv", .path, .some, help: "The labels.")],
    options: [
      OptionDeclaration(
        "texts", .text, placeholder: "TEXTS.jsonl", isRepeatable: true,
        help: "Where the texts are; may be written several times."),
      errors,
    ])

  private static let errors = OptionArguments.count(
    "errors", 0, "Lists N of the wrong ones, of those without speaker, and without row; or 'all'.")

  let labels: [String]
  let texts: [String]
  /// How many errors of each kind are shown.
  let errors: Int
  let wantsHelp: Bool

  init(_ arguments: some Collection<String>) throws(EvaluateFailure) {
    do throws(UsageError) {
      let read = try OptionArguments(arguments, of: Self.tool)
      labels = read.rest.map(\.text)
      texts = read.occurrences.filter { $0.name == "texts" }.map(\.value.written)
      errors = try read.count(Self.errors)
      wantsHelp = read.wantsHelp
    } catch {
      throw .usage(error)
    }
    guard !wantsHelp else { return }
    guard !labels.isEmpty else { throw .noLabels }
    guard !texts.isEmpty else { throw .noTexts }
  }
}
