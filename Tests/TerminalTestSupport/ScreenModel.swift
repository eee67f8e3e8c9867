/// A small terminal: what a person would see after these bytes.
///
/// Written from the descriptions of ECMA-48 and xterm, apart from the code under test; its widths are
/// its own too. What it does not know is collected in `unknown`, for a test to complain about.
public struct ScreenModel {
  /// One cell; the second half of a wide character is empty text.
  struct Cell: Equatable {
    var text = " "
    var style = ""
    /// Whether the cell is free only because a wide character went to the next row.
    var isSpacer = false
  }

  /// The width.
  public private(set) var columns: Int
  /// The height.
  public private(set) var height: Int
  private(set) var rows: [[Cell]]
  /// Whether a row goes on in the next one without a newline.
  private(set) var continues: [Bool]
  /// Where the cursor stands, from 0.
  public private(set) var cursor = (row: 0, column: 0)
  /// Whether the terminal puts pasted text in brackets.
  public private(set) var pastesAreBracketed = false
  /// How often bracketed pastes were switched off: the line editor does that when a line is entered.
  public private(set) var linesEntered = 0
  /// How often the cursor was shown: programs do that when they have drawn.
  public private(set) var drawings = 0
  /// Whether the cursor is shown.
  public private(set) var cursorIsVisible = true
  /// What was not understood.
  public private(set) var unknown: [String] = []

  private var wrapIsPending = false
  private var style = ""
  private var bytes: [UInt8] = []

  init(columns: Int, height: Int) {
    self.columns = columns
    self.height = height
    rows = Self.blank(height, columns)
    continues = Array(repeating: false, count: height)
  }

  private static func blank(_ height: Int, _ columns: Int) -> [[Cell]] {
    Array(repeating: Array(repeating: Cell(), count: columns), count: height)
  }

  // MARK: What is seen

  /// The rows, without blanks at their ends.
  public var lines: [String] { rows.map { Self.trimmed($0) } }

  /// All that is seen, without the empty rows at the end.
  public var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The style of the cell at which a text begins, in the last row that holds it.
  public func style(of text: String) -> String? {
    for row in rows.reversed() {
      for start in row.indices {
        let rest = row[start...].map(\.text).joined()
        if rest.hasPrefix(text) { return row[start].style }
      }
    }
    return nil
  }

  private static func trimmed(_ row: [Cell]) -> String {
    var text = row.map(\.text).joined()
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  // MARK: Bytes

  mutating func feed(_ new: [UInt8]) {
    bytes += new
    while let length = step() { bytes.removeFirst(length) }
  }

  /// Takes one character or sequence; nil where it is not whole yet.
  private mutating func step() -> Int? {
    guard let first = bytes.first else { return nil }
    if first == 0x1B { return sequence() }
    if first < 0x20 || first == 0x7F {
      control(first)
      return 1
    }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    for scalar in String(decoding: bytes[..<length], as: UTF8.self).unicodeScalars { put(scalar) }
    return length
  }

  private mutating func control(_ byte: UInt8) {
    wrapIsPending = wrapIsPending && byte == 0x0A
    switch byte {
    case 0x0A: lineFeed()
    case 0x0D: cursor.column = 0
    case 0x08: cursor.column = max(0, cursor.column - 1)
    case 0x07: break
    default: unknown.append("control \(byte)")
    }
  }

  private mutating func sequence() -> Int? {
    guard bytes.count >= 2 else { return nil }
    guard bytes[1] == UInt8(ascii: "[") else {
      unknown.append("escape \(bytes[1])")
      return 2
    }
    guard let end = bytes[2...].firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    act(Character(Unicode.Scalar(bytes[end])), parameters)
    return end + 1
  }

  private mutating func act(_ final: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    if final != "m" { wrapIsPending = false }
    switch (final, parameters) {
    case ("A", _): cursor.row = max(0, cursor.row - count)
    case ("B", _): cursor.row = min(height - 1, cursor.row + count)
    case ("C", _): cursor.column = min(columns - 1, cursor.column + count)
    case ("D", _): cursor.column = max(0, cursor.column - count)
    case ("H", ""): cursor = (0, 0)
    case ("J", ""), ("J", "0"): erase(from: cursor.column, inRow: cursor.row, below: true)
    case ("J", "2"):
      rows = Self.blank(height, columns)
      continues = Array(repeating: false, count: height)
    case ("K", ""), ("K", "0"): erase(from: cursor.column, inRow: cursor.row, below: false)
    case ("m", _): style = parameters == "0" || parameters == "" ? "" : parameters
    case ("h", "?2004"): pastesAreBracketed = true
    case ("l", "?2004"):
      pastesAreBracketed = false
      linesEntered += 1
    case ("h", "?25"):
      cursorIsVisible = true
      drawings += 1
    case ("l", "?25"): cursorIsVisible = false
    default: unknown.append("CSI \(parameters)\(final)")
    }
  }

  private mutating func erase(from column: Int, inRow row: Int, below: Bool) {
    for index in column..<columns { rows[row][index] = Cell() }
    continues[row] = false
    guard below else { return }
    for index in (row + 1)..<max(row + 1, height) {
      rows[index] = Array(repeating: Cell(), count: columns)
      continues[index] = false
    }
  }

  // MARK: Characters

  /// The columns of a scalar.
  public static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x200B...0x200D: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(scalar)
    if width == 0 {
      var column = wrapIsPending ? cursor.column : cursor.column - 1
      while column > 0 && rows[cursor.row][column].text.isEmpty { column -= 1 }
      if column >= 0 { rows[cursor.row][column].text.unicodeScalars.append(scalar) }
      return
    }
    if wrapIsPending || cursor.column + width > columns {
      if !wrapIsPending { rows[cursor.row][cursor.column].isSpacer = true }
      continues[cursor.row] = true
      cursor.column = 0
      lineFeed()
      wrapIsPending = false
    }
    rows[cursor.row][cursor.column] = Cell(text: String(scalar), style: style)
    if width == 2 { rows[cursor.row][cursor.column + 1] = Cell(text: "", style: style) }
    if cursor.column + width == columns {
      cursor.column = columns - 1
      wrapIsPending = true
    } else {
      cursor.column += width
    }
  }

  private mutating func lineFeed() {
    wrapIsPending = false
    if cursor.row < height - 1 {
      cursor.row += 1
      return
    }
    rows.removeFirst()
    rows.append(Array(repeating: Cell(), count: columns))
    continues.removeFirst()
    continues.append(false)
  }

  // MARK: Another size

  /// Takes another width as a terminal does that cuts its rows (xterm), or lays them out anew (nearly
  /// all others).
  mutating func resize(columns width: Int, reflows: Bool) {
    guard reflows else {
      for index in rows.indices {
        rows[index] = Array(
          (rows[index] + Array(repeating: Cell(), count: max(0, width - columns))).prefix(width))
      }
      columns = width
      cursor.column = min(cursor.column, width - 1)
      wrapIsPending = false
      return
    }
    var laidOut: [[Cell]] = []
    var goOn: [Bool] = []
    var place = (row: 0, column: 0)
    var paragraph: [Cell] = []
    var offset: Int?
    for (index, row) in rows.enumerated() {
      if index == cursor.row { offset = paragraph.count + cursor.column + (wrapIsPending ? 1 : 0) }
      paragraph += row.filter { !$0.isSpacer }
      if continues[index] { continue }
      while let last = paragraph.last, last.text == " ", paragraph.count > (offset ?? 0) {
        paragraph.removeLast()
      }
      let first = laidOut.count
      var current: [Cell] = []
      for (at, cell) in paragraph.enumerated() {
        let isWide = at + 1 < paragraph.count && paragraph[at + 1].text.isEmpty
        if current.count + (isWide ? 2 : 1) > width && !cell.text.isEmpty {
          while current.count < width { current.append(Cell(isSpacer: true)) }
          laidOut.append(current)
          current = []
        }
        if at == offset { place = (laidOut.count, current.count) }
        current.append(cell)
      }
      if offset == paragraph.count {
        if current.count == width {
          laidOut.append(current)
          current = []
        }
        place = (laidOut.count, current.count)
      }
      laidOut.append(current)
      goOn += (first..<laidOut.count).map { $0 < laidOut.count - 1 }
      paragraph = []
      offset = nil
    }
    while laidOut.count > height && place.row < laidOut.count - 1 && laidOut.last?.isEmpty ?? false {
      laidOut.removeLast()
      goOn.removeLast()
    }
    let surplus = max(0, laidOut.count - height)
    rows = laidOut[surplus...].map { $0 + Array(repeating: Cell(), count: width - $0.count) }
    continues = Array(goOn[surplus...])
    while rows.count < height {
      rows.append(Array(repeating: Cell(), count: width))
      continues.append(false)
    }
    columns = width
    cursor = (max(0, place.row - surplus), min(place.column, width - 1))
    wrapIsPending = false
  }
}
