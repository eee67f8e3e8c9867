public import Records

/// The unit that the offsets of spans are counted in.
public enum OffsetUnit: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 bytes: Lede's own unit, and that of Rust and Go.
  case bytes
  /// Unicode scalars: Python's unit.
  case scalars
  /// UTF-16 code units: JavaScript's and Java's unit.
  case utf16
}

/// Maps byte offsets of one text to another unit.
public struct OffsetMap {
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

  /// What a byte adds: its scalar is counted at the first byte; above U+FFFF UTF-16 takes two units.
  private static func width(_ byte: UInt8, _ unit: OffsetUnit) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
