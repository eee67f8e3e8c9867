internal import Records

/// Keeps a spreadsheet from running what a document says: an apostrophe before it makes it text there.
enum SpreadsheetGuard {
  /// Returns a cell's text; numbers, dates and truth values stand as they are.
  static func text(of cell: Cell) -> String {
    switch cell {
    case .null, .integer, .number, .boolean, .date: cell.plainText
    case .text, .span, .list, .record: guarded(cell.plainText)
    }
  }

  /// Returns the text with an apostrophe before it where a spreadsheet could take it for a formula.
  ///
  /// The signs are those that OWASP names for CSV injection, also in their full width, also after blanks.
  static func guarded(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    if first == "\t" || first == "\r" || first == "\n" { return "'" + text }
    switch text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + text
    default: return text
    }
  }
}
