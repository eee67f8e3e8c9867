/// The columns that text takes on a terminal.
public enum DisplayWidth {
  /// Returns the columns of a scalar: 0 for combining and format characters, 2 for wide ones, else 1.
  ///
  /// Follows East Asian Width W and F (Unicode 15) in ranges; control characters count 1, the place of the
  /// symbol that is shown for them.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    case .format: return isShown(value) ? 8 : 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// Bidirectional controls are shown as `<U+202E>`, eight columns.
  private static func isShown(_ value: UInt32) -> Bool {
    switch value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Returns the columns of a text.
  ///
  /// - Complexity: O(*n*).
  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// Returns `text` cut to `width` columns, with `…` where something was cut.
  public static func fit(_ text: String, _ width: Int) -> String {
    guard of(text) > width else { return text }
    var cut = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += of(scalar)
      if used > width { break }
      cut.append(scalar)
    }
    while cut.last == " " { cut.removeLast() }
    return width > 0 ? String(cut) + "…" : ""
  }
}
