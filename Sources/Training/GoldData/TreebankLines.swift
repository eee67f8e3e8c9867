internal import Records

/// The lines of one sentence of a treebank, and their places in its text.
struct TreebankLines {
  private let path: String
  var text: [UInt8] = []
  var beginsParagraph = false
  private var words: [Word] = []

  private struct Word {
    let line: Int
    /// The numbers of the words that the line stands for: more than one where it is a whole contraction.
    let numbers: ClosedRange<Int>
    let fields: [ArraySlice<UInt8>]
    var form: ArraySlice<UInt8> { fields[1] }
    var isWhole: Bool { numbers.count > 1 }
  }

  init(_ path: String) { self.path = path }

  var isEmpty: Bool { words.isEmpty }

  /// Takes a word's line in; an empty node (`7.1`) is left out.
  mutating func append(_ line: ArraySlice<UInt8>, _ number: Int) throws(GoldFault) {
    let fields = line.fields
    guard fields.count == 10 else { throw GoldFault(path, line: number, .wordFields(fields.count)) }
    let written = fields[0].text
    if written.utf8.contains(UInt8(ascii: ".")) { return }
    let ends = written.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last,
      first > 0
    else { throw GoldFault(path, line: number, .wordNumber(written)) }
    words.append(Word(line: number, numbers: first...last, fields: fields))
  }

  /// Returns the sentence with the place of every word.
  func placed() throws(GoldFault) -> TreebankSentence {
    guard !text.isEmpty else { throw GoldFault(path, line: words.first?.line, .noSentenceText) }
    var tokens: [TreebankToken] = []
    var place = 0
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      guard word.isWhole else {
        place = try append(word, from: place, to: &tokens)
        continue
      }
      let parts = words[index...].prefix { !$0.isWhole && word.numbers.contains($0.numbers.lowerBound) }
      index = parts.endIndex
      if parts.flatMap(\.form).elementsEqual(word.form) {
        for part in parts { place = try append(part, from: place, to: &tokens) }
      } else {
        let span = try find(word, from: place)
        for part in parts { tokens.append(token(part, span)) }
        place = span.end
      }
    }
    return TreebankSentence(
      text: String(decoding: text, as: UTF8.self), tokens: tokens, beginsParagraph: beginsParagraph)
  }

  private func append(_ word: Word, from place: Int, to tokens: inout [TreebankToken]) throws(GoldFault)
    -> Int
  {
    let span = try find(word, from: place)
    tokens.append(token(word, span))
    return span.end
  }

  private func token(_ word: Word, _ span: TextSpan) -> TreebankToken {
    TreebankToken(
      span: span, form: word.form.text, lemma: word.fields[2].text, upos: word.fields[3].text,
      xpos: word.fields[4].text)
  }

  /// Returns where a word stands next, after blanks.
  private func find(_ word: Word, from place: Int) throws(GoldFault) -> TextSpan {
    let form = word.form
    var start = place
    // A no-break space counts as a blank between words, and may also stand within one.
    while start < text.count, !text[start...].starts(with: form) {
      if text[start] == 0x20 || text[start] == 0x09 {
        start += 1
      } else if text[start...].starts(with: [0xC2, 0xA0]) {
        start += 2
      } else {
        break
      }
    }
    guard !form.isEmpty, text[start...].starts(with: form) else {
      throw GoldFault(path, line: word.line, .wordNotInText(form.text))
    }
    return TextSpan(start, start + form.count)
  }
}
