public import Records

/// A sentence that was chosen for a summary.
public struct ChosenSentence: Hashable, Sendable {
  /// Its place in the text.
  public let span: TextSpan
  /// Its position among the sentences of the text, from 0.
  public let sentence: Int
  /// How well it sums up the text: 1 for the best one, above 0 for the others.
  public let score: Double
  /// What a reader is shown: names for pronouns, speakers of quotations.
  public let rendered: String
  /// What speaks for it and against it, what counts most first.
  public let reasons: [SentenceReason]
}
