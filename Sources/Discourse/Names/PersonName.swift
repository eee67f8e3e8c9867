/// The parts of a person's name in its folded form: `donald j trump` is given, middle and surname.
struct PersonName: Hashable {
  let given: Substring
  let middle: [Substring]
  let surname: Substring
  /// `jr`, `iii`: who bears it is another person than who does not.
  let suffix: Substring

  private static let suffixes: Set<Substring> = ["jr", "sr", "ii", "iii", "iv"]

  /// Reads a folded name; nil for one without words.
  ///
  /// A nickname in marks is left out: `robert “bobby” scott`.
  init?(_ key: String) {
    var words = Self.withoutNickname(key.split(separator: " "))
    while words.count > 1, words.last == "," { words.removeLast() }
    suffix =
      words.last.map { words.count > 2 && Self.suffixes.contains($0) } == true ? words.removeLast() : ""
    if words.count > 2, words.last == "," { words.removeLast() }
    guard let surname = words.last else { return nil }
    self.surname = surname
    given = words.count > 1 ? words[0] : ""
    middle = words.count > 2 ? Array(words[1..<(words.count - 1)]) : []
  }

  private static func withoutNickname(_ words: [Substring]) -> [Substring] {
    let marks = ["\"", "“", "”", "''", "«", "»"]
    guard let first = words.firstIndex(where: { word in marks.contains { word.hasPrefix($0) } }), first > 0,
      let last = words[first...].firstIndex(where: { word in marks.contains { word.hasSuffix($0) } }),
      last + 1 < words.count
    else { return words }
    return Array(words[..<first] + words[(last + 1)...])
  }

  /// Whether it is a surname alone.
  var isShort: Bool { given.isEmpty }

  /// Whether two names with a given name may be one person's: one may leave middle names out, or write initials.
  func agrees(with other: PersonName) -> Bool {
    guard surname == other.surname, suffix == other.suffix, Self.agree(given, other.given) else {
      return false
    }
    if middle.isEmpty || other.middle.isEmpty { return true }
    return middle.count == other.middle.count && zip(middle, other.middle).allSatisfy(Self.agree)
  }

  private static func agree(_ one: Substring, _ other: Substring) -> Bool {
    one == other || one.utf8.count == 1 && other.hasPrefix(one)
      || other.utf8.count == 1 && one.hasPrefix(other)
  }
}
