/// The place where bytes stop being UTF-8.
public struct InvalidUTF8: Error, Hashable, Sendable {
  /// The offset of the first byte that is not part of a scalar.
  public let offset: Int

  /// Creates the error for the byte at `offset`.
  public init(offset: Int) { self.offset = offset }

  /// Returns the offset of the first byte at or after `start` that is not UTF-8, or nil if all are.
  ///
  /// Follows table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF.
  /// - Complexity: O(*n*), eight ASCII bytes at a step.
  public static func firstInvalidOffset(in bytes: [UInt8], from start: Int = 0) -> Int? {
    bytes.withUnsafeBytes { raw in
      let count = raw.count
      var index = start
      func continues(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
        offset < count && raw[offset] >= low && raw[offset] <= high
      }
      while index < count {
        if index + 8 <= count,
          raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          index += 8
          continue
        }
        let length: Int
        switch raw[index] {
        case 0x00...0x7F: length = 1
        case 0xC2...0xDF where continues(index + 1): length = 2
        case 0xE0 where continues(index + 1, 0xA0) && continues(index + 2): length = 3
        case 0xED where continues(index + 1, 0x80, 0x9F) && continues(index + 2): length = 3
        case 0xE1...0xEC where continues(index + 1) && continues(index + 2): length = 3
        case 0xEE...0xEF where continues(index + 1) && continues(index + 2): length = 3
        case 0xF0 where continues(index + 1, 0x90) && continues(index + 2) && continues(index + 3): length = 4
        case 0xF1...0xF3 where continues(index + 1) && continues(index + 2) && continues(index + 3):
          length = 4
        case 0xF4 where continues(index + 1, 0x80, 0x8F) && continues(index + 2) && continues(index + 3):
          length = 4
        default: return index
        }
        index += length
      }
      return nil
    }
  }
}
