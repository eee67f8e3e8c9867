import Foundation
import Linguistics
import Records

/// Writes open text, cut by our own layers, for a teacher to tag: `train open-text OUTPUT.conllu [--one-in N] PATH …`.
///
/// `--one-in` holds for the paths behind it: of so many sentences one is taken.
struct OpenTextSubcommand {
  private var output: String?
  private var parts: [(path: String, oneIn: Int)] = []

  /// More words than these are no sentence to learn from.
  private static let longest = 120
  /// So many sentences are a document, so that what is left out together stood together.
  private static let documentLength = 300

  init(_ words: some Sequence<String>) throws {
    var oneIn = 1
    var rest = words.makeIterator()
    while let word = rest.next() {
      if word == "--one-in" {
        guard let number = rest.next().flatMap(Int.init), number > 0 else {
          throw TrainingError(usage: "--one-in needs a number from 1")
        }
        oneIn = number
      } else if output == nil {
        output = word
      } else {
        parts.append((word, oneIn))
      }
    }
    guard output != nil, !parts.isEmpty else {
      throw TrainingError(usage: "usage: train open-text OUTPUT.conllu [--one-in N] PATH …")
    }
  }

  func run() throws {
    guard let output else { return }
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
