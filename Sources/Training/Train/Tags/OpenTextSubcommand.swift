import CommandOptions
internal import Declarations
import Foundation
import Linguistics
import Records

/// Writes open text, cut by our own layers, for a teacher to tag: `train open-text OUTPUT.conllu [--one-in N] PATH …`.
///
/// `--one-in` holds for the paths behind it: of so many sentences one is taken.
struct OpenTextSubcommand {
  static let tool = Signature(
    "train open-text", summary: "Writes open text, cut by our own layers, for a teacher to tag.",
    arguments: [
      ArgumentDeclaration("OUTPUT.conllu", .path, help: "The sentences."),
      ArgumentDeclaration("PATH", .path, .some, help: "Files and folders of text."),
    ],
    options: [
      OptionDeclaration(
        "one-in", .integer(1...Int.max), default: "1", isRepeatable: true,
        help: "Of so many sentences one is taken; holds for the paths behind it.")
    ])

  private let output: String
  private let parts: [(path: String, oneIn: Int)]

  /// More words than these are no sentence to learn from.
  private static let longest = 120
  /// So many sentences are a document, so that what is left out together stood together.
  private static let documentLength = 300

  init(_ arguments: OptionArguments) throws(UsageError) {
    guard let first = arguments.rest.first, arguments.rest.count > 1 else { throw Self.tool.needsFiles }
    output = first.text
    parts = arguments.rest.dropFirst().map { path in
      let before = arguments.occurrences.last { $0.index < path.index }
      return if case .integer(let number) = before?.value { (path.text, number) } else { (path.text, 1) }
    }
  }

  func run() throws {
    try TrainingOutput.check(output)
    var written = ""
    for part in parts {
      var seen = 0
      var kept = 0
      for file in try OpenText.files(part.path) {
        let layers = try OpenText.layers(file)
        for sentence in try layers.sentences {
          seen += 1
          guard seen % part.oneIn == 0, let lines = try Self.lines(sentence, layers) else { continue }
          if kept % Self.documentLength == 0 { written += "# newdoc id = \(file) \(kept)\n" }
          kept += 1
          written += lines
        }
      }
    }
    try TrainingOutput.write(written.utf8, to: output)
  }

  /// The lines of a sentence; nil for one that is too long or cannot be written.
  private static func lines(_ sentence: Sentence, _ layers: TextLayers) throws -> String? {
    let tokens = try layers.tokens[sentence.tokens]
    guard tokens.count <= longest else { return nil }
    var text = ""
    var lines = ""
    var end = tokens.first?.span.start ?? 0
    for (number, token) in tokens.enumerated() {
      let form = layers.text[token.span]
      if form.contains(where: { $0.isNewline || $0 == "\t" }) { return nil }
      // Whatever stands between words that is no word, a line's end or a space without width, is a blank here.
      text += (end < token.span.start ? " " : "") + form
      end = token.span.end
      lines += "\(number + 1)\t\(form)" + String(repeating: "\t_", count: 8) + "\n"
    }
    return "# text = \(text)\n\(lines)\n"
  }
}
