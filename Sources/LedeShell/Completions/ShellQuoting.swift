internal import Text

/// Returns a text of a completion as one line between apostrophes.
func shellQuoted(_ text: String, isFish: Bool = false) -> String {
  let line = text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }
  return Quoting.shellQuoted(String(String.UnicodeScalarView(line)), for: isFish ? .fish : .posix)
}
