/// A half-open range of UTF-8 byte offsets into one document's text.
///
///     text:  H  é     l  l  o
///     byte:  0  1  2  3  4  5      "él" is TextSpan(1, 4)
///
/// Both ends lie on scalar boundaries of the text that the span points into.
public struct TextSpan: Hashable, Comparable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int

  /// Creates the span `start..<end`.
  ///
  /// - Precondition: `0 <= start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start >= 0 && start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// The number of bytes covered.
  public var count: Int { end - start }
  /// Whether the span covers nothing.
  public var isEmpty: Bool { start == end }
  /// The covered offsets as a range.
  public var range: Range<Int> { start..<end }

  /// Returns whether `other` lies within this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  /// Returns whether the byte at `offset` is covered.
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  /// Returns whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
  /// Returns the shortest span that covers both.
  public func union(_ other: TextSpan) -> TextSpan {
    TextSpan(min(start, other.start), max(end, other.end))
  }

  /// Orders spans by start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}

extension TextSpan: Codable {
  /// Decodes a span: two offsets, start and end.
  ///
  /// - Throws: `DecodingError` where the span ends before it starts.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let (start, end) = (try container.decode(Int.self), try container.decode(Int.self))
    guard start >= 0, start <= end else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a span ends before it starts")
    }
    self.init(start, end)
  }

  /// Encodes the two offsets.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(start)
    try container.encode(end)
  }
}

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
