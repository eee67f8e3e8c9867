public import JSON
public import Records

/// Writes cells, rows and spans; keys in the order given.
extension JSONWriter {
  /// Writes an object with one member for each column.
  ///
  /// - Parameters:
  ///   - cells: the values, one a column.
  ///   - columns: the columns, whose names are the keys.
  ///   - offsets: maps a span's byte offsets to the unit that the reader counts in.
  public mutating func row(
    _ cells: [Cell], columns: [Column], offsets: (TextSpan) -> TextSpan = { $0 }
  ) {
    raw("{")
    for (index, (column, cell)) in zip(columns, cells).enumerated() {
      if index > 0 { raw(", ") }
      string(column.name)
      raw(": ")
      value(cell, offsets: offsets)
    }
    raw("}")
  }

  /// Writes one value.
  ///
  /// - Parameters:
  ///   - cell: the value.
  ///   - offsets: maps a span's byte offsets to the unit that the reader counts in.
  public mutating func value(_ cell: Cell, offsets: (TextSpan) -> TextSpan = { $0 }) {
    switch cell {
    case .null: raw("null")
    case .text(let text), .date(let text): string(text)
    case .integer(let number): integer(number)
    case .number(let number): raw(number.isFinite ? Cell.format(number).utf8 : "null".utf8)
    case .boolean(let flag): if flag { raw("true") } else { raw("false") }
    case .span(let slice): self.slice(slice, at: offsets(slice.span))
    case .list(let items):
      raw("[")
      for (index, item) in items.enumerated() {
        if index > 0 { raw(", ") }
        value(item, offsets: offsets)
      }
      raw("]")
    case .record(let fields):
      raw("{")
      for (index, field) in fields.enumerated() {
        if index > 0 { raw(", ") }
        string(field.name)
        raw(": ")
        value(field.value, offsets: offsets)
      }
      raw("}")
    }
  }

  private mutating func slice(_ slice: Cell.TextSlice, at span: TextSpan) {
    raw("{\"start\": ")
    integer(span.start)
    raw(", \"end\": ")
    integer(span.end)
    raw(", \"text\": ")
    string(slice.text)
    raw("}")
  }
}
