internal import Records

/// Finds dates, times, sums of money, shares, measures and addresses by rule, with their normal forms.
///
/// Reads bytes, not tokens, so that `$1.2bn` is the same under every tokeniser. A bare number is no value:
/// `80,000 soldiers` is left alone. Exchange rates and unknown currencies are not guessed: `$` is USD.
struct ValueFinder {
  private let text: SourceText
  private let layout: Layout
  private let stop: StopCheck

  init(_ layers: TextLayers, stop: StopCheck) {
    self.stop = stop
    text = layers.text
    layout = layers.layout
  }

  /// Returns the values in text order; they do not overlap, and page furniture has none.
  ///
  /// - Complexity: O(*n*).
  func find() throws(Stopped) -> [ValueMention] {
    let addresses = try AddressScanner.find(in: text, stop: stop)
    let pieces = try ValuePieces(text, skipping: addresses.map(\.span), stop: stop)
    let sums = SumParser(pieces)
    let dates = DateParser(pieces)
    var found: [ValueMention] = []
    var index = 0
    var step = 0
    while index < pieces.pieces.count {
      try stop.check(at: step)
      step += 1
      if let sum = sums.read(at: index) {
        found.append(
          ValueMention(pieces.span(index, sum.last), sum.type, value: sum.value, confidence: sum.confidence))
        index = sum.last + 1
      } else if let date = dates.read(at: index) {
        found.append(
          ValueMention(
            pieces.span(index, date.last), date.type, value: date.value, confidence: date.confidence))
        index = date.last + 1
      } else {
        index += 1
      }
    }
    if !addresses.isEmpty { found = (found + addresses).sorted { $0.span < $1.span } }
    return found.filter { value in
      layout.block(at: value.span.start).map { layout.blocks[$0].role != .furniture } ?? true
    }
  }
}
