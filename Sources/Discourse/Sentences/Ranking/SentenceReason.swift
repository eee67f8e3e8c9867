/// Why a sentence was chosen: what a group of features adds to its score, against the mean of the text's sentences.
public struct SentenceReason: Hashable, Sendable {
  /// A group of features.
  public enum Kind: String, CaseIterable, Sendable {
    /// Where it is among the sentences.
    case place
    /// How many words it has.
    case length
    /// What it has in common with the other sentences.
    case sharedWords = "shared words"
    /// What it has in common with the title.
    case title
    /// Whom and what it names.
    case names
    /// Numbers.
    case numbers
    /// Quotations, the first person, verbs of speech.
    case voice
    /// How it begins.
    case opening
    /// How well it can be read alone.
    case standing
  }

  /// The group.
  public let kind: Kind
  /// What it adds, rounded to four decimals.
  public let value: Double
}
