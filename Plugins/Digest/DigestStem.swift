/// Cuts the inflection of English words, so that `approves`, `approved` and `approving` are one term.
///
/// The first step of Porter's algorithm (1980: plurals, `-ed`, `-ing`, final `y`), and a final `e`; derived words
/// (`approval`) stay apart, since they often mean another thing in news (`president`, `presidency`).
enum DigestStem {
  /// Cuts a word of small letters.
  ///
  /// - Complexity: O(length of the word).
  static func cut(_ word: inout [UInt8]) {
    guard word.count > 3, word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return }
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
