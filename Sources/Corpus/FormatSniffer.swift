/// Recognises formats that are not text, so that a problem can name them.
enum FormatSniffer {
  private static let magic: [(bytes: [UInt8], name: String)] = [
    (Array("%PDF".utf8), "PDF"),
    (Array("PK\u{3}\u{4}".utf8), "a ZIP archive (also DOCX, ODT, EPUB)"),
    ([0x1F, 0x8B], "gzip"),
    (Array("{\\rtf".utf8), "RTF"),
    ([0x89, 0x50, 0x4E, 0x47], "PNG"),
    ([0xFF, 0xD8, 0xFF], "JPEG"),
    (Array("GIF8".utf8), "GIF"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3".utf8), "SQLite"),
  ]

  private static let extensions: [String: String] = [
    "html": "HTML", "htm": "HTML", "xml": "XML", "eml": "e-mail", "msg": "e-mail", "json": "JSON",
    "jsonl": "JSON Lines", "csv": "CSV",
  ]

  /// Returns the format's name where the file is of a kind that no reader takes.
  static func unreadableFormat(name: String, bytes: [UInt8]) -> String? {
    if let known = magic.first(where: { bytes.starts(with: $0.bytes) }) { return known.name }
    guard let dot = name.lastIndex(of: ".") else { return nil }
    return extensions[name[name.index(after: dot)...].lowercased()]
  }
}
