internal import JSON
internal import Records

/// JSON: one array, or an object a line.
struct JSONRenderer: TableRenderer {
  let lines: Bool
  let context: RenderContext
  private var columns: [Column] = []
  private var maps: (document: Int, map: OffsetMap)?

  init(lines: Bool, context: RenderContext) {
    self.lines = lines
    self.context = context
  }

  mutating func begin(_ columns: [Column]) -> StyledText {
    self.columns = columns
    return StyledText(lines ? "" : "[")
  }

  mutating func row(_ row: Table.Row, number: Int) -> StyledText {
    let map = offsetMap(for: row.document)
    var writer = JSONWriter()
    if !lines { writer.raw(number == 0 ? "\n  ".utf8 : ",\n  ".utf8) }
    writer.row(row.cells, columns: columns) { span in map?(span) ?? span }
    if lines { writer.raw("\n") }
    return StyledText(String(decoding: writer.bytes, as: UTF8.self))
  }

  func end() -> StyledText { StyledText(lines ? "" : "\n]\n") }

  /// Rows of one document follow each other, so the last map serves again.
  private mutating func offsetMap(for document: Int?) -> OffsetMap? {
    guard context.offsets != .bytes, let document else { return nil }
    if let maps, maps.document == document { return maps.map }
    guard let text = context.text(document) else { return nil }
    let map = OffsetMap(text, unit: context.offsets)
    maps = (document, map)
    return map
  }
}
