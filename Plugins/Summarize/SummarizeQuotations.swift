internal import AnalyzerKit
internal import Linguistics
internal import Records

/// The outermost quotations of a text; who says them is asked for only when a summary needs it.
final class SummarizeQuotations {
  private let context: AnalysisContext
  private let quotations: [Quotation]
  private var rows: [QuotesAnalyzer.Row?]?

  init(_ context: AnalysisContext) {
    self.context = context
    quotations = context.quotations.filter { $0.depth == 0 }
  }

  subscript(index: Int) -> Quotation { quotations[index] }

  /// Returns the attribution of a quotation.
  func row(_ index: Int) throws -> QuotesAnalyzer.Row? {
    if let rows { return rows[index] }
    var found = [QuotesAnalyzer.Row?](repeating: nil, count: quotations.count)
    for row in try context.rows(of: QuotesAnalyzer.self) {
      for piece in row.content {
        for index in overlapping(piece) where found[index] == nil { found[index] = row }
      }
    }
    rows = found
    return found[index]
  }

  /// Returns the positions of the quotations that share a byte with `span`.
  ///
  /// - Complexity: O(log *n*).
  func overlapping(_ span: TextSpan) -> Range<Int> {
    let first = quotations.firstPosition { $0.outer.end > span.start }
    return first..<max(first, quotations.firstPosition { $0.outer.start >= span.end })
  }
}
