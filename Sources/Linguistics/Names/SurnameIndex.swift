/// The surnames of a text, found again where one letter of them is wrong.
///
/// Each is filed under itself and under what is left when one letter is taken out; two words that differ in one
/// letter meet there. Only words of five letters and more, since short names are too like each other.
struct SurnameIndex {
  private var byPiece: [[UInt8]: [Int]] = [:]
  private var surnames: [(word: [UInt8], group: Int)] = []

  private static let shortest = 5
  private static let longest = 32

  /// Files a person's surname.
  mutating func add(_ surname: ArraySlice<UInt8>, group: Int) {
    guard (Self.shortest...Self.longest).contains(surname.count) else { return }
    for piece in Self.pieces(surname) { byPiece[piece, default: []].append(surnames.count) }
    surnames.append((Array(surname), group))
  }

  /// Returns the one person whose surname begins with the same letter and differs in one letter.
  ///
  /// A plural is no misspelling: `Clintons`.
  func misspelt(_ word: ArraySlice<UInt8>) -> Int? {
    guard (Self.shortest...Self.longest).contains(word.count) else { return nil }
    var found: Int?
    for piece in Self.pieces(word) {
      for place in byPiece[piece] ?? [] where isMisspelt(word, surnames[place].word) {
        guard found == nil || found == surnames[place].group else { return nil }
        found = surnames[place].group
      }
    }
    return found
  }

  private func isMisspelt(_ word: ArraySlice<UInt8>, _ surname: [UInt8]) -> Bool {
    let (short, long) = word.count < surname.count ? (Array(word), surname) : (surname, Array(word))
    guard word.first == surname.first, long.count - short.count <= 1, short != long else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    if short.count == long.count { return short.dropFirst(same + 1) == long.dropFirst(same + 1) }
    return short.dropFirst(same) == long.dropFirst(same + 1) && !(same == short.count && long.last == 0x73)
  }

  private static func pieces(_ word: ArraySlice<UInt8>) -> [[UInt8]] {
    [Array(word)]
      + word.indices.map { index in Array(word[..<index]) + Array(word[(index + 1)...]) }
  }
}
