public import Text

/// A document's text: valid UTF-8 bytes, kept as they were read, and where its body begins.
///
///     ---
///     title: Talks resume
///     ---
///     Kiev accuses …           the body begins here; every layer of the text begins at the body
///
/// What precedes the body is what a file says about itself: a byte-order mark, front matter, a head. Offsets count from
/// the first byte of the text all the same. Copies share the bytes.
public struct SourceText: Hashable, Sendable {
  /// The UTF-8 bytes.
  public let bytes: [UInt8]
  /// The offset of the body's first byte; 0 where everything is body.
  public let bodyStart: Int

  /// Creates a text from a string; everything is body.
  public init(_ string: String) {
    bytes = Array(string.utf8)
    bodyStart = 0
  }

  /// Creates a text from bytes; everything is body.
  ///
  /// - Parameter bytes: what was read.
  /// - Throws: ``InvalidUTF8`` with the offset of the first byte that is not UTF-8.
  /// - Complexity: O(*n*).
  public init(validating bytes: [UInt8]) throws(InvalidUTF8) {
    if let offset = InvalidUTF8.firstInvalidOffset(in: bytes) { throw InvalidUTF8(offset: offset) }
    self.bytes = bytes
    bodyStart = 0
  }

  private init(_ bytes: [UInt8], bodyStart: Int) {
    self.bytes = bytes
    self.bodyStart = bodyStart
  }

  /// Returns the same bytes with a body that begins at an offset.
  ///
  /// - Parameter offset: a scalar boundary of the text.
  /// - Returns: the text; copies share the bytes.
  /// - Precondition: `offset` is a scalar boundary.
  public func withBody(from offset: Int) -> SourceText {
    precondition(isScalarBoundary(offset), "a body begins inside a character")
    return SourceText(bytes, bodyStart: offset)
  }

  /// Tells this storage from others while it is held: equal for copies, O(1), unlike `==`.
  public struct Identity: Hashable {
    let address: UInt
    let count: Int
    let bodyStart: Int
  }

  /// The identity of the storage; meaningful only while the text is held by somebody.
  public var identity: Identity {
    bytes.withUnsafeBufferPointer {
      Identity(address: UInt(bitPattern: $0.baseAddress), count: $0.count, bodyStart: bodyStart)
    }
  }

  /// The number of bytes.
  public var count: Int { bytes.count }
  /// Whether there is no byte.
  public var isEmpty: Bool { bytes.isEmpty }
  /// The whole text as a span.
  public var span: TextSpan { TextSpan(0, bytes.count) }
  /// The text without what the file says about itself.
  public var body: TextSpan { TextSpan(bodyStart, bytes.count) }
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
