public import JSON
public import Records

extension JSONWriter {
  /// Writes one value over several lines, two blanks deeper for each level.
  ///
  /// What holds only plain values, or short lists of them, stays on one line, so that two versions can be compared
  /// line by line.
  public mutating func indented(_ cell: Cell, depth: Int = 0) {
    switch cell {
    case .record(let fields) where !cell.isFlat:
      lines(fields, in: ("{", "}"), depth: depth) { writer, field in
        writer.string(field.name)
        writer.raw(": ")
        writer.indented(field.value, depth: depth + 1)
      }
    case .list(let items) where !cell.isFlat:
      lines(items, in: ("[", "]"), depth: depth) { writer, item in writer.indented(item, depth: depth + 1) }
    default: value(cell)
    }
  }

  private mutating func lines<Item>(
    _ items: [Item], in brackets: (StaticString, StaticString), depth: Int,
    write: (inout JSONWriter, Item) -> Void
  ) {
    raw(brackets.0)
    for (index, item) in items.enumerated() {
      if index > 0 { raw(",") }
      newline(depth + 1)
      write(&self, item)
    }
    newline(depth)
    raw(brackets.1)
  }

  private mutating func newline(_ depth: Int) {
    raw("\n")
    raw(repeatElement(0x20, count: depth * 2))
  }
}

extension Cell {
  /// Whether the value is written on one line: a plain one, or one that holds lists of plain ones at most.
  fileprivate var isFlat: Bool {
    switch self {
    case .list(let items): items.allSatisfy(\.isPlain)
    case .record(let fields): fields.allSatisfy { $0.value.isFlat && !$0.value.isRecord }
    default: true
    }
  }

  private var isRecord: Bool { if case .record = self { true } else { false } }

  private var isPlain: Bool {
    switch self {
    case .list, .record: false
    default: true
    }
  }
}
