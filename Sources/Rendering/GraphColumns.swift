internal import Records

/// A table read as a network: the first two columns name the ends of an edge, the others say more about it.
struct GraphColumns {
  /// A column that says more about edges.
  struct Attribute {
    let name: String
    /// The kind of all its cells.
    let kind: Kind
  }

  /// A kind of values that programs for networks know.
  enum Kind {
    case integer
    case number
    case boolean
    case text
  }

  /// The columns that say more.
  let attributes: [Attribute]
  /// The position among the attributes of the one that weighs an edge: the column `weight`, else the first of numbers.
  let weight: Int?

  init(_ table: Table) {
    let attributes = table.columns.indices.dropFirst(2).map { index in
      Attribute(name: table.columns[index].name, kind: Self.kind(of: index, in: table))
    }
    self.attributes = attributes
    let areNumbers = { (attribute: Attribute) in attribute.kind == .integer || attribute.kind == .number }
    weight =
      attributes.firstIndex { $0.name == "weight" && areNumbers($0) }
      ?? attributes.firstIndex(where: areNumbers)
  }

  /// The name of the attribute that programs read an edge's weight from, where no column has it; else nil.
  var addedWeight: String? { weight == nil || attributes.contains { $0.name == "weight" } ? nil : "weight" }

  /// Returns the kind that all known cells of a column have; a column without any goes by its type.
  private static func kind(of index: Int, in table: Table) -> Kind {
    var kind: Kind?
    for row in table.rows where index < row.cells.count && !row.cells[index].isNull {
      let own: Kind =
        switch row.cells[index] {
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        default: .text
        }
      switch (kind, own) {
      case (nil, _): kind = own
      case (.integer, .number), (.number, .integer): kind = .number
      case (let known?, _) where known != own: return .text
      default: break
      }
    }
    if let kind { return kind }
    return table.columns[index].type == .number ? .number : .text
  }

  /// The ends of a row's edge; nil where one is missing.
  func ends(of row: Table.Row) -> (source: String, target: String)? {
    guard row.cells.count >= 2, !row.cells[0].isNull, !row.cells[1].isNull else { return nil }
    return (row.cells[0].plainText, row.cells[1].plainText)
  }

  /// What a row says about its edge, by the positions of the attributes, without what is unknown.
  func values(of row: Table.Row) -> [(index: Int, text: String)] {
    row.cells.dropFirst(2).enumerated().compactMap { index, cell in
      if cell.isNull { return nil }
      if case .number(let number) = cell, !number.isFinite { return nil }
      return (index, cell.plainText)
    }
  }
}
