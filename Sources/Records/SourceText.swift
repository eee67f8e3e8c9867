/// A document's text: valid UTF-8 bytes, kept as they were read.
///
/// Copies share the bytes.
public struct SourceText: Hashable, Sendable {
  /// The UTF-8 bytes.
  public let bytes: [UInt8]

  /// Creates a text from a string.
  public init(_ string: String) { bytes = Array(string.utf8) }

  /// Creates a text from bytes.
  ///
  /// - Parameter bytes: what was read.
  /// - Throws: ``InvalidUTF8`` with the offset of the first byte that is not UTF-8.
  /// - Complexity: O(*n*).
  public init(validating bytes: [UInt8]) throws(InvalidUTF8) {
    if let offset = InvalidUTF8.firstInvalidOffset(in: bytes) { throw InvalidUTF8(offset: offset) }
    self.bytes = bytes
  }

  /// Tells this storage from others while it is held: equal for copies, O(1), unlike `==`.
  public struct Identity: Hashable {
    let address: UInt
    let count: Int
  }

  /// The identity of the storage; meaningful only while the text is held by somebody.
  public var identity: Identity {
    bytes.withUnsafeBufferPointer { Identity(address: UInt(bitPattern: $0.baseAddress), count: $0.count) }
  }

  /// The number of bytes.
  public var count: Int { bytes.count }
  /// Whether there is no byte.
  public var isEmpty: Bool { bytes.isEmpty }
  /// The whole text as a span.
  public var span: TextSpan { TextSpan(0, bytes.count) }
  /// The whole text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The byte at `offset`.
  public subscript(offset: Int) -> UInt8 { bytes[offset] }

  /// The text that `span` covers.
  public subscript(span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// Returns whether `offset` is the start of a scalar, or the end of the text.
  public func isScalarBoundary(_ offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count else { return false }
    return offset == bytes.count || bytes[offset] & 0xC0 != 0x80
  }
}

/// The place where bytes stop being UTF-8.
public struct InvalidUTF8: Error, Hashable, Sendable {
  /// The offset of the first byte that is not part of a scalar.
  public let offset: Int

  /// Creates the error for the byte at `offset`.
  public init(offset: Int) { self.offset = offset }

  /// Returns the offset of the first byte that is not UTF-8, or nil if all are.
  ///
  /// Follows table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF.
  /// - Complexity: O(*n*), eight ASCII bytes at a step.
  public static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      let count = raw.count
      var index = 0
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
