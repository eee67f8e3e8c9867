internal import Text

/// Whether capitals may be the initials of a name.
///
///     WHO     World Health Organization        CDC    Centers for Disease Control and Prevention
///     USN     U.S. Navy                        not: CNN, United Nations
public enum NameAcronym {
  /// How the letters fit.
  public enum Fit: Int, Comparable, Sendable {
    /// They are not the name's initials.
    case none
    /// They are initials of the name in order, some words left out.
    case some
    /// They are the initials of all words, small words left out or not.
    case all

    /// Orders them by how much of the name the letters cover.
    public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// Whether a form is written as an acronym: two capitals and more, periods between them or not.
  public static func isAcronym(_ form: String) -> Bool {
    var letters = 0
    for byte in form.utf8 where byte != 0x2E {
      guard ASCII.isUpper(byte) else { return false }
      letters += 1
    }
    return letters > 1
  }

  /// Returns how an acronym's letters fit a name.
  ///
  /// - Parameters:
  ///   - acronym: the acronym, periods in it or not.
  ///   - name: the name as it is written.
  /// - Returns: how they fit; ``Fit/none`` for a name of one word.
  /// - Complexity: O(*n*) in the length of the name.
  public static func fit(_ acronym: String, _ name: String) -> Fit {
    let letters = acronym.utf8.filter { $0 != 0x2E }.map(ASCII.lowercased)
    let words = words(name)
    guard words.count > 1, letters.count > 1 else { return .none }
    if letters == words.flatMap(\.initials) || letters == words.filter({ !$0.isSmall }).flatMap(\.initials) {
      return .all
    }
    var left = letters[...]
    for initial in words.flatMap(\.initials) where left.first == initial { left = left.dropFirst() }
    return left.isEmpty ? .some : .none
  }
}

extension NameAcronym {
  /// Returns the initials of a name's words, folded, with and without its small words; never that of `and`.
  public static func initials(_ name: String) -> [String] {
    let words = words(name.replacing(" and ", with: " "))
    guard words.count > 1 else { return [] }
    return [words, words.filter { !$0.isSmall }].map {
      String(decoding: $0.flatMap(\.initials), as: UTF8.self)
    }
    .filter { $0.utf8.count > 1 }
  }

  private static func words(_ name: String) -> [(initials: [UInt8], isSmall: Bool)] {
    name.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2D || $0 == 0x2F }).compactMap { word in
      let text = String(Substring(word))
      // `U.S.` of `U.S. Navy` has two initials.
      if isAcronym(text) { return (word.filter { $0 != 0x2E }.map(ASCII.lowercased), false) }
      guard let first = NameFold.folded(text).utf8.first(where: ASCII.isAlphanumeric) else { return nil }
      return ([first], word.first.map(ASCII.isLower) ?? false)
    }
  }
}
