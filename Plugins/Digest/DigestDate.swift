/// The date that a sentence is about.
struct DigestDate: Hashable, Codable, Sendable {
  /// A day or a month: `2021-04-13`, `2021-04`; where the document knows no more of its own date, a year.
  let value: String
  /// Whether the sentence says it; otherwise it is the document's.
  let isOwn: Bool
}
