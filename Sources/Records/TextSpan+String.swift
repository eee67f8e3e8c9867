extension TextSpan {
  /// The span as indices of a string; nil where its ends are no places of the string's scalars.
  ///
  ///     let text = "Zoë left"
  ///     TextSpan(0, 4).range(in: text).map { text[$0] }   // "Zoë"
  ///
  /// - Parameter string: the text that the span points into.
  /// - Returns: the range, where there is one.
  /// - Complexity: O(1) for a string of Swift's own.
  public func range(in string: String) -> Range<String.Index>? {
    let bytes = string.utf8
    guard let first = bytes.index(bytes.startIndex, offsetBy: start, limitedBy: bytes.endIndex),
      let last = bytes.index(first, offsetBy: count, limitedBy: bytes.endIndex),
      first.samePosition(in: string.unicodeScalars) != nil,
      last.samePosition(in: string.unicodeScalars) != nil
    else { return nil }
    return first..<last
  }
}
