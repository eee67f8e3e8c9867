import Corpus
import JSON
import Records
import Rendering

/// Rows written as JSON read back as the same values.
enum JSONLaws {
  static func failures(of cells: [Cell], columns: [Column]) -> [String] {
    var writer = JSONWriter()
    writer.row(cells, columns: columns)
    let text = String(decoding: writer.bytes, as: UTF8.self)
    do throws(JSONError) {
      guard case .object(let members) = try JSONReader.read(writer.bytes) else {
        return ["\(text) is no object"]
      }
      guard members.map(\.name) == columns.map(\.name) else {
        return ["\(text) has other keys than the columns"]
      }
      return zip(columns, zip(cells, members)).compactMap { column, pair in
        matches(pair.0, pair.1.value) ? nil : "'\(column.name)' does not read back as \(pair.0): \(text)"
      }
    } catch {
      return ["\(text): \(error.message)"]
    }
  }

  private static func matches(_ cell: Cell, _ value: JSONValue) -> Bool {
    switch (cell, value) {
    case (.null, .null): true
    case (.text(let text), .string(let read)), (.date(let text), .string(let read)):
      text.utf8.elementsEqual(read.utf8)
    case (.integer(let number), .number(let read)): Int(read) == number
    case (.number(let number), .number(let read)): Double(read) == number
    case (.boolean(let flag), .boolean(let read)): flag == read
    case (.span(let slice), .object(let members)):
      matches(
        .record([
          .init("start", .integer(slice.span.start)), .init("end", .integer(slice.span.end)),
          .init("text", .text(slice.text)),
        ]), .object(members))
    case (.list(let items), .array(let read)):
      items.count == read.count && zip(items, read).allSatisfy(matches)
    case (.record(let fields), .object(let members)):
      fields.map(\.name) == members.map(\.name)
        && zip(fields, members).allSatisfy { matches($0.value, $1.value) }
    default: false
    }
  }
}
