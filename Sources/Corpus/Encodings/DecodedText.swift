internal import Glibc
public import Records
internal import Text

/// The text of a file, decoded to UTF-8.
///
/// The encoding is that of a byte-order mark, else UTF-16 or UTF-32 where zero bytes alternate with others, else UTF-8
/// where all bytes are, else the declared one (`charset=…`), else Windows-1252. The text of a UTF-8 file is the file's
/// bytes, the mark included: offsets into the text are offsets into the file, and the body begins after the mark.
/// In a file that is UTF-8 but for stray bytes, those are read as Windows-1252, with a warning.
public struct DecodedText {
  /// The text.
  public let text: SourceText
  /// The name of the encoding, in small letters: `utf-8`, `utf-16le`, `windows-1252`.
  public let encoding: String
  /// What could not be decoded as it was meant.
  public let warnings: [Problem]

  /// The share of control characters above which bytes are no text: one in so many.
  private static let rarestControl = 50

  private init(_ text: SourceText, _ encoding: String, warnings: [Problem] = []) {
    self.text = text
    self.encoding = encoding
    self.warnings = warnings
  }

  /// Decodes the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: what problems name.
  ///   - guesses: whether bytes that are neither UTF-8 nor marked may be read all the same; else they are a problem.
  /// - Throws: ``Problem`` for binary files, and, without guesses, for bytes that are not UTF-8.
  /// - Complexity: O(*n*).
  public init(_ bytes: [UInt8], path: String, guesses: Bool = true) throws(Problem) {
    if let wide = WideEncoding(markOf: bytes) {
      self = try Self.decode(bytes[wide.markLength...], wide, path: path)
      return
    }
    if let zero = Self.firstZero(in: bytes) {
      guard guesses, let wide = WideEncoding(zerosOf: bytes) else { throw .binary(path, at: zero) }
      self = try Self.decode(bytes[...], wide, path: path)
      return
    }
    do throws(InvalidUTF8) {
      let text = try SourceText(validating: bytes)
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      self.init(bytes.starts(with: mark) ? text.withBody(from: mark.count) : text, "utf-8")
      return
    } catch {
      guard guesses else { throw .invalidUTF8(path, at: error.offset) }
    }
    if let control = Self.controlInBinary(bytes) { throw .binary(path, at: control, "a control character") }
    if let declared = DeclaredEncoding(in: bytes), let decoded = declared.decode(bytes) {
      self.init(SourceText(decoded), declared.name)
      return
    }
    let decoded = SingleByteText(bytes)
    let text = SourceText(String(decoding: decoded.utf8, as: UTF8.self))
    guard decoded.isMostlyUTF8 else {
      self.init(text, "windows-1252")
      return
    }
    let warning = Problem.strayBytes(path, at: decoded.firstStray, count: decoded.strayCount)
    self.init(text, "utf-8", warnings: [warning])
  }

  private static func decode(
    _ bytes: ArraySlice<UInt8>, _ encoding: WideEncoding, path: String
  ) throws(Problem) -> DecodedText {
    if let zero = encoding.firstZero(in: bytes) { throw .binary(path, at: zero) }
    let (utf8, replaced) = encoding.decode(bytes)
    let warnings = replaced == 0 ? [] : [Problem.brokenCharacters(path, encoding.rawValue, count: replaced)]
    return DecodedText(
      SourceText(String(decoding: utf8, as: UTF8.self)), encoding.rawValue, warnings: warnings)
  }

  private static func firstZero(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      guard let start = raw.baseAddress, let found = memchr(start, 0, raw.count) else { return nil }
      return UnsafeRawPointer(found) - start
    }
  }

  /// Returns the first control character where there are so many that the bytes are no text.
  private static func controlInBinary(_ bytes: [UInt8]) -> Int? {
    var count = 0
    var first: Int?
    for (offset, byte) in bytes.enumerated() where Self.isControl(byte) {
      count += 1
      first = first ?? offset
    }
    return count * rarestControl > bytes.count ? first : nil
  }

  /// Whether a byte is a control character that text files have no use for: not a line end, tab, form feed or Ctrl-Z.
  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B
  }
}
