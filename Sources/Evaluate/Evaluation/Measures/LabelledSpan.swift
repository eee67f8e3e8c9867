public import Records

/// A stretch of text with what is said of it: a name with its type, a token with its tag.
public struct LabelledSpan: Hashable, Sendable {
  /// Where it stands.
  public let span: TextSpan
  /// What is compared; empty where only the place counts.
  public let label: String
  /// The row of the table by class that it counts in; nil for none.
  public let group: String?

  /// Creates a span.
  public init(_ span: TextSpan, _ label: String = "", group: String? = nil) {
    self.span = span
    self.label = label
    self.group = group
  }
}
