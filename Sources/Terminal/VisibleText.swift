/// Text made safe for a terminal: what would act there is shown as a symbol instead.
///
/// - C0 controls become the symbols of the block U+2400, delete becomes `␡`.
/// - C1 controls, bidirectional controls and the line and paragraph separators become `<U+202E>`.
///
/// Everything else stays, byte for byte; text without any of these costs one scan.
public enum VisibleText {
  /// What happens to newlines and tabs.
  public enum Breaks: Sendable {
    /// They stay: the text may have several lines.
    case kept
    /// They become symbols too: the text is one line.
    case shown
  }

  /// Returns the text with every control character visible.
  public static func make(_ text: String, breaks: Breaks = .kept) -> String {
    var bytes: [UInt8] = []
    append(text, breaks: breaks, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the UTF-8 of the text with every control character visible.
  public static func append(_ text: String, breaks: Breaks = .kept, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, breaks: breaks, to: &bytes) }
  }

  /// Returns whether a scalar is shown as a symbol.
  public static func replaces(_ scalar: Unicode.Scalar, breaks: Breaks = .kept) -> Bool {
    symbol(scalar.value, breaks: breaks) != nil
  }

  /// The bytes are a string's, so they are valid UTF-8.
  static func append(_ text: UnsafeBufferPointer<UInt8>, breaks: Breaks, to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.count)
    var kept = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Lead bytes of U+0080…BF, U+0600…63F and U+2000…2FFF; all else is harmless.
      guard byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 else {
        index += 1
        continue
      }
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
      guard index + length <= text.count else { break }
      let value: UInt32 =
        switch length {
        case 1: UInt32(byte)
        case 2: UInt32(byte & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F)
        default:
          UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
        }
      if let symbol = symbol(value, breaks: breaks) {
        bytes += text[kept..<index]
        bytes += symbol
        kept = index + length
      }
      index += length
    }
    bytes += text[kept...]
  }

  /// Returns what is shown for a scalar that would act on a terminal.
  static func symbol(_ value: UInt32, breaks: Breaks) -> [UInt8]? {
    switch value {
    case 0x09, 0x0A: breaks == .kept ? nil : [0xE2, 0x90, 0x80 | UInt8(value)]
    case 0..<0x20: [0xE2, 0x90, 0x80 | UInt8(value)]
    case 0x7F: [0xE2, 0x90, 0xA1]
    case 0x80..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: named(value)
    default: nil
    }
  }

  private static func named(_ value: UInt32) -> [UInt8] {
    let digits = String(value, radix: 16, uppercase: true)
    return Array("<U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)>".utf8)
  }
}
