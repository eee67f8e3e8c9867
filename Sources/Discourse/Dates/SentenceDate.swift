/// The date that a sentence is about.
public struct SentenceDate: Hashable, Codable, Sendable {
  /// A day or a month: `2021-04-13`, `2021-04`; where the document knows no more of its own date, a year.
  public let value: String
  /// Whether the sentence says it; otherwise it is the document's.
  public let isOwn: Bool

  /// Creates the date of a sentence.
  public init(value: String, isOwn: Bool) {
    self.value = value
    self.isOwn = isOwn
  }
}
