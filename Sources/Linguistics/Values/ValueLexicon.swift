internal import CLexicons
internal import Text

/// The words of dates, times, sums and measures, with a test by first letter and length before the look-up.
struct ValueLexicon: Sendable {
  /// The lexicon of the built-in list, read once.
  static let shared = ValueLexicon(Lexicons.list(lede_lexicon_value_words))
  /// A word longer than this is no key.
  static let longest = 15

  private let list: ByteLexicon
  private let words: [ValueWord]
  /// For each first letter, the lengths of the words that begin so; and of those that may begin a value.
  private let lengths: [UInt32]
  private let beginnings: [UInt32]

  private init(_ list: ByteLexicon) {
    self.list = list
    words = (0..<list.count).map { ValueWord(list.value(at: $0)) }
    var lengths = [UInt32](repeating: 0, count: 26)
    var beginnings = lengths
    for (index, word) in words.enumerated() {
      let key = list.key(at: index)
      guard let first = key.first, ASCII.isLower(first), key.count <= Self.longest else { continue }
      lengths[Int(first - UInt8(ascii: "a"))] |= 1 << UInt32(key.count)
      if Self.begins(word) { beginnings[Int(first - UInt8(ascii: "a"))] |= 1 << UInt32(key.count) }
    }
    self.lengths = lengths
    self.beginnings = beginnings
  }

  /// Returns the position of a word, in any case, or nil where it is none of ours.
  func index(of bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    guard isPossible(lengths, bytes[start], end - start) else { return nil }
    return list.index(of: bytes, start..<end, lowercased: true)
  }

  /// Returns whether a value may begin with the word, by its first letter and its length alone.
  @inline(__always)
  func mayBegin(_ first: UInt8, _ length: Int) -> Bool { isPossible(beginnings, first, length) }

  /// The word at a position that ``index(of:_:_:)`` gave.
  subscript(index: Int) -> ValueWord { words[index] }

  @inline(__always)
  private func isPossible(_ table: [UInt32], _ first: UInt8, _ length: Int) -> Bool {
    let letter = ASCII.lowercased(first)
    guard ASCII.isLower(letter), length <= Self.longest else { return false }
    return table[Int(letter - UInt8(ascii: "a"))] >> UInt32(length) & 1 == 1
  }

  /// Whether a value may begin with a word; number words that only go on (`hundred`) do not.
  static func begins(_ word: ValueWord) -> Bool {
    beginners.contains { word.may($0) }
  }

  private static let beginners: [ValueClass] = [
    .month, .weekday, .relativeDay, .relative, .part, .q, .ordinal, .hourName, .number, .article, .half,
    .code,
    .dollarPrefix, .moneyPrefix, .holiday,
  ]
}
