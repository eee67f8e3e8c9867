internal import Declarations
internal import Records
internal import Script

/// `count [by COLUMN…]`: how many rows, or how many of each kind.
struct CountCommand: Command {
  let signature = Signature(
    "count", summary: "Counts rows or documents, all or by the values of columns.",
    discussion: """
      With 'by', the most frequent come first; of equals, the one that came first. Where the first column has dates, \
      months or years of dates, these are in their order, what has none at the end.
      """,
    input: .documentsOrRows, output: .counts,
    arguments: [
      ArgumentDeclaration("column", .column, .any, keyword: "by", help: "The columns to count by.")
    ],
    examples: [
      Example("docs | count", "Counts all", rows: [["1"]]),
      Example(
        "entities | count by name", "Counts by a column", text: "Zoe Roe met Ann Lee. Ann Lee left.",
        rows: [["Ann Lee", "2"], ["Zoe Roe", "1"]]),
      Example(
        "docs | count by year(date)", "Counts by year, in the order of years", rows: [["", "1"]]),
      Example(
        "quotes | count by month(date) speaker | count", "Counts by a function of a column, and by another",
        rows: [["5"]]),
    ],
    seeAlso: ["sort", "head", "where"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let input = try RowInput(input, session: session)
    let table = input.table
    let chosen = try call.columns(from: table.columns)
    let columns = chosen.map(\.column) + [Column("count", .number)]
    guard !chosen.isEmpty else {
      return .rows(Table(columns: columns, rows: [Table.Row(cells: [.integer(table.rows.count)])]))
    }
    var groups: [[String]: (cells: [Cell], count: Int)] = [:]
    var order: [[String]] = []
    for row in table.rows {
      try session.checkpoint()
      let context = input.context(of: row)
      let cells = try chosen.map { try $0.node.value(for: context) }
      let key = cells.map { $0.isNull ? "" : "=" + $0.plainText }
      if groups[key] == nil {
        order.append(key)
        // A group is about many places: its cells keep the text, not one row's span.
        groups[key] = (cells.map(Self.withoutSpan), 0)
      }
      groups[key]?.count += 1
    }
    let counted = order.compactMap { groups[$0] }
    let isOfTime = chosen[0].node.isYear || Self.areDates(counted.map(\.cells[0]))
    // Where the first column is no time, all have one place in time.
    let times = counted.map { isOfTime ? CellSortKey($0.cells[0]) : .null }
    let places = counted.indices.sorted { left, right in
      if times[left] != times[right] { return times[left] < times[right] }
      return (counted[right].count, left) < (counted[left].count, right)
    }
    let rows = places.map { Table.Row(cells: counted[$0].cells + [.integer(counted[$0].count)]) }
    return .rows(Table(columns: columns, rows: rows))
  }

  /// Whether all that is known are dates.
  private static func areDates(_ cells: [Cell]) -> Bool {
    cells.allSatisfy { $0.isNull || $0.type == .date }
  }

  private static func withoutSpan(_ cell: Cell) -> Cell {
    switch cell {
    case .span(let slice): .text(slice.text)
    case .list, .record: .text(cell.plainText)
    default: cell
    }
  }
}
