internal import GoldData

/// What one measure says of one document.
struct DocumentResult {
  let document: GoldDocument
  let tally: Tally
  /// The errors that belong to the measure, in text order.
  let errors: [SpanError]

  /// How many more errors it has than a document of its size has at this rate (errors a gold span).
  func excess(over rate: Double) -> Double {
    Double(errors.count) - rate * Double(max(tally.gold, tally.found))
  }
}
