internal import CLexicons
internal import Linguistics
internal import Records
internal import Text

/// Recognizes what is no part of running text: datelines, numbers of a list, and sentences that belong to the page.
struct Boilerplate {
  private static let beginnings = Lexicons.list(lede_lexicon_page_openings)
  private static let anywhere = Lexicons.list(lede_lexicon_page_phrases)
  private static let longestPhrase = 4

  let tokens: [Token]
  let source: SourceText
  /// Whether the text's sentences end with marks, and no blank is before those.
  private let marksEnds: Bool
  private let spacesEnds: Bool
  /// Whether the text's sentences begin with capitals.
  private let beginsWithCapitals: Bool
  private let captions: CaptionDetector

  /// - Complexity: O(*n*) in the number of sentences.
  init(_ context: SummarizedText) throws {
    tokens = try context.tokens
    source = context.text
    captions = try CaptionDetector(context)
    var marked = 0
    var spaced = 0
    var small = 0
    let sentences = try context.sentences
    for sentence in sentences {
      if ASCII.isLower(source[sentence.span.start]) { small += 1 }
      guard let last = sentence.tokens.last, tokens[last].kind != .word else { continue }
      marked += 1
      if Self.isSpaced(tokens[last], in: source) { spaced += 1 }
    }
    marksEnds = marked * 2 > sentences.count
    spacesEnds = spaced * 3 > marked
    beginsWithCapitals = small * 3 < sentences.count
  }

  /// Returns whether a sentence belongs to the page: `Click here`, a headline of another page, a credit.
  func has(_ sentence: Sentence) -> Bool {
    guard let last = sentence.tokens.last, let first = sentence.tokens.first else { return true }
    if marksEnds, tokens[last].kind == .word || tokens[last].kind == .number { return true }
    if !spacesEnds, Self.isSpaced(tokens[last], in: source) { return true }
    if beginsWithCapitals, isFragment(sentence) { return true }
    if isGuillemet(last) || hasMarkup(sentence) || captions.has(sentence) { return true }
    if phrase(Self.beginnings, at: first, before: sentence.tokens.upperBound) { return true }
    return sentence.tokens.contains { phrase(Self.anywhere, at: $0, before: sentence.tokens.upperBound) }
  }

  /// Returns the first token after a dateline, a number of a list, or a bullet.
  func start(of sentence: Sentence) -> Int {
    let range = sentence.tokens
    guard let first = range.first else { return range.lowerBound }
    if let end = datelineEnd(range), end < range.upperBound { return end }
    if tokens[first].kind == .number {
      var next = first + 1
      if next < range.upperBound, isByte(next, ".") || isByte(next, ")") {
        next += 1
      } else if source[tokens[first].span.end - 1] != UInt8(ascii: ".") {
        return first
      }
      if next < range.upperBound, isCapital(next), tokens[next].kind == .word { return next }
      return first
    }
    return isBullet(first) && first + 1 < range.upperBound && isCapital(first + 1) ? first + 1 : first
  }

  /// `•`, `*`, `–`; no bracket, currency, hash or handle.
  private func isBullet(_ token: Int) -> Bool {
    guard tokens[token].kind == .symbol || tokens[token].kind == .punctuation else { return false }
    let span = tokens[token].span
    switch source[span.start] {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: ">"): return true
    case 0xC2: return source[span.end - 1] == 0xB7
    case 0xE2: return span.count == 3 && source[span.start + 1] != 0x82 && source[span.end - 1] != 0xA6
    default: return false
    }
  }

  /// Whether a sentence has a tag of a page's language: `<tweet id="7">`.
  private func hasMarkup(_ sentence: Sentence) -> Bool {
    let range = sentence.span.range
    guard let open = source.bytes[range].firstIndex(of: UInt8(ascii: "<")), open + 1 < range.upperBound else {
      return false
    }
    let next = source[open + 1]
    guard next == UInt8(ascii: "/") || ASCII.isLower(next | 0x20) else { return false }
    return source.bytes[open..<range.upperBound].contains(UInt8(ascii: ">"))
  }

  /// `-- the debate goes on.`, `("I am Tunisian"), and more`: the end of a sentence that was cut.
  private func isFragment(_ sentence: Sentence) -> Bool {
    guard let first = sentence.tokens.first(where: { tokens[$0].kind != .punctuation }) else { return true }
    if first > sentence.tokens.lowerBound, tokens[first].kind == .quote { return true }
    return ASCII.isLower(source[tokens[first].span.start]) && !isMixed(tokens[first].span)
  }

  /// `eBay`.
  private func isMixed(_ span: TextSpan) -> Bool {
    span.count > 1 && ASCII.isUpper(source[span.start + 1])
  }

  func isCapital(_ token: Int) -> Bool {
    ASCII.isUpper(source[tokens[token].span.start])
  }

  func isByte(_ token: Int, _ byte: Unicode.Scalar) -> Bool {
    tokens[token].span.count == 1 && source[tokens[token].span.start] == UInt8(ascii: byte)
  }

  private func isGuillemet(_ token: Int) -> Bool {
    let span = tokens[token].span
    guard span.count == 2, source[span.start] == 0xC2, source[span.start + 1] == 0xBB else { return false }
    // `more »`, not `«words»`.
    return span.start > 0 && source[span.start - 1] == 0x20
  }

  /// A blank before the last mark is how pages' lists of headlines are written out.
  private static func isSpaced(_ last: Token, in source: SourceText) -> Bool {
    let start = last.span.start
    return start > 0 && source[start] == UInt8(ascii: ".") && source[start - 1] == 0x20
  }

  private func phrase(_ phrases: ByteLexicon, at first: Int, before end: Int) -> Bool {
    for length in stride(from: min(Self.longestPhrase, end - first), to: 0, by: -1) {
      let range = tokens[first].span.start..<tokens[first + length - 1].span.end
      if phrases.contains(source.bytes, range, lowercased: true) { return true }
      // `Read: …` is listed as `read :`.
      if length > 1, isByte(first + length - 1, ":") {
        let words = tokens[first].span.start..<tokens[first + length - 2].span.end
        if phrases.contains(
          Array(source.bytes[words]) + Array(" :".utf8), 0..<words.count + 2, lowercased: true)
        {
          return true
        }
      }
    }
    return false
  }
}
