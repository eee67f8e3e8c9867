internal import Foundation
internal import Records

/// Reads treebanks in CoNLL-U.
public enum TreebankReader {
  /// Returns the documents of a file, in order.
  ///
  /// The pieces of a contraction (`do`, `n't`) stand at their own places when together they spell it, and all at the
  /// place of the whole otherwise. Empty nodes are left out.
  ///
  /// - Throws: what Foundation says of a file that cannot be read, or ``TreebankError`` for a line that is wrong.
  public static func documents(_ path: String) throws -> [TreebankDocument] {
    let contents = try String(contentsOfFile: path, encoding: .utf8)
    var documents: [TreebankDocument] = []
    var sentence = SentenceLines()
    for (index, line) in contents.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("# newdoc") {
        documents.append(TreebankDocument(name: value(line) ?? "", sentences: []))
      } else if line.hasPrefix("# newpar") {
        sentence.beginsParagraph = true
      } else if line.hasPrefix("# text = ") {
        sentence.text = String(line.dropFirst(9))
      } else if line.isEmpty {
        guard !sentence.words.isEmpty else { continue }
        if documents.isEmpty { documents.append(TreebankDocument(name: path, sentences: [])) }
        documents[documents.count - 1].sentences.append(sentence.placed())
        sentence = SentenceLines()
      } else if !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 10 else { throw TreebankError(path: path, line: index + 1) }
        sentence.words.append(fields)
      }
    }
    return documents
  }

  private static func value(_ line: Substring) -> String? {
    line.firstIndex(of: "=").map { String(line[line.index(after: $0)...].drop { $0 == " " }) }
  }
}

/// A line of a treebank that has not ten fields.
public struct TreebankError: Error, CustomStringConvertible {
  public let path: String
  public let line: Int
  public var description: String { "\(path):\(line): a word of CoNLL-U has ten fields, separated by tabs" }
}

/// The lines of one sentence.
private struct SentenceLines {
  var text = ""
  var beginsParagraph = false
  var words: [[Substring]] = []

  func placed() -> TreebankSentence {
    let bytes = Array(text.utf8)
    var tokens: [TreebankToken] = []
    var place = 0
    /// The contraction whose words come next.
    var whole: (span: TextSpan, last: Int)?
    for fields in words {
      let id = fields[0]
      if id.contains(".") { continue }
      if let dash = id.firstIndex(of: "-") {
        let span = find(Array(fields[1].utf8), in: bytes, from: place)
        whole = (span, Int(id[id.index(after: dash)...]) ?? 0)
        place = span.start
        continue
      }
      let form = Array(fields[1].utf8)
      var span = find(form, in: bytes, from: place)
      if let contraction = whole, span.start != place || span.end > contraction.span.end {
        span = contraction.span
      } else {
        place = span.end
      }
      if let contraction = whole, Int(id) == contraction.last {
        place = contraction.span.end
        whole = nil
      }
      tokens.append(
        TreebankToken(
          span: span, form: String(fields[1]), lemma: String(fields[2]), upos: String(fields[3]),
          xpos: String(fields[4])))
    }
    return TreebankSentence(text: text, tokens: tokens, beginsParagraph: beginsParagraph)
  }

  /// Returns where a form stands next; what is not in the text gets an empty span.
  private func find(_ form: [UInt8], in bytes: [UInt8], from place: Int) -> TextSpan {
    var start = place
    while start < bytes.count, bytes[start] == 0x20 { start += 1 }
    guard start + form.count <= bytes.count, bytes[start..<start + form.count].elementsEqual(form) else {
      return TextSpan(place, place)
    }
    return TextSpan(start, start + form.count)
  }
}
