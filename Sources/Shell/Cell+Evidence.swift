internal import Records

extension Cell {
  /// A place in the text with what it adds to a row.
  struct ValuedSpan {
    /// Where.
    let span: TextSpan
    /// What it adds, and the rule: `−1.2 negated`.
    let note: String
  }

  /// The places that add to the row: records of a list with a span, a number `value` and, where there is one, a `rule`.
  var valuedSpans: [ValuedSpan] {
    guard case .list(let items) = self else { return [] }
    return items.compactMap { item in
      guard case .record(let fields) = item else { return nil }
      var span: TextSpan?
      var value: Double?
      var rule = ""
      for field in fields {
        switch field.value {
        case .span(let slice): span = slice.span
        case .number(let number) where field.name == "value": value = number
        case .text(let text) where field.name == "rule": rule = text
        default: break
        }
      }
      guard let span, let value else { return nil }
      let number = (value < 0 ? "\u{2212}" : "+") + Cell.format(abs((value * 10).rounded() / 10))
      return ValuedSpan(span: span, note: [number, rule].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }
}
