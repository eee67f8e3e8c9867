/// A quick look whether two words may be written as one, `can` `not`, before the list is asked.
///
/// Nearly no word begins with the two letters of a listed one and has its length.
struct JoinedWords: Sendable {
  /// The words of the list of tokens that are split.
  static let listed = JoinedWords(Lexicons.tokens)

  /// The lengths of the listed words, by their first two letters: bit *n* for *n* bytes.
  private var lengths = [UInt32](repeating: 0, count: 1 << 10)

  private init(_ lexicon: ByteLexicon) {
    for index in 0..<lexicon.count where TokenWord(lexicon.value(at: index), "split ").number != nil {
      let key = Array(lexicon.key(at: index))
      guard (2..<32).contains(key.count) else { continue }
      lengths[Self.place(key[0], key[1])] |= 1 << UInt32(key.count)
    }
  }

  /// Returns false where the bytes are no listed word, in small letters or capitals.
  @inline(__always)
  func mayHold(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count < 32 else { return false }
    let place = Self.place(bytes[range.lowerBound], bytes[range.lowerBound + 1])
    return lengths[place] >> UInt32(range.count) & 1 == 1
  }

  /// Letters differ in their low five bits; capitals do not differ from small letters.
  @inline(__always)
  private static func place(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }
}
