internal import Corpus
internal import Platform
internal import Records

/// What of a table a terminal shows: all columns where they fit, else those that matter most.
struct FittedView {
  let table: Table
  /// The names of the columns that were left out for want of room.
  let leftOut: [String]

  /// The width below which cutting a column of words costs the reader more than leaving out details.
  private static let leastWidth = 40

  /// - Throws: only the cancellation of the work.
  @MainActor
  init(_ table: Table, width: Int, session: Session) throws {
    var shown = Array(table.columns.indices)
    // The only document's name in every row says nothing.
    if session.corpus.documents.count == 1, shown.count > 1,
      table.columns[0] == AnalyzerCommand.documentColumn
    {
      shown.removeFirst()
    }
    var leftOut: [String] = []
    if Self.leastWidth(of: table, shown) > width {
      leftOut = shown.filter { table.columns[$0].isDetail }.map { table.columns[$0].name }
      shown.removeAll { table.columns[$0].isDetail }
    }
    self.leftOut = leftOut
    let kept = shown
    self.table = Table(
      columns: kept.map { table.columns[$0] },
      rows: try session.collect(table.rows) { row in
        Table.Row(document: row.document, cells: kept.map { row.cells[$0] })
      })
  }

  /// What is said below the table where it does not show all; nil where it does.
  func notice(cutCells: Int) -> String? {
    var parts: [String] = []
    if !leftOut.isEmpty {
      parts.append("the column\(leftOut.count == 1 ? "" : "s") \(leftOut.joined(separator: ", "))")
    }
    if cutCells > 0 { parts.append(cutCells == 1 ? "the end of a cell" : "the ends of \(cutCells) cells") }
    guard !parts.isEmpty else { return nil }
    return "(not shown: \(parts.joined(separator: ", and ")); 'last' shows all, 'select' chooses columns)"
  }

  /// The width below which cells are cut to little.
  private static func leastWidth(of table: Table, _ columns: [Int]) -> Int {
    columns.reduce(0) { total, index in
      let longest = table.rows.prefix(200).map { $0.cells[index].plainText.utf8.count }.max() ?? 0
      return total + 2 + max(table.columns[index].name.utf8.count, min(longest, leastWidth))
    }
  }
}
