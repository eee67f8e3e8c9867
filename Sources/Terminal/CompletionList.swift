internal import Rendering
internal import Shell

/// The candidates of a completion as they are listed below the line.
enum CompletionList {
  /// Returns what all texts begin with, up to a whole character.
  static func commonPrefix(_ texts: [String]) -> String {
    guard var common = texts.first.map({ Substring($0) }) else { return "" }
    for text in texts.dropFirst() {
      var end = common.startIndex
      for (own, other) in zip(common.indices, text.indices) {
        guard common[own].unicodeScalars.elementsEqual(text[other].unicodeScalars) else { break }
        end = common.index(after: own)
      }
      common = common[..<end]
    }
    return String(common)
  }

  /// Returns the rows of a list.
  ///
  /// The candidates stand in columns, ordered downwards, each with its help. Help texts are left out
  /// where the list would be cut with them; a list that is taller than the screen is cut all the same.
  static func lines(_ candidates: [Completions.Candidate], columns: Int, rows: Int) -> [DisplayLine] {
    let most = max(rows - 2, 5)
    let nameWidth = candidates.map { CellWidth.columns($0.text) }.max() ?? 1
    let helpWidth = candidates.map { CellWidth.columns($0.help) }.max() ?? 0
    var grid = Grid(count: candidates.count, cell: nameWidth + helpWidth + 5, columns: columns, most: most)
    let helps = helpWidth > 0 && grid.hidden == 0
    if !helps { grid = Grid(count: candidates.count, cell: nameWidth + 2, columns: columns, most: most) }

    var lines: [DisplayLine] = []
    for row in 0..<grid.shown {
      var text = StyledText()
      for column in 0..<grid.across {
        let index = column * grid.height + row
        guard index < candidates.count else { break }
        if column > 0 { text.append(String(repeating: " ", count: grid.gap)) }
        let isLast = index + grid.height >= candidates.count || column == grid.across - 1
        text.append(
          cell(candidates[index], nameWidth: nameWidth, width: grid.width, helps: helps, padded: !isLast))
      }
      lines.append(DisplayLine(text, columns: columns - 1))
    }
    if grid.hidden > 0 {
      lines.append(DisplayLine(StyledText("… and \(grid.hidden) more", .dim), columns: columns - 1))
    }
    return lines
  }

  /// How a number of cells of one width is laid out.
  private struct Grid {
    let gap = 2
    /// The width of a cell, and how many stand in a row.
    let width: Int
    let across: Int
    /// How many rows there are, how many are shown, and how many cells are not.
    let height: Int
    let shown: Int
    let hidden: Int

    init(count: Int, cell: Int, columns: Int, most: Int) {
      width = max(1, min(cell - gap, columns - 1))
      across = max(1, (columns - 1 + gap) / (width + gap))
      let height = (count + across - 1) / across
      self.height = height
      shown = min(height, most)
      let shown = shown
      hidden = (0..<count).count { $0 % height >= shown }
    }
  }

  private static func cell(
    _ candidate: Completions.Candidate, nameWidth: Int, width: Int, helps: Bool, padded: Bool
  ) -> StyledText {
    var text = StyledText(VisibleText.make(candidate.text, breaks: .shown))
    if helps && !candidate.help.isEmpty {
      text.append(String(repeating: " ", count: nameWidth - CellWidth.columns(candidate.text) + 2))
      text.append(VisibleText.make(candidate.help, breaks: .shown), .dim)
    }
    if padded {
      text.append(String(repeating: " ", count: max(0, width - CellWidth.columns(text.plain))))
    }
    return text
  }
}
