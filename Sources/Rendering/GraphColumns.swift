internal import Records

/// A table read as a network: the first two columns name the ends of an edge, the others say more about it.
struct GraphColumns {
  /// The names of the columns that say more.
  let attributes: [String]

  init(_ columns: [Column]) { attributes = columns.dropFirst(2).map(\.name) }

  /// The ends of a row's edge; nil where one is missing.
  func ends(of row: Table.Row) -> (source: String, target: String)? {
    guard row.cells.count >= 2, !row.cells[0].isNull, !row.cells[1].isNull else { return nil }
    return (row.cells[0].plainText, row.cells[1].plainText)
  }

  /// What a row says about its edge, without what is unknown.
  func values(of row: Table.Row) -> [(name: String, cell: Cell)] {
    zip(attributes, row.cells.dropFirst(2)).filter { !$0.1.isNull }.map { ($0.0, $0.1) }
  }
}
