/// How text is written into XML and HTML so that nothing in it is markup.
///
/// `&`, `<`, `>` and `"` are written as entities everywhere. Formats differ in what becomes of controls.
///
///     MarkupEscaping.html.escaped("Roe & <Doe>")    // Roe &amp; &lt;Doe&gt;
public struct MarkupEscaping: Sendable {
  /// Returns what replaces a scalar; nil where it is written unchanged.
  private let replacement: @Sendable (Unicode.Scalar) -> String?

  /// XML 1.0, text and attributes: tabs, line ends and the controls that it has as references, which readers keep;
  /// U+FFFD for what it has not.
  public static let xml = MarkupEscaping { scalar in
    switch scalar.value {
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    case 0x0D: "&#13;"
    case 0x7F..<0xA0: "&#\(scalar.value);"
    case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: nil
    }
  }

  /// HTML, text and attributes: symbols for controls, U+FFFD for what a page must not hold.
  public static let html = MarkupEscaping { scalar in
    switch scalar {
    case "'": "&#39;"
    case "\t", "\n": nil
    case "\r": "&#13;"
    case "\u{7F}": "\u{2421}"
    case "\0"..."\u{1F}": Unicode.Scalar(0x2400 + scalar.value).map(String.init) ?? "\u{FFFD}"
    case "\u{80}"..."\u{9F}": "\u{FFFD}"
    // The scalars that are no characters.
    case _ where (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: nil
    }
  }

  /// Returns the text with everything replaced that the format does not hold as it is.
  ///
  /// - Complexity: O(*n*).
  public func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      default:
        if let replacement = replacement(scalar) {
          escaped.append(contentsOf: replacement.unicodeScalars)
        } else {
          escaped.append(scalar)
        }
      }
    }
    return String(escaped)
  }
}
