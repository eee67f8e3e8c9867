/// Eight bytes of a text in one number, and questions about all of them at once.
///
/// An answer has the highest bit of a byte set where it is one that was asked for. Only the first of them is sure: after
/// it a borrow may have set others.
struct EightBytes {
  /// One in each byte.
  static let each: UInt64 = 0x0101_0101_0101_0101
  /// The highest bit of each byte.
  static let highest: UInt64 = 0x8080_8080_8080_8080

  /// The bytes, the first one lowest.
  let value: UInt64

  @inline(__always)
  init(_ bytes: RawSpan, at offset: Int) {
    // Every pattern of bits is a number; the span checks that the bytes are its own.
    value = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  init(repeating byte: UInt8) { value = Self.each &* UInt64(byte) }

  /// Finds a byte.
  @inline(__always)
  func equal(_ byte: UInt8) -> UInt64 {
    let differences = value ^ (Self.each &* UInt64(byte))
    return (differences &- Self.each) & ~differences & Self.highest
  }

  /// Finds bytes below `limit`, which is at most 128.
  @inline(__always)
  func below(_ limit: UInt8) -> UInt64 {
    (value &- Self.each &* UInt64(limit)) & ~value & Self.highest
  }

  /// Finds what is no ASCII letter; here all are sure.
  @inline(__always)
  var noLetters: UInt64 {
    let small = (value | Self.each &* 0x20) & (Self.each &* 0x7F)
    // The sums carry into the highest bit of a byte from `a` on, and after `z`.
    let fromA = small &+ Self.each &* (0x80 - 0x61)
    let afterZ = small &+ Self.each &* (0x80 - 0x7B)
    return (~fromA | afterZ | value) & Self.highest
  }

  /// How many of the bytes continue a scalar.
  @inline(__always)
  var continuations: Int {
    if value & Self.highest == 0 { return 0 }
    // Such a byte has its highest bit, and not the next.
    let ones = value >> 7 & ~(value >> 6) & Self.each
    return Int((ones &* Self.each) >> 56)
  }
}
