internal import Linguistics
internal import Records

/// The outermost quotations of a text; who says them is asked for only when a summary needs it.
final class SentenceQuotations {
  private let context: SummarizedText
  private let quotations: [Quotation]
  private var attributions: [[Attribution]]?

  init(_ context: SummarizedText) throws {
    self.context = context
    quotations = try context.quotations.filter { $0.depth == 0 }
  }

  subscript(index: Int) -> Quotation { quotations[index] }

  /// Returns the attribution of a quotation, or of the part of it that shares a byte with `span`: a quotation that is
  /// never closed may hold the words of several people.
  func attribution(_ index: Int, of span: TextSpan? = nil) throws -> Attribution? {
    let all = try attributions ?? read()
    attributions = all
    let found = all[index]
    guard let span else { return found.first }
    let first = found.partitioningIndex { ($0.content.last?.end ?? 0) > span.start }
    return found[first...].prefix { ($0.content.first?.start ?? 0) < span.end }.first { attribution in
      attribution.content.contains { $0.start < span.end && span.start < $0.end }
    }
  }

  private func read() throws -> [[Attribution]] {
    var found = [[Attribution]](repeating: [], count: quotations.count)
    for attribution in try context.attributions {
      for index in Set(attribution.content.flatMap { overlapping($0) }) { found[index].append(attribution) }
    }
    return found
  }

  /// Returns the positions of the quotations that share a byte with `span`.
  ///
  /// - Complexity: O(log *n*).
  func overlapping(_ span: TextSpan) -> Range<Int> {
    let first = quotations.partitioningIndex { $0.outer.end > span.start }
    return first..<max(first, quotations.partitioningIndex { $0.outer.start >= span.end })
  }
}
