internal import AnalyzerKit
internal import Records

/// What must hold for an analyzer's rows on any text.
enum RowLaws {
  static func failures(
    of entry: AnalyzerEntry, options: [String: OptionValue] = [:], text: String
  ) -> [String] {
    let document = Document(text)
    let place = "\(entry.name) on \(String(reflecting: String(text.prefix(40))))"
    let rows: [[Cell]]
    do {
      rows = try entry.analyze(document, options, AnalysisContext(document))
      let again = try entry.analyze(document, options, AnalysisContext(document))
      guard rows == again else { return ["\(place): the same text gives other rows the second time"] }
    } catch {
      return ["\(place): throws \(error); findings about a text are data, not errors"]
    }
    return rows.flatMap { cellFailures($0, entry.columns, document.text) }.map { "\(place): \($0)" }
      + orderFailures(rows).map { "\(place): \($0)" }
      + cancellationFailures(entry, document).map { "\(place): \($0)" }
  }

  private static func cellFailures(_ cells: [Cell], _ columns: [Column], _ text: SourceText) -> [String] {
    guard cells.count == columns.count else {
      return ["a row has \(cells.count) cells for \(columns.count) columns"]
    }
    return zip(columns, cells).flatMap { column, cell in
      (fits(cell, column.type)
        ? [] : ["the column '\(column.name)' holds \(cell), which is no \(column.type.rawValue)"])
        + spanFailures(cell, text)
    }
  }

  private static func fits(_ cell: Cell, _ type: ColumnType) -> Bool {
    switch (cell, type) {
    case (.null, _), (.text, .text), (.integer, .number), (.boolean, .boolean), (.date, .date),
      (.span, .span),
      (.list, .list):
      true
    case (.number(let value), .number): value == Cell.rounded(value)
    default: false
    }
  }

  /// Spans lie in the text, on scalar boundaries, and tell the text that they cover.
  private static func spanFailures(_ cell: Cell, _ text: SourceText) -> [String] {
    switch cell {
    case .span(let slice):
      let span = slice.span
      guard span.end <= text.count else { return ["the span \(span.range) ends after the text"] }
      guard text.isScalarBoundary(span.start), text.isScalarBoundary(span.end) else {
        return ["the span \(span.range) cuts a character"]
      }
      return text[span] == slice.text ? [] : ["the span \(span.range) does not cover the text that is told"]
    case .list(let items): return items.flatMap { spanFailures($0, text) }
    case .record(let fields): return fields.flatMap { spanFailures($0.value, text) }
    default: return []
    }
  }

  private static func orderFailures(_ rows: [[Cell]]) -> [String] {
    let starts = rows.compactMap { cells in cells.lazy.compactMap(\.firstSpan).first?.start }
    return zip(starts, starts.dropFirst()).contains { $0 > $1 } ? ["the rows are not in text order"] : []
  }

  /// A cancelled run ends in `Cancelled`, or in time without it; nothing else is thrown.
  private static func cancellationFailures(_ entry: AnalyzerEntry, _ document: Document) -> [String] {
    let cancellation = Cancellation()
    cancellation.cancel()
    do {
      _ = try entry.analyze(document, [:], AnalysisContext(document, cancellation: cancellation))
      return []
    } catch is Cancelled {
      return []
    } catch {
      return ["a cancelled run throws \(error) in place of Cancelled"]
    }
  }
}
