internal import Declarations
internal import Records
internal import Script

/// `count [by COLUMN…]`: how many rows, or how many of each kind.
struct CountCommand: Command {
  let signature = Signature(
    "count", summary: "Counts rows or documents, all or by the values of columns.",
    discussion: "With 'by', the most frequent come first; of equals, the one that came first.",
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
    let rows = order.compactMap { groups[$0] }.enumerated()
      .sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
      .map { Table.Row(cells: $0.element.cells + [.integer($0.element.count)]) }
    return .rows(Table(columns: columns, rows: rows))
  }

  private static func withoutSpan(_ cell: Cell) -> Cell {
    switch cell {
    case .span(let slice): .text(slice.text)
    case .list, .record: .text(cell.plainText)
    default: cell
    }
  }
}
