/// Adjectives that are made of the names of nations: `Ukrainian`.
public enum NationAdjective {
  /// Returns whether a word, written in small letters, is a listed one.
  public static func contains(_ word: String) -> Bool {
    Gazetteer().word(Array(word.utf8)[...]).contains(.nationality)
  }
}
