/// Maps byte offsets of one text to another unit, and back.
///
///     let map = OffsetMap(SourceText("Zoë left"), unit: .utf16)
///     map(TextSpan(5, 9))         // 4 to 8
///     map.byteOffset(of: 4)       // 5
public struct OffsetMap: Sendable {
  /// The offset in the unit at every 256th byte.
  private let checkpoints: [Int]
  private let text: SourceText
  private let unit: OffsetUnit
  private static let stride = 256

  /// Creates the map of a text.
  ///
  /// - Complexity: O(*n*) unless the unit is bytes.
  public init(_ text: SourceText, unit: OffsetUnit) {
    self.text = text
    self.unit = unit
    guard unit != .bytes else {
      checkpoints = []
      return
    }
    var counts: [Int] = []
    counts.reserveCapacity(text.count / Self.stride + 1)
    var count = 0
    for (offset, byte) in text.bytes.enumerated() {
      if offset % Self.stride == 0 { counts.append(count) }
      count += Self.width(byte, unit)
    }
    if text.count % Self.stride == 0 { counts.append(count) }
    checkpoints = counts
  }

  /// Returns the offset in the unit; `offset` must be a byte offset of the text.
  ///
  /// - Complexity: O(1), at most 256 bytes are looked at.
  public func callAsFunction(_ offset: Int) -> Int {
    guard unit != .bytes else { return offset }
    let checkpoint = offset / Self.stride
    return text.bytes[(checkpoint * Self.stride)..<offset]
      .reduce(checkpoints[checkpoint]) { $0 + Self.width($1, unit) }
  }

  /// Returns a span with both offsets mapped.
  public func callAsFunction(_ span: TextSpan) -> TextSpan {
    unit == .bytes ? span : TextSpan(self(span.start), self(span.end))
  }

  /// Returns the byte offset of an offset in the unit; nil past the end, or within a character of two UTF-16 units.
  ///
  /// - Complexity: O(log *n*), and at most 256 bytes are looked at.
  public func byteOffset(of position: Int) -> Int? {
    guard unit != .bytes else { return text.isScalarBoundary(position) ? position : nil }
    guard position >= 0 else { return nil }
    // The last checkpoint that is not past it.
    var (low, high) = (0, checkpoints.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if checkpoints[middle] <= position { low = middle } else { high = middle }
    }
    var offset = low * Self.stride
    var count = checkpoints[low]
    while count <= position {
      if count == position, text.isScalarBoundary(offset) { return offset }
      guard offset < text.count else { return nil }
      count += Self.width(text[offset], unit)
      offset += 1
    }
    return nil
  }

  /// Returns the span of two offsets in the unit; nil where they are no stretch of the text.
  public func span(from start: Int, to end: Int) -> TextSpan? {
    guard let first = byteOffset(of: start), let last = byteOffset(of: end), first <= last else { return nil }
    return TextSpan(first, last)
  }

  /// What a byte adds: its scalar is counted at the first byte; above U+FFFF UTF-16 takes two units.
  private static func width(_ byte: UInt8, _ unit: OffsetUnit) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
