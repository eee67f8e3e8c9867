/// Text of a manual page, escaped so that roff shows every character as it is.
struct RoffText {
  private(set) var text = ""

  /// Writes a request, whose arguments are text: `.SH "EXIT STATUS"`.
  mutating func request(_ name: String, _ arguments: String...) {
    text += "." + name + arguments.map { " \"\(Self.escaped($0))\"" }.joined() + "\n"
  }

  /// Lets no line be stretched or hyphenated from here on: what is shown is what is typed.
  mutating func keepWords() { text += ".ad l\n.nh\n" }

  /// Writes a line of text, after which the paragraph goes on.
  mutating func line(_ plain: String) { text += Self.atLineStart(Self.escaped(plain)) + "\n" }

  /// Writes a line of text in bold.
  mutating func bold(_ plain: String) { text += "\\fB" + Self.escaped(plain) + "\\fR\n" }

  /// Writes a tag in bold, and what it stands for, indented below it.
  mutating func item(_ tags: [String], _ plain: String) {
    for (index, tag) in tags.enumerated() {
      request(index == 0 ? "TP" : "TQ")
      bold(tag)
    }
    line(plain)
  }

  /// Writes lines that are shown as they stand.
  mutating func verbatim(_ lines: [String]) {
    request("PP")
    request("RS", "4")
    text += ".nf\n"
    for plain in lines { line(plain) }
    text += ".fi\n.RE\n"
  }

  /// Returns text in which nothing is a command to roff.
  ///
  /// A hyphen is written as the minus of the keyboard, so that options can be found and copied.
  static func escaped(_ plain: String) -> String {
    var text = ""
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "\"": text += "\\(dq"
      case "`": text += "\\(ga"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case "|": text += "|\\:"  // a line may break here: lists of choices are long
      case "\n", "\t": text += " "
      case _ where scalar.isASCII: text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
      }
    }
    return text
  }

  /// A line that begins with a point would be a request.
  private static func atLineStart(_ escaped: String) -> String {
    escaped.hasPrefix(".") || escaped.isEmpty ? "\\&" + escaped : escaped
  }
}
