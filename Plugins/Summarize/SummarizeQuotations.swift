internal import AnalyzerKit
internal import Linguistics
internal import Records

/// The outermost quotations of a text; who says them is asked for only when a summary needs it.
final class SummarizeQuotations {
  private let context: AnalysisContext
  private let quotations: [Quotation]
  private var rows: [[QuotesAnalyzer.Row]]?

  init(_ context: AnalysisContext) throws {
    self.context = context
    quotations = try context.quotations.filter { $0.depth == 0 }
  }

  subscript(index: Int) -> Quotation { quotations[index] }

  /// Returns the attribution of a quotation, or of the part of it that shares a byte with `span`: a quotation that is
  /// never closed may hold the words of several people.
  func row(_ index: Int, of span: TextSpan? = nil) throws -> QuotesAnalyzer.Row? {
    let found = try rows ?? read()
    rows = found
    guard let span else { return found[index].first }
    let rows = found[index]
    let first = rows.firstPosition { ($0.content.last?.end ?? 0) > span.start }
    return rows[first...].prefix { ($0.content.first?.start ?? 0) < span.end }.first { row in
      row.content.contains { $0.start < span.end && span.start < $0.end }
    }
  }

  private func read() throws -> [[QuotesAnalyzer.Row]] {
    var found = [[QuotesAnalyzer.Row]](repeating: [], count: quotations.count)
    for row in try context.rows(of: QuotesAnalyzer.self) {
      for index in Set(row.content.flatMap { overlapping($0) }) { found[index].append(row) }
    }
    return found
  }

  /// Returns the positions of the quotations that share a byte with `span`.
  ///
  /// - Complexity: O(log *n*).
  func overlapping(_ span: TextSpan) -> Range<Int> {
    let first = quotations.firstPosition { $0.outer.end > span.start }
    return first..<max(first, quotations.firstPosition { $0.outer.start >= span.end })
  }
}
