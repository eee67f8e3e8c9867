internal import Rendering

/// Styled text on one row, visible and cut to a number of columns.
struct DisplayLine {
  private(set) var runs: [(style: Style, bytes: [UInt8])] = []
  /// The columns that the text takes.
  private(set) var columns = 0
  /// Whether something was cut off; the last column then shows `…`.
  private(set) var isCut = false

  init(_ text: StyledText, columns limit: Int) {
    let limit = max(1, limit)
    for run in text.runs where !isCut {
      var bytes: [UInt8] = []
      for scalar in run.text.unicodeScalars {
        let symbol = VisibleText.symbol(scalar.value, breaks: .shown)
        let width = symbol.map(CellWidth.columns(ofSymbol:)) ?? CellWidth.columns(scalar)
        if columns + width > limit {
          isCut = true
          break
        }
        bytes += symbol ?? Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        columns += width
      }
      runs.append((run.style, bytes))
    }
    if isCut { replaceEnd(limit) }
  }

  /// Makes room for the ellipsis: takes scalars off the end until one column is free.
  private mutating func replaceEnd(_ limit: Int) {
    while columns > limit - 1, var run = runs.popLast() {
      var scalars = Array(String(decoding: run.bytes, as: UTF8.self).unicodeScalars)
      while columns > limit - 1, let last = scalars.popLast() { columns -= CellWidth.columns(last) }
      run.bytes = scalars.flatMap { Array(String($0).utf8) }
      if !run.bytes.isEmpty { runs.append(run) }
    }
    runs.append((.dim, Array("…".utf8)))
    columns += 1
  }

  /// Returns what is sent to the terminal.
  func bytes(colored: Bool) -> [UInt8] {
    var out: [UInt8] = []
    for run in runs {
      let start = colored ? StyleSheet.start(run.style) : []
      out += start + run.bytes
      if !start.isEmpty { out += StyleSheet.reset }
    }
    return out
  }
}
