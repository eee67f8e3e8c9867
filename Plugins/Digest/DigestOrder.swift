/// The order in which a digest is read.
enum DigestOrder {
  /// Sorts rows by date, document and sentence; what has no date comes last.
  static func sorted(_ rows: [DigestAnalyzer.Row]) -> [DigestAnalyzer.Row] {
    rows.sorted { left, right in
      if left.date != right.date { return DigestPool.isEarlier(left.date, than: right.date) }
      return (left.document, left.sentence) < (right.document, right.sentence)
    }
  }
}
