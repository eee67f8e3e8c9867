internal import Records
internal import Text

/// The place of a cell in the order of ``CellOrder``: a total order.
enum CellSortKey: Comparable {
  case amount(Amount, text: String)
  case date(DateRange, text: String)
  case text(String)
  case null

  /// Creates the key of a cell.
  init(_ cell: Cell) {
    switch cell {
    case .null: self = .null
    case .integer(let value): self = .amount(Amount(value), text: "")
    case .number(let value): self = .amount(Amount(value), text: "")
    case .boolean(let flag): self = .amount(Amount(flag ? 1 : 0), text: "")
    case .date(let text): self = DateRange(text).map { .date($0, text: text) } ?? .text(text)
    case .text, .span, .list, .record:
      let text = cell.plainText
      self = Amount(text).map { .amount($0, text: text) } ?? .text(text)
    }
  }

  /// Returns whether a key comes before another.
  static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.amount(let one, let text), .amount(let other, let otherText)):
      one == other ? precedes(text, otherText) : one < other
    case (.date(let one, let text), .date(let other, let otherText)):
      one == other ? precedes(text, otherText) : one < other
    case (.text(let one), .text(let other)): precedes(one, other)
    default: left.rank < right.rank
    }
  }

  /// Returns whether neither comes before the other.
  static func == (left: Self, right: Self) -> Bool { !(left < right) && !(right < left) }

  private var rank: Int {
    switch self {
    case .amount: 0
    case .date: 1
    case .text: 2
    case .null: 3
    }
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
