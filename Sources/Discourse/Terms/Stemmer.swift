internal import Text

/// Cuts the endings of inflected English words, so that `talks` and `talked` are one term.
package enum Stemmer {
  /// The suffixes of the light rule, the longer before what they end with.
  private static let endings: [[UInt8]] = ["'s", "ing", "ies", "ed", "es", "s"].map { Array($0.utf8) }
  /// A stem has at least so many bytes.
  private static let leastStem = 3

  /// Returns where the stem of a word ends by the light rule: one common suffix is cut, and no letter changes.
  ///
  /// Only suffixes in small letters are known, so that acronyms stay whole.
  ///
  /// - Parameters:
  ///   - word: the range of the word, which is not empty.
  ///   - bytes: the text.
  /// - Returns: the offset after the stem.
  package static func end(of word: Range<Int>, in bytes: [UInt8]) -> Int {
    let last = bytes[word.upperBound - 1]
    guard last == UInt8(ascii: "s") || last == UInt8(ascii: "g") || last == UInt8(ascii: "d") else {
      return word.upperBound
    }
    for ending in endings where word.count - ending.count >= leastStem {
      let start = word.upperBound - ending.count
      if bytes[start..<word.upperBound].elementsEqual(ending) { return start }
    }
    return word.upperBound
  }

  /// Cuts the inflection of a word of small letters: `approves`, `approved` and `approving` become one.
  ///
  /// The first step of Porter's algorithm (1980: plurals, `-ed`, `-ing`, final `y`), and a final `e`; derived words
  /// (`approval`) stay apart, since they often mean another thing in news (`president`, `presidency`).
  ///
  /// - Complexity: O(length of the word).
  package static func cutInflection(_ word: inout [UInt8]) {
    guard word.count > 3, word.allSatisfy(ASCII.isLower) else { return }
    if ends(word, "sses") || ends(word, "ies") {
      word.removeLast(2)
    } else if ends(word, "s"), !ends(word, "ss"), !ends(word, "us"), !ends(word, "is"), !isNews(word) {
      word.removeLast()
    }
    if ends(word, "eed") {
      if word.count > 4 { word.removeLast() }
    } else if ends(word, "ed"), hasVowel(word.dropLast(2)) {
      word.removeLast(2)
      undouble(&word)
    } else if ends(word, "ing"), hasVowel(word.dropLast(3)), word.count > 5 {
      word.removeLast(3)
      undouble(&word)
    }
    if word.last == UInt8(ascii: "y"), hasVowel(word.dropLast()) { word[word.count - 1] = UInt8(ascii: "i") }
    if word.count > 3, word.last == UInt8(ascii: "e") { word.removeLast() }
  }

  /// `stopp` is `stop`, but `call` and `miss` stay.
  private static func undouble(_ word: inout [UInt8]) {
    guard word.count > 3, let last = word.last, word[word.count - 2] == last, !isVowel(last),
      last != UInt8(ascii: "l"), last != UInt8(ascii: "s"), last != UInt8(ascii: "z")
    else { return }
    word.removeLast()
  }

  /// `news` is no plural of `new`.
  private static func isNews(_ word: [UInt8]) -> Bool { word.count == 4 && word.starts(with: "new".utf8) }

  private static func ends(_ word: [UInt8], _ ending: StaticString) -> Bool {
    ending.withUTF8Buffer { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
  }

  private static func hasVowel(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains { isVowel($0) || $0 == UInt8(ascii: "y") }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
