public import Records

/// Writes cells as JSON (RFC 8259), keys in the order given.
public struct JSONWriter {
  /// The bytes written so far.
  public private(set) var bytes: [UInt8] = []
  private let offsets: (TextSpan) -> TextSpan

  /// Creates a writer.
  ///
  /// - Parameter offsets: maps a span's byte offsets to the unit that the reader counts in.
  public init(offsets: @escaping (TextSpan) -> TextSpan = { $0 }) { self.offsets = offsets }

  /// Forgets what was written and keeps the storage.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Writes bytes that are JSON already.
  public mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes bytes that are JSON already.
  public mutating func raw(_ json: some Sequence<UInt8>) { bytes.append(contentsOf: json) }

  /// Writes an object with one member for each column, or all but those whose position is given.
  public mutating func row(_ cells: [Cell], columns: [Column]) {
    raw("{")
    for (index, (column, cell)) in zip(columns, cells).enumerated() {
      if index > 0 { raw(", ") }
      string(column.name)
      raw(": ")
      value(cell)
    }
    raw("}")
  }

  /// Writes one value.
  public mutating func value(_ cell: Cell) {
    switch cell {
    case .null: raw("null")
    case .text(let text), .date(let text): string(text)
    case .integer(let number): raw(String(number).utf8)
    case .number(let number): raw(number.isFinite ? Cell.format(number).utf8 : "null".utf8)
    case .boolean(let flag): if flag { raw("true") } else { raw("false") }
    case .span(let slice): span(slice)
    case .list(let items):
      raw("[")
      for (index, item) in items.enumerated() {
        if index > 0 { raw(", ") }
        value(item)
      }
      raw("]")
    case .record(let fields):
      raw("{")
      for (index, field) in fields.enumerated() {
        if index > 0 { raw(", ") }
        string(field.name)
        raw(": ")
        value(field.value)
      }
      raw("}")
    }
  }

  private mutating func span(_ slice: Cell.TextSlice) {
    let span = offsets(slice.span)
    raw("{\"start\": ")
    raw(String(span.start).utf8)
    raw(", \"end\": ")
    raw(String(span.end).utf8)
    raw(", \"text\": ")
    string(slice.text)
    raw("}")
  }

  /// Writes a string with its quotation marks; everything above U+001F but `"` and `\` stands as it is.
  public mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
      {
        bytes.append(contentsOf: utf8[start..<index])
        escape(byte)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default:
      let digits = Array("0123456789abcdef".utf8)
      raw("\\u00")
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
