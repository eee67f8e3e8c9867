internal import Records
internal import Script

/// The results that were shown, for `out N`: the newest ones, within bounds.
struct Results {
  /// One result.
  struct Entry {
    let number: Int
    /// The statement as it was typed.
    let statement: String
    let value: Value
  }

  /// How many are kept at most.
  static let mostEntries = 50
  /// How many cells are kept at most, beside the newest result.
  static let mostCells = 2_000_000

  private(set) var entries: [Entry] = []
  private var nextNumber = 1

  /// Adds a result, and drops the oldest beyond the bounds.
  mutating func add(_ value: Value, of statement: String) {
    entries.append(Entry(number: nextNumber, statement: statement, value: value))
    nextNumber += 1
    var cells = entries.reduce(0) { $0 + Self.size($1.value) }
    while entries.count > 1, entries.count > Self.mostEntries || cells > Self.mostCells {
      cells -= Self.size(entries.removeFirst().value)
    }
  }

  /// Forgets all; the numbers go on.
  mutating func clear() { entries = [] }

  /// The result of that number.
  subscript(number: Int) -> Entry? { entries.first { $0.number == number } }

  /// What the parser is told.
  var types: [Int: ValueType] { Dictionary(entries.map { ($0.number, $0.value.type) }) { $1 } }

  private static func size(_ value: Value) -> Int {
    switch value {
    case .rows(let table, _): table.rows.count * max(1, table.columns.count)
    case .documents(let numbers): numbers.count
    case .nothing, .text, .scalar: 1
    }
  }
}
