internal import Records

/// The columns that may be named at a place: the row's own, and those of its document.
struct Columns {
  /// The columns of the row.
  let own: [Column]
  /// The columns of the row's document, where there is one; the row's own come first.
  let document: [Column]
  /// Whether `meta.KEY` stands for a metadata field of the row's document.
  let allowsMetadata: Bool

  /// Where nothing is a column.
  static let none = Columns(own: [], document: [], allowsMetadata: false)

  /// A column that was found.
  struct Found {
    let column: Column
    let isOfDocument: Bool
  }

  /// Whether there are none.
  var isEmpty: Bool { own.isEmpty && document.isEmpty && !allowsMetadata }

  /// The names for messages.
  var names: [String] {
    own.map(\.name) + document.map(\.name).filter { name in !own.contains { $0.name == name } }
  }

  /// Returns the column of a name.
  func find(_ name: String) -> Found? {
    if let column = own.first(where: { $0.name == name }) {
      return Found(column: column, isOfDocument: false)
    }
    if let column = document.first(where: { $0.name == name }) {
      return Found(column: column, isOfDocument: true)
    }
    guard allowsMetadata, name.hasPrefix("meta."), name.utf8.count > 5 else { return nil }
    return Found(column: Column(name, .text), isOfDocument: true)
  }
}
