/// Which rule makes the base form of a word with a label: by the word, else by its longest known ending.
package struct LemmaModel: Sendable {
  /// The longest ending that is looked at, in bytes.
  package static let longest: UInt64 = 6

  let words: ModelTable
  let endings: ModelTable
  package let rules: LemmaRules
  let labels: TagLabels

  /// Returns the rule for a word.
  @inline(__always)
  package func rule(_ word: TagWord, _ label: UInt8) -> UInt16 {
    let isUpper = Self.isUpper(word)
    if let found = words.first(Self.wordKey(word, label)) { return UInt16(truncatingIfNeeded: found) }
    var length = Self.longest
    while length > 0 {
      if let found = endings.first(Self.endingKey(word, label, length)) {
        return UInt16(truncatingIfNeeded: found)
      }
      length &-= 1
    }
    return labels.rule(label, inCapitals: isUpper)
  }

  /// Whether a word is written in capitals that mean something: `DVDs`, `NASA`.
  @inline(__always)
  package static func isUpper(_ word: TagWord) -> Bool {
    (word.shape == .upper || word.shape == .mixed) && word.place != .shouted
  }

  /// The key of a word with a label.
  @inline(__always)
  package static func wordKey(_ word: TagWord, _ label: UInt8) -> UInt64 {
    TagHash.feature(101, word.hash, UInt64(label) << 1 | (isUpper(word) ? 1 : 0))
  }

  /// The key of an ending with a label; a word that is shorter is an ending of its own.
  @inline(__always)
  package static func endingKey(_ word: TagWord, _ label: UInt8, _ length: UInt64) -> UInt64 {
    TagHash.feature(
      102 &+ length, word.suffix(length), UInt64(label) << 1 | (isUpper(word) ? 1 : 0))
  }
}
