/// Rules by which text is quoted and escaped for other languages.
///
/// All go by Unicode scalars: a quotation mark with an accent after it is one character, but every reader sees a
/// quotation mark. All are O(*n*).
public enum Quoting {
  /// Returns a name as a delimited identifier of SQL: `"a ""b"""`.
  public static func sqlIdentifier(_ name: String) -> String { "\"" + doubled(name) + "\"" }

  /// Returns a field of separated values (RFC 4180), quoted where it holds a mark of the format.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - separator: what is between fields, in ASCII.
  /// - Returns: the field as it is written.
  public static func csvField(_ text: String, separator: Unicode.Scalar = ",") -> String {
    let isPlain = !text.utf8.contains {
      $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || UInt32($0) == separator.value
    }
    return isPlain ? text : "\"" + doubled(text) + "\""
  }

  private static func doubled(_ text: String) -> String {
    replacing(text) { $0 == "\"" ? "\"\"" : nil }
  }

  /// Returns a text with a backslash before each backslash and each of `special`.
  public static func backslashed(_ text: String, _ special: String) -> String {
    replacing(text) { $0 == "\\" || special.unicodeScalars.contains($0) ? "\\" + String($0) : nil }
  }

  /// Returns a text without line ends or tabs: `\n`, `\r`, `\t` and `\0`, and `\\` for a backslash.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - controls: those of the four that are escaped.
  /// - Returns: the text on one line, where line ends are escaped.
  public static func controlsEscaped(_ text: String, _ controls: String = "\n\r\t") -> String {
    guard text.utf8.contains(where: { $0 == 0x5C || controls.utf8.contains($0) }) else { return text }
    return replacing(text) { scalar in
      switch scalar {
      case "\\": "\\\\"
      case _ where !controls.unicodeScalars.contains(scalar): nil
      case "\n": "\\n"
      case "\r": "\\r"
      case "\t": "\\t"
      case "\0": "\\0"
      default: nil
      }
    }
  }

  /// Returns a word as a POSIX shell reads it back: unchanged where nothing in it is special, else in apostrophes.
  public static func shellWord(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      byte >= 0x80 || ASCII.isAlphanumeric(byte) || "/._-=:,+@%".utf8.contains(byte)
    }
    return isPlain && !word.isEmpty ? word : shellQuoted(word)
  }

  /// A shell's rules for text between apostrophes.
  public enum Shell: Sendable {
    /// sh, bash, zsh: an apostrophe is written outside of the quotation.
    case posix
    /// fish: an apostrophe and a backslash have a backslash before them.
    case fish
  }

  /// Returns a text between apostrophes, as a shell reads it back.
  public static func shellQuoted(_ text: String, for shell: Shell = .posix) -> String {
    switch shell {
    case .posix: "'" + replacing(text) { $0 == "'" ? "'\\''" : nil } + "'"
    case .fish: "'" + backslashed(text, "'") + "'"
    }
  }

  private static func replacing(_ text: String, _ replacement: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = replacement(scalar) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
