/// The classes and the case of single ASCII bytes, for scanners of UTF-8.
///
/// A byte of a longer scalar is in no class. All functions are inlined, also into other modules.
///
///     ASCII.isUpper(bytes[start])
///     bytes.map(ASCII.lowercased)
public enum ASCII {
  /// Whether the byte is `0` to `9`.
  @inlinable @inline(__always)
  public static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether the byte is `A` to `Z`.
  @inlinable @inline(__always)
  public static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  /// Whether the byte is `a` to `z`.
  @inlinable @inline(__always)
  public static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

  /// Whether the byte is a letter of either case.
  @inlinable @inline(__always)
  public static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }

  /// Whether the byte is a letter or a digit.
  @inlinable @inline(__always)
  public static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

  /// Whether the byte is a letter, a digit or `_`, as in the names of variables.
  @inlinable @inline(__always)
  public static func isWordByte(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0x5F }

  /// Returns the small letter of a capital, and every other byte unchanged.
  @inlinable @inline(__always)
  public static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

  /// Returns the value of a digit; nil for every other byte.
  @inlinable @inline(__always)
  public static func digitValue(_ byte: UInt8) -> Int? { isDigit(byte) ? Int(byte &- 0x30) : nil }

  /// Returns the number that decimal digits alone write; nil for no digits, another byte, or too large a number.
  ///
  /// - Complexity: O(*n*).
  @inlinable
  public static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value: Int?
    for byte in digits {
      guard let digit = digitValue(byte) else { return nil }
      let (product, isTooLarge) = (value ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeWithIt) = product.addingReportingOverflow(digit)
      guard !isTooLarge, !isTooLargeWithIt else { return nil }
      value = sum
    }
    return value
  }
}
