import Glibc
import Rendering
import Shell
import TerminalTestSupport

@testable import Terminal

/// What goes to a terminal: nothing acts there but what Lede means to, and nothing is wider than its place.
@MainActor
enum TerminalTarget {
  nonisolated static let target = FuzzTarget(
    name: "terminal", seeds: { Seeds.texts }, words: Seeds.textWords, check: check)

  static func check(_ bytes: [UInt8]) throws {
    let text = text(of: bytes)
    try checkVisible(text)
    try checkWriter(text)
    var random = SplitMix(of: bytes)
    let columns = Int.random(in: 1...100, using: &random)
    try checkLine(text, columns: columns)
    try checkLayout(text, columns: columns, &random)
  }

  private static func checkVisible(_ text: String) throws {
    for breaks in [VisibleText.Breaks.kept, .shown] {
      let visible = VisibleText.make(text, breaks: breaks)
      try law(isHarmless(visible.unicodeScalars, breaks), "something that acts gets out")
      try law(
        VisibleText.make(visible, breaks: breaks).utf8.elementsEqual(visible.utf8), "visible text changes")
      if isHarmless(text.unicodeScalars, breaks) {
        try law(visible.utf8.elementsEqual(text.utf8), "harmless text is changed")
      }
    }
  }

  /// A file that has no name any more.
  private static let file: Int32 = {
    var template = Array("/tmp/lede-fuzz-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    unlink(template)
    return descriptor
  }()

  /// In a file results are exact, and messages visible all the same.
  private static func checkWriter(_ text: String) throws {
    guard file >= 0 else { return }
    for isMessage in [false, true] {
      ftruncate(file, 0)
      lseek(file, 0, SEEK_SET)
      let writer = TerminalWriter(output: file, error: file, colorMode: .never)
      if isMessage {
        writer.writeError(StyledText(text, .error))
      } else {
        writer.write(StyledText(text, .error))
      }
      writer.flush()
      var written = [UInt8](repeating: 0, count: 16 * text.utf8.count + 16)
      let count = pread(file, &written, written.count, 0)
      let expected = isMessage ? VisibleText.make(text) : text
      try law(
        written.prefix(max(0, count)).elementsEqual(expected.utf8), "the writer changes what is written")
    }
  }

  /// Told from the Unicode categories, not from the writer's own tables.
  private static func isHarmless(
    _ scalars: some Sequence<Unicode.Scalar>, _ breaks: VisibleText.Breaks
  ) -> Bool {
    scalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: breaks == .kept && (scalar == "\n" || scalar == "\t")
      case .lineSeparator, .paragraphSeparator: false
      default: !scalar.properties.isBidiControl
      }
    }
  }

  private static func checkLine(_ text: String, columns: Int) throws {
    let line = DisplayLine(StyledText(text), columns: columns)
    let shown = String(decoding: line.bytes(colored: false), as: UTF8.self)
    try law(line.columns <= columns, "a line takes \(line.columns) of \(columns) columns")
    try law(isHarmless(shown.unicodeScalars, .shown), "a cut line acts on the terminal")
    try law(CellWidth.columns(shown) == line.columns, "a line takes other columns than it says")
  }

  private static func checkLayout(_ text: String, columns: Int, _ random: inout SplitMix) throws {
    let utf8 = Array(text.utf8)
    var content = EditLayout.Content()
    content.prompt = StyledText("lede> ")
    content.line = utf8
    content.cursor = Int.random(in: 0...utf8.count, using: &random)
    while !isWhole(content.cursor..<content.cursor, in: utf8) { content.cursor -= 1 }
    content.suggestion = content.cursor == utf8.count ? String(text.prefix(10)) : ""
    let layout = EditLayout(content, columns: columns, colored: false)
    for row in layout.rows {
      let shown = String(decoding: row.bytes, as: UTF8.self)
      try law(row.columns <= columns, "a row takes \(row.columns) of \(columns) columns")
      try law(isHarmless(shown.unicodeScalars, .shown), "a row acts on the terminal")
    }
    try law(
      layout.rows.indices.contains(layout.cursor.row) && (0..<columns).contains(layout.cursor.column),
      "the cursor stands at \(layout.cursor)")
  }
}
