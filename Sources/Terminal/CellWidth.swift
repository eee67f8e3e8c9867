internal import CLibEdit

/// How many columns text takes on a terminal.
///
/// The widths are those of the C library's table (`wcwidth`), one scalar at a time, as most terminals
/// have them: the editor counts on them to know where the cursor is, so they are not those by which
/// tables are fitted (`Rendering.DisplayWidth`), which need no locale. Emoji joined by U+200D take the sum of their parts, which some terminals
/// draw narrower.
enum CellWidth {
  private static let isReady: Bool = {
    lede_use_utf8()
    return true
  }()

  /// Returns the columns of one scalar: 0 for combining marks, 2 for wide characters, else 1.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return 1 }
    _ = isReady
    return Int(lede_width(scalar.value))
  }

  /// Returns the columns of a text of one line, with its control characters made visible.
  static func columns(_ text: String) -> Int {
    var total = 0
    for scalar in text.unicodeScalars {
      total += VisibleText.symbol(scalar.value, breaks: .shown).map(columns(ofSymbol:)) ?? columns(scalar)
    }
    return total
  }

  /// The symbols are one character of U+2400, or ASCII.
  static func columns(ofSymbol symbol: [UInt8]) -> Int { symbol[0] < 0x80 ? symbol.count : 1 }
}
