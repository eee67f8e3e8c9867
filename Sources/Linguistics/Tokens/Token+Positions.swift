public import Records

extension [Token] {
  /// Returns the positions of the tokens that lie within `span`.
  ///
  /// - Complexity: O(log *n*).
  public func positions(in span: TextSpan) -> Range<Int> {
    let first = firstPosition { $0.span.start >= span.start }
    return first..<Swift.max(first, firstPosition { $0.span.end > span.end })
  }

  /// Returns the positions of the tokens that share a byte with `span`.
  ///
  /// - Complexity: O(log *n*).
  public func positions(overlapping span: TextSpan) -> Range<Int> {
    let first = firstPosition { $0.span.end > span.start }
    return first..<Swift.max(first, firstPosition { $0.span.start >= span.end })
  }
}
