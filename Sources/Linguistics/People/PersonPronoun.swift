/// A pronoun of the third person, in any of its forms.
public enum PersonPronoun: String, Hashable, Sendable, CaseIterable {
  /// `she`, `her`, `hers`, `herself`.
  case she
  /// `he`, `him`, `his`, `himself`.
  case he
  /// `they`, `them`, `their`, `theirs`, `themselves`.
  case they
  /// `it`, `its`, `itself`.
  case it

  /// Creates the pronoun that a word in small letters is a form of.
  public init?(form: String) {
    switch form {
    case "she", "her", "hers", "herself": self = .she
    case "he", "him", "his", "himself": self = .he
    case "they", "them", "their", "theirs", "themselves": self = .they
    case "it", "its", "itself": self = .it
    default: return nil
    }
  }
}
