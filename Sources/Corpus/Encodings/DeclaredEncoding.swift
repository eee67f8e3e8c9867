internal import Glibc
internal import Text

/// The encoding that a file names near its beginning: `charset=koi8-r` in a mail head, `encoding="…"` elsewhere.
///
/// Only encodings of one byte a character, and the common ones of East Asia, are known by name.
struct DeclaredEncoding {
  /// The name in small letters.
  let name: String

  /// How many bytes are searched for a declaration.
  private static let searched = 1024
  private static let known: Set<String> = Set(
    (1...16).map { "iso-8859-\($0)" } + (1250...1258).map { "windows-\($0)" }
      + [
        "koi8-r", "koi8-u", "macintosh", "shift_jis", "euc-jp", "euc-kr", "big5", "gbk", "gb2312", "gb18030",
      ])

  /// Creates the encoding of a name in small letters; nil where the name is not known.
  init?(named name: String) {
    guard Self.known.contains(name) else { return nil }
    // Latin-1 is said, and Windows-1252 meant, as on the web.
    self.name = name == "iso-8859-1" ? "windows-1252" : name
  }

  /// Finds a declaration; nil where there is none of a known encoding.
  init?(in bytes: [UInt8]) {
    let beginning = bytes.prefix(Self.searched).map(ASCII.lowercased)
    for word in ["charset=", "encoding="] {
      var place = 0
      while let found = Self.end(of: Array(word.utf8), in: beginning, from: place) {
        let name = Self.name(beginning[found...])
        if let encoding = DeclaredEncoding(named: name) {
          self = encoding
          return
        }
        place = found
      }
    }
    return nil
  }

  private static func end(of word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count >= word.count else { return nil }
    return (start..<max(start, bytes.count - word.count + 1))
      .first { bytes[$0..<$0 + word.count].elementsEqual(word) }.map { $0 + word.count }
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    let unquoted = bytes.drop { quotes.contains($0) }
    return String(
      decoding: unquoted.prefix { ASCII.isWordByte($0) || $0 == UInt8(ascii: "-") }, as: UTF8.self)
  }

  /// Returns bytes of this encoding as UTF-8; nil where they are not of this encoding.
  ///
  /// - Complexity: O(*n*).
  func decode(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No character of these encodings takes more than four bytes of UTF-8.
    let room = bytes.count * 4
    let written = input.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: room) { output, count in
        output.withMemoryRebound(to: CChar.self) { output in
          var (from, to) = (input.baseAddress, output.baseAddress)
          var (left, free) = (input.count, room)
          if iconv(converter, &from, &left, &to, &free) != -1, left == 0 { count = room - free }
        }
      }
    }
    guard !written.isEmpty else { return nil }
    return String(validating: written, as: UTF8.self)
  }
}
