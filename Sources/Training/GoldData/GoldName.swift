public import Records

/// A name of a gold text.
public struct GoldName: Hashable, Sendable {
  /// Where it stands, in bytes of the document's text.
  public let span: TextSpan
  /// What is named, as gold files write it: `PER`, `ORG`, `LOC`, `MISC`.
  public let type: String

  /// Creates a name.
  public init(_ span: TextSpan, type: String) {
    self.span = span
    self.type = type
  }
}
