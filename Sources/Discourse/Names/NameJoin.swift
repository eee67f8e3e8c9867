public import Records

/// A short name of one document that was joined with a bearer over documents, and why.
public struct NameJoin: Hashable, Sendable {
  /// What in the short name's own document speaks for the bearer.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// The full name is in the document, whole or in its parts.
    case fullName = "full-name"
    /// Title or role fit.
    case title
    /// Others are named there who appear with the bearer.
    case companions
    /// The letters are the bearer's initials, as other documents write them.
    case initials
    /// A known form of the name.
    case listed
  }

  /// The document.
  public let document: Int
  /// The name in the document.
  public let name: String
  /// Where it is named first.
  public let span: TextSpan
  /// Who it is in the corpus.
  public let identity: CorpusNames.Identity
  /// The strongest reason.
  public let reason: Reason
  /// The names in the document that most speak for it, at most three.
  public let companions: [String]
  /// How sure the join is, 0 to 1.
  public let confidence: Double
}
