internal import CommandOptions
internal import Declarations

/// The files that a measure of labelled places reads: the labels, and the texts that they are about.
struct LabelledTexts {
  static let argument = ArgumentDeclaration("LABELS.tsv", .path, .some, help: "The labels.")
  static let option = OptionDeclaration(
    "texts", .text, placeholder: "TEXTS.jsonl", isRepeatable: true,
    help: "Where the texts are; may be written several times.")

  let labels: [String]
  let texts: [String]

  /// Takes the files out of a command line; where it asks for help, none need be named.
  ///
  /// - Throws: ``EvaluateFailure`` where no labels or no texts are named.
  init(_ arguments: OptionArguments, of tool: Signature) throws(EvaluateFailure) {
    labels = arguments.rest.map(\.text)
    texts = arguments.occurrences.filter { $0.name == Self.option.name }.map(\.value.written)
    guard !arguments.wantsHelp else { return }
    guard !labels.isEmpty else { throw .noLabels(tool: tool.name) }
    guard !texts.isEmpty else { throw .noTexts(tool: tool.name) }
  }
}
