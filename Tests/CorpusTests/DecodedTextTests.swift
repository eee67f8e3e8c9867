import Records
import Testing

@testable import Corpus

/// The encodings of files.
@Suite struct DecodedTextTests {
  private static let text = "Zoë Roe left. “Go,” said Łukasz 😀.\n"

  private static func units(_ text: String, big: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      big ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  private static func scalars(_ text: String, big: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let bytes = (0..<4).map { UInt8(scalar.value >> ($0 * 8) & 0xFF) }
      return big ? bytes.reversed() : bytes
    }
  }

  @Test(
    "UTF-16 and UTF-32 of both orders are read, with a mark and without",
    arguments: [text, "Москва сказала: всё хорошо.\nДа.\n", "a", "Ā ā, Latvia’s letters in a line\n"])
  func wideEncodings(text: String) throws {
    for mark in ["", "\u{FEFF}"] {
      for (encoding, bytes) in [
        ("utf-16le", Self.units(mark + text, big: false)), ("utf-16be", Self.units(mark + text, big: true)),
        ("utf-32le", Self.scalars(mark + text, big: false)),
        ("utf-32be", Self.scalars(mark + text, big: true)),
      ] {
        let decoded = try DecodedText(bytes, path: "a")
        #expect(decoded.text == SourceText(text) && decoded.encoding == encoding && decoded.warnings.isEmpty)
      }
    }
  }

  @Test func theTextOfAUTF8FileIsItsBytes() throws {
    for mark in ["", "\u{FEFF}"] {
      let bytes = Array((mark + Self.text).utf8)
      let decoded = try DecodedText(bytes, path: "a")
      #expect(decoded.text.bytes == bytes && decoded.encoding == "utf-8" && decoded.warnings.isEmpty)
      #expect(decoded.text.bodyStart == mark.utf8.count)
    }
  }

  @Test func windows1252IsWhatIsLeft() throws {
    let decoded = try DecodedText(
      [0x93, 0x47, 0x6F, 0x94, 0x20, 0x63, 0x61, 0x66, 0xE9, 0x20, 0x80], path: "a")
    #expect(
      decoded.text.string == "“Go” café €" && decoded.encoding == "windows-1252" && decoded.warnings.isEmpty)
    // É and a mark are by chance a character of UTF-8.
    #expect(try DecodedText([0x93, 0x43, 0xC9, 0x94, 0xE9, 0x2E], path: "a").text.string == "“CÉ”é.")
  }

  @Test func strayBytesInUTF8AreToldAndReplacedAlone() throws {
    let decoded = try DecodedText(Array("Zoë “".utf8) + [0xE9] + Array("” é ".utf8) + [0x85], path: "a")
    #expect(decoded.text.string == "Zoë “é” é …" && decoded.encoding == "utf-8")
    #expect(decoded.warnings.map(\.code) == ["read.encoding"])
    #expect(decoded.warnings.first?.reason == "byte 9 is not UTF-8, nor is 1 more: read as Windows-1252")
  }

  @Test func aDeclaredEncodingIsRead() throws {
    let head = Array("Content-Type: text/plain; charset=\"KOI8-R\"\n\n".utf8)
    let decoded = try DecodedText(head + [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1], path: "a")
    #expect(decoded.text.string.hasSuffix("Москва") && decoded.encoding == "koi8-r")
    #expect(try DecodedText(Array("charset=utf-7 ".utf8) + [0xE9], path: "a").encoding == "windows-1252")
  }

  @Test func aBrokenCharacterIsToldAndReplaced() throws {
    let decoded = try DecodedText([0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x62, 0, 0x63], path: "a")
    #expect(decoded.text.string == "a\u{FFFD}b\u{FFFD}")
    #expect(decoded.warnings.map(\.code) == ["read.encoding"])
  }

  @Test(
    "Zero bytes and control characters are no text",
    arguments: [
      [0x61, 0, 0x62], [0x61, 0, 0, 0x62], [0, 0, 0, 0], [0xFF, 0xFE, 0x61, 0, 0, 0],
      [0x61, 0x62, 0x63, 0x00],
      [0xE9, 0x01, 0x02, 0x61], Array("a text that is long enough for a zero".utf8) + [0x00],
    ] as [[UInt8]])
  func binary(bytes: [UInt8]) {
    #expect(throws: Problem.self) { try DecodedText(bytes, path: "a") }
  }

  @Test func scriptsAreNotGuessed() throws {
    #expect(throws: Problem.self) { try DecodedText([0x63, 0xE9], path: "a", guesses: false) }
    #expect(throws: Problem.self) { try DecodedText([0x61, 0, 0x62, 0], path: "a", guesses: false) }
    #expect(try DecodedText([0xFF, 0xFE, 0x61, 0], path: "a", guesses: false).text.string == "a")
  }
}
