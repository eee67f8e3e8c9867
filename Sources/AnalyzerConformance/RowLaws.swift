internal import AnalyzerKit
internal import Declarations
internal import Records

/// What must hold for an analyzer's rows on any text.
enum RowLaws {
  /// - Parameters:
  ///   - entry: the analyzer.
  ///   - options: the options that are written.
  ///   - text: the text.
  ///   - isRunTwice: whether a second run must give the same rows; not worth its time on long texts.
  ///   - watch: what makes the contexts.
  /// - Returns: one sentence for each broken law.
  static func failures(
    of entry: AnalyzerEntry, options: [String: OptionValue] = [:], text: String, isRunTwice: Bool = true,
    watch: RunWatch
  ) -> [String] {
    let document = Document(text)
    let context = watch.context(of: document)
    let place = "\(entry.name) on \(String(reflecting: String(text.prefix(40))))"
    do {
      let analyzer = try entry.prepared(options)
      let rows = try analyzer.rows(of: document, context)
      let failures =
        rows.flatMap { cellFailures($0, entry.columns, document.text) }
        + absenceFailures(rows, entry.columns, entry.absentColumns(options))
        // Who combines documents orders rows by what they are about.
        + (entry.combination == nil ? orderFailures(rows, entry.columns) : [])
        + context.warnings.flatMap { spanFailures($0.span, document.text).map { "a warning: \($0)" } }
      guard failures.isEmpty else { return failures.map { "\(place): \($0)" } }
      guard isRunTwice else { return [] }
      // The second time it has another place in the corpus, as the copy of a file has.
      let copy = Document(number: 2, name: "copy", text: document.text)
      let again = try analyzer.rows(of: copy, watch.context(of: copy))
      return again == rows ? [] : ["\(place): the same text gives other rows the second time"]
    } catch {
      return ["\(place): throws \(error); findings about a text are data, not errors"]
    }
  }

  private static func cellFailures(_ cells: [Cell], _ columns: [Column], _ text: SourceText) -> [String] {
    guard cells.count == columns.count else {
      return ["a row has \(cells.count) cells for \(columns.count) columns"]
    }
    return zip(columns, cells).flatMap { column, cell in
      (fits(cell, column.type)
        ? [] : ["the column '\(column.name)' holds \(cell), which is no \(column.type.rawValue)"])
        + (spanFailures(cell, text) + numberFailures(cell)).map { "the column '\(column.name)': \($0)" }
    }
  }

  /// A column that is said to be absent is one, and has no value in any row.
  private static func absenceFailures(_ rows: [[Cell]], _ columns: [Column], _ absent: Set<String>)
    -> [String]
  {
    absent.sorted().flatMap { name -> [String] in
      guard let place = columns.firstIndex(where: { $0.name == name }) else {
        return ["'\(name)' is said to be absent, and is no column"]
      }
      let filled = rows.contains { $0.indices.contains(place) && !$0[place].isNull }
      return filled ? ["the column '\(name)' is said to be absent, and holds something"] : []
    }
  }

  private static func fits(_ cell: Cell, _ type: ColumnType) -> Bool {
    switch (cell, type) {
    case (.null, _), (.text, .text), (.integer, .number), (.number, .number), (.boolean, .boolean),
      (.date, .date), (.span, .span), (.list, .list):
      true
    default: false
    }
  }

  /// Numbers are numbers, and rounded to four decimals.
  private static func numberFailures(_ cell: Cell) -> [String] {
    switch cell {
    case .number(let value) where !value.isFinite: ["the number \(value) is none"]
    case .number(let value) where value != Cell.rounded(value):
      ["the number \(value) is not rounded to four decimals"]
    case .list(let items): items.flatMap(numberFailures)
    case .record(let fields): fields.flatMap { numberFailures($0.value) }
    default: []
    }
  }

  /// Spans lie in the text, on scalar boundaries, and tell the text that they cover.
  private static func spanFailures(_ cell: Cell, _ text: SourceText) -> [String] {
    switch cell {
    case .span(let slice):
      let failures = spanFailures(slice.span, text)
      guard failures.isEmpty else { return failures }
      // Byte for byte: strings that are canonically equivalent are equal.
      return text[slice.span].utf8.elementsEqual(slice.text.utf8)
        ? [] : ["the span \(slice.span.range) does not cover the text that is told"]
    case .list(let items): return items.flatMap { spanFailures($0, text) }
    case .record(let fields): return fields.flatMap { spanFailures($0.value, text) }
    default: return []
    }
  }

  private static func spanFailures(_ span: TextSpan, _ text: SourceText) -> [String] {
    guard span.end <= text.count else { return ["the span \(span.range) ends after the text"] }
    guard text.isScalarBoundary(span.start), text.isScalarBoundary(span.end) else {
      return ["the span \(span.range) cuts a character"]
    }
    return []
  }

  /// Rows are ordered by the leading column's first span, or by their first span where no column leads.
  private static func orderFailures(_ rows: [[Cell]], _ columns: [Column]) -> [String] {
    let leading = columns.firstIndex(where: \.isLeading)
    let starts = rows.compactMap { cells in
      leading.map { cells[$0].firstSpan?.start } ?? cells.lazy.compactMap(\.firstSpan).first?.start
    }
    return zip(starts, starts.dropFirst()).contains { $0 > $1 } ? ["the rows are not in text order"] : []
  }
}
