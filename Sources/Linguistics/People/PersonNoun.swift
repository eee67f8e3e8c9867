/// What a common noun tells about the person that it means.
///
///     PersonNoun.gender(of: "mother")      // female
///     PersonNoun.gender(of: "spokesman")   // male
///     PersonNoun.gender(of: "doctor")      // unknown
public enum PersonNoun {
  /// Returns the gender that a noun tells, written in small letters.
  public static func gender(of noun: String) -> Gender {
    let bytes = Array(noun.utf8)
    guard let word = PersonWords.shared.word(bytes, 0..<bytes.count), abs(word.weight) >= 2 else {
      return .unknown
    }
    return word.weight > 0 ? .female : .male
  }
}
