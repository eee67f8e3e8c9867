public import Rendering
public import Script

/// Shows what is wrong with a script: the place, the line, carets, the way out.
///
///     brief.lede:3:1: error: there is no command 'sumarize'
///       │ sumarize 1
///       │ ^^^^^^^^ did you mean 'summarize'?
public struct DiagnosticRenderer {
  /// Longer lines are cut to a window around the place.
  private static let window = 100

  /// Returns the lines to show, with the `source` statements and calls that led to the place.
  public static func render(_ found: LocatedDiagnostic, showsPosition: Bool) -> StyledText {
    var text = render(
      found.diagnostic, in: found.source, showsPosition: showsPosition || !found.chain.isEmpty)
    for place in found.chain {
      let (line, column) = place.source.position(of: place.range.lowerBound)
      text.append("  = ", .dim)
      text.append("from:", .help)
      text.append(" \(place.source.name):\(line):\(column)\n")
    }
    return text
  }

  /// Returns the lines to show; `showsPosition` puts `file:line:column` before them, which a prompt needs not.
  public static func render(
    _ diagnostic: Diagnostic, in source: ScriptSource, showsPosition: Bool
  ) -> StyledText {
    let (number, column) = source.position(of: diagnostic.range.lowerBound)
    var text = StyledText()
    if showsPosition { text.append("\(source.name):\(number):\(column): ") }
    text.append("error:", .error)
    text.append(" \(diagnostic.message.onOneLine)\n")
    let (line, start) = source.line(number)
    guard !line.isEmpty else {
      if let help = diagnostic.help { text.append(helpLine(help.onOneLine)) }
      return text
    }
    let end = min(diagnostic.range.upperBound, start + line.utf8.count)
    let marked = shown(
      source, line: start..<(start + line.utf8.count),
      mark: diagnostic.range.lowerBound..<max(end, diagnostic.range.lowerBound))
    text.append("  │ ", .dim)
    text.append("\(marked.line)\n")
    text.append("  │ ", .dim)
    text.append(String(repeating: " ", count: marked.column))
    text.append(String(repeating: "^", count: max(1, marked.width)), .error)
    guard let help = diagnostic.help?.onOneLine else {
      text.append("\n")
      return text
    }
    if marked.column + marked.width + DisplayWidth.of(help) < 96 {
      text.append(" \(help)\n", .help)
    } else {
      text.append("\n")
      text.append(helpLine(help))
    }
    return text
  }

  private static func helpLine(_ help: String) -> StyledText {
    var text = StyledText("  = ", .dim)
    text.append("help:", .help)
    text.append(" \(help)\n")
    return text
  }

  /// Returns the line, cut where it is long, and where the carets stand under it, in columns.
  private static func shown(
    _ source: ScriptSource, line: Range<Int>, mark: Range<Int>
  ) -> (line: String, column: Int, width: Int) {
    // The place may lie behind the line: at a carriage return, or where the source ends after one.
    let mark = mark.clamped(to: line)
    var start = line.lowerBound
    var end = line.upperBound
    if line.count > window {
      start = max(line.lowerBound, mark.lowerBound - window / 2)
      end = min(line.upperBound, max(mark.lowerBound, start) + window)
      while start < end, source.bytes[start] & 0xC0 == 0x80 { start += 1 }
      while end > start, end < line.upperBound, source.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    let lead = start > line.lowerBound ? "…" : ""
    let before = clean(source[start..<min(max(mark.lowerBound, start), end)])
    let marked = clean(source[min(max(mark.lowerBound, start), end)..<min(mark.upperBound, end)])
    let after = clean(source[min(max(mark.upperBound, start), end)..<end])
    return (
      lead + before + marked + after + (end < line.upperBound ? "…" : ""),
      DisplayWidth.of(lead + before), DisplayWidth.of(marked)
    )
  }

  /// One column for each control character, so that carets stand right; the writer shows symbols.
  private static func clean(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : $0 }))
  }
}
