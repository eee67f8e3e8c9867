internal import CLexicons
internal import Linguistics
internal import Records

/// Recognizes captions among paragraphs of running text.
///
/// A short paragraph that ends with a credit (`Image: Jane Roe.`) is one, and so is a short sentence without a verb
/// (`The current flag of New Zealand.`). Verbs are known by a list and by their endings, so that no slow layer is asked
/// for; words that may be verbs count as such.
struct CaptionDetector {
  private static let verbs = Lexicons.list(lede_lexicon_common_verbs)
  private static let credits = ByteLexicon("image\nimages\nphoto\nphotos\nvideo\npicture\ncredit\nphotograph")
  /// A sentence of more words has a verb that the list lacks.
  private static let mostWords = 16
  /// A paragraph of more sentences is none.
  private static let mostSentences = 4

  private let tokens: [Token]
  private let source: SourceText
  private let credited: Set<Int>

  /// - Complexity: O(*n*) in the number of sentences.
  init(_ context: SummarizedText) throws {
    tokens = try context.tokens
    source = context.text
    var credited: Set<Int> = []
    var first = 0
    let sentences = try context.sentences
    for (index, sentence) in sentences.enumerated() {
      if index > 0, sentences[index - 1].block != sentence.block { first = index }
      let isLast = index + 1 == sentences.count || sentences[index + 1].block != sentence.block
      guard isLast, index - first < Self.mostSentences, sentence.tokens.count > 2 else { continue }
      let word = sentence.tokens.lowerBound
      if source[tokens[word + 1].span.start] == UInt8(ascii: ":"),
        Self.credits.contains(source.bytes, tokens[word].span.range, lowercased: true)
      {
        credited.insert(sentence.block)
      }
    }
    self.credited = credited
  }

  /// Returns whether a sentence is a caption or a part of one.
  func has(_ sentence: Sentence) -> Bool { credited.contains(sentence.block) || isVerbless(sentence) }

  private func isVerbless(_ sentence: Sentence) -> Bool {
    guard sentence.tokens.count <= Self.mostWords + 1 else { return false }
    return !sentence.tokens.contains { mayBeVerb($0) }
  }

  private func mayBeVerb(_ token: Int) -> Bool {
    let span = tokens[token].span
    if tokens[token].kind != .word { return false }
    if Self.verbs.contains(source.bytes, span.range, lowercased: true) { return true }
    let first = source[span.start]
    // A name is none; another script may have any ending.
    guard first >= 0x61, span.count > 1 else { return first >= 0x80 }
    let last = source[span.end - 1]
    if last == UInt8(ascii: "s") { return source[span.end - 2] != UInt8(ascii: "'") }
    return last == UInt8(ascii: "d") && source[span.end - 2] == UInt8(ascii: "e") || last >= 0x80
  }
}
