internal import Rendering

/// A prompt and a line in rows of a terminal, with the place of the cursor.
///
/// A row is left as soon as it is full: a cursor behind a full row stands at the beginning of the
/// next one, which may hold nothing else. A wide character that does not fit goes to the next row.
struct EditLayout {
  /// One row.
  struct Row {
    /// Why the row ends.
    enum End { case wrapped, newline, last }

    /// What is sent for the row, with its colours.
    var bytes: [UInt8] = []
    /// The columns that are taken.
    var columns = 0
    var end = End.last
  }

  /// A row and a column, from 0.
  struct Position: Equatable {
    var row = 0
    var column = 0
  }

  /// What is laid out.
  struct Content {
    var prompt = StyledText()
    var line: [UInt8] = []
    var styles: [(range: Range<Int>, style: Style)] = []
    /// The byte of the line at which the cursor stands.
    var cursor = 0
    /// What is shown dimly after the line; cut at the row's end.
    var suggestion = ""
  }

  private(set) var rows = [Row()]
  private(set) var cursor = Position()
  /// The width of the terminal.
  let columns: Int
  private let colored: Bool
  private var style = Style.plain

  /// Lays content out for a width.
  init(_ content: Content, columns: Int, colored: Bool) {
    self.columns = max(1, columns)
    self.colored = colored
    for run in content.prompt.runs {
      begin(run.style)
      for scalar in run.text.unicodeScalars { place(scalar) }
    }
    begin(.plain)
    placeLine(content)
    breakIfFull()
    if content.cursor >= content.line.count { cursor = end }
    placeSuggestion(content.suggestion)
    begin(.plain)
  }

  private var end: Position { Position(row: rows.count - 1, column: rows[rows.count - 1].columns) }

  private mutating func placeLine(_ content: Content) {
    var styles = content.styles[...]
    var offset = 0
    var isSet = content.cursor >= content.line.count
    for scalar in String(decoding: content.line, as: UTF8.self).unicodeScalars {
      while let first = styles.first, first.range.upperBound <= offset { styles.removeFirst() }
      begin(styles.first.flatMap { $0.range.contains(offset) ? $0.style : nil } ?? .plain)
      let here = makeRoom(for: scalar)
      if !isSet && offset >= content.cursor {
        cursor = here
        isSet = true
      }
      place(scalar)
      offset += UTF8.width(scalar)
    }
    begin(.plain)
  }

  /// Shows the suggestion's first line as far as the row has room.
  private mutating func placeSuggestion(_ suggestion: String) {
    let room = columns - end.column - 1
    guard !suggestion.isEmpty, room > 0 else { return }
    let first = suggestion.prefix { $0 != "\n" }
    let isWhole = first.endIndex == suggestion.endIndex
    let line = DisplayLine(StyledText(first + (isWhole ? "" : " …"), .dim), columns: room)
    rows[rows.count - 1].bytes += line.bytes(colored: colored)
    rows[rows.count - 1].columns += line.columns
  }

  // MARK: Placing

  private mutating func begin(_ next: Style) {
    guard next != style else { return }
    endStyle()
    style = next
    startStyle()
  }

  private mutating func startStyle() {
    if colored { rows[rows.count - 1].bytes += StyleSheet.start(style) }
  }

  private mutating func endStyle() {
    if colored && style != .plain { rows[rows.count - 1].bytes += StyleSheet.reset }
  }

  private mutating func breakRow(_ reason: Row.End) {
    endStyle()
    rows[rows.count - 1].end = reason
    rows.append(Row())
    startStyle()
  }

  private mutating func breakIfFull() {
    if rows[rows.count - 1].columns >= columns { breakRow(.wrapped) }
  }

  private func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar == "\t" { return 1 }
    if let symbol = VisibleText.symbol(scalar.value, breaks: .kept) {
      return CellWidth.columns(ofSymbol: symbol)
    }
    return min(CellWidth.columns(scalar), columns)
  }

  /// Begins a new row where the scalar needs one; returns where it will stand.
  private mutating func makeRoom(for scalar: Unicode.Scalar) -> Position {
    let width = scalar == "\n" ? 1 : width(scalar)
    if width == 0 { return Position(row: end.row, column: min(end.column, columns - 1)) }
    // A symbol of several letters (`<U+202E>`) may be split.
    let needed = width > 2 ? 1 : width
    if rows[rows.count - 1].columns + needed > columns { breakRow(.wrapped) }
    return end
  }

  private mutating func place(_ scalar: Unicode.Scalar) {
    _ = makeRoom(for: scalar)
    if scalar == "\n" { return breakRow(.newline) }
    let last = rows.count - 1
    if scalar == "\t" {
      let count = min(8 - rows[last].columns % 8, columns - rows[last].columns)
      rows[last].bytes += repeatElement(UInt8(ascii: " "), count: count)
      rows[last].columns += count
      return
    }
    if let symbol = VisibleText.symbol(scalar.value, breaks: .kept) {
      if symbol[0] >= 0x80 {
        rows[last].bytes += symbol
        rows[last].columns += 1
        return
      }
      for byte in symbol {
        breakIfFull()
        rows[rows.count - 1].bytes.append(byte)
        rows[rows.count - 1].columns += 1
      }
      return
    }
    if scalar.value < 0x80 {
      rows[last].bytes.append(UInt8(scalar.value))
    } else if CellWidth.columns(scalar) > columns {
      rows[last].bytes.append(UInt8(ascii: "?"))
    } else {
      rows[last].bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
    rows[last].columns += width(scalar)
  }
}
