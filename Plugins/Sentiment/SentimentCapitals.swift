internal import Linguistics
internal import Records
internal import Text

/// Tells names from words of polarity by how a text writes them.
struct SentimentCapitals {
  /// How a word of the vocabulary stands in the text.
  private struct Uses: OptionSet {
    let rawValue: UInt8
    static let small = Uses(rawValue: 1)
    static let capital = Uses(rawValue: 2)
  }

  /// For each number of the vocabulary; empty where no word with polarity begins with a capital.
  private var uses: [Uses] = []
  private let numbers: [Int32]
  private let tokens: [Token]
  private let source: SourceText
  private let vocabulary: SentimentVocabulary

  /// Looks at all words that have a number.
  ///
  /// - Complexity: O(*n*) in the tokens.
  init(_ numbers: [Int32], tokens: [Token], in source: SourceText, _ vocabulary: SentimentVocabulary) {
    self.numbers = numbers
    self.tokens = tokens
    self.source = source
    self.vocabulary = vocabulary
    for (index, number) in numbers.enumerated() where vocabulary.kind(number).contains(.isNameToo) {
      if uses.isEmpty { uses = Array(repeating: [], count: vocabulary.count) }
      if !isCapital(index) {
        uses[Int(number)].insert(.small)
      } else if index > 0, tokens[index - 1].sentence == tokens[index].sentence,
        tokens[index - 1].kind == .word, !isCapital(index - 1)
      {
        uses[Int(number)].insert(.capital)
      }
    }
  }

  /// Whether a capitalised word, where all such words have a capital, is a name.
  ///
  /// Only words that are names too can be: `Happy voters` begins no name, `Grant spoke` may.
  func isName(_ number: Int32, next: Int, _ shape: SentimentShape, isStart: Bool) -> Bool {
    guard vocabulary.kind(number).contains(.isNameToo), !uses.isEmpty else { return false }
    let use = uses[Int(number)]
    if use.contains(.small) { return false }
    if use.contains(.capital) { return true }
    // `Joy Behar`: nothing but a name has a capital after another word here.
    guard isStart, !shape.isTitleCase, !shape.isAllCapitals, next < tokens.count else { return false }
    return tokens[next].kind == .word && tokens[next].span.count > 1 && isCapital(next)
  }

  private func isCapital(_ token: Int) -> Bool {
    let byte = source[tokens[token].span.start]
    return ASCII.isUpper(byte)
  }
}

/// How a sentence is written.
struct SentimentShape {
  private(set) var isTitleCase = false
  private(set) var isAllCapitals = false
  private let tokens: [Token]
  private let source: SourceText

  init(_ sentence: Range<Int>, tokens: [Token], in source: SourceText) {
    self.tokens = tokens
    self.source = source
    var words = 0
    var capitalised = 0
    var shouted = 0
    for token in tokens[sentence] where token.kind == .word && token.span.count > 1 {
      words += 1
      let first = source[token.span.start]
      guard ASCII.isUpper(first) else { continue }
      capitalised += 1
      if Self.isCapitals(token, in: source) { shouted += 1 }
    }
    // A headline has no period.
    let endsWithPeriod = tokens[sentence].last.map { source[$0.span.start] == 0x2E } ?? false
    isTitleCase = words > 3 && capitalised * 10 > words * 6 && !endsWithPeriod
    isAllCapitals = words > 0 && shouted * 10 > words * 6
  }

  /// Returns whether words of three letters or more are all in capitals.
  func isCapitals(_ range: Range<Int>) -> Bool {
    tokens[range].allSatisfy { $0.span.count > 2 && Self.isCapitals($0, in: source) }
  }

  private static func isCapitals(_ token: Token, in source: SourceText) -> Bool {
    source.bytes[token.span.range].allSatisfy(ASCII.isUpper)
  }
}
