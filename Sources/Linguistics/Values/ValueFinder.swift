internal import Platform
internal import Records

/// Finds dates, times, sums of money, shares, measures and addresses by rule, with their normal forms.
///
/// Reads bytes, not tokens, so that `$1.2bn` is the same under every tokeniser; what cannot begin a value is
/// passed over without a copy. A bare number is no value: `80,000 soldiers` is left alone.
struct ValueFinder {
  private let text: SourceText
  private let layers: TextLayers
  private let cancellation: Cancellation

  init(_ layers: TextLayers, cancellation: Cancellation) {
    self.cancellation = cancellation
    self.layers = layers
    text = layers.text
  }

  /// Returns the values of the body in text order; they do not overlap, and names of pictures and page furniture have none.
  ///
  /// - Complexity: O(*n*).
  func find() throws(Cancelled) -> [ValueMention] {
    let addresses = try AddressScanner.find(in: text, cancellation: cancellation)
    var found = try read(around: addresses)
    if !addresses.isEmpty { found = (found + addresses).sorted { $0.span < $1.span } }
    guard !found.isEmpty else { return [] }
    let layout = try layers.layout
    return found.filter { value in
      layout.block(at: value.span.start).map {
        layout.blocks[$0].role != .furniture && layout.blocks[$0].role.hasTokens
      } ?? true
    }
  }

  private func read(around addresses: [ValueMention]) throws(Cancelled) -> [ValueMention] {
    let scanner = ValueScanner(text.bytes)
    let reader = ValueReader(text)
    var found: [ValueMention] = []
    var order = SlashOrder()
    var address = 0
    var place = text.bodyStart
    var step = 0
    while place < text.count {
      try cancellation.check(at: step)
      step += 1
      if address < addresses.count, place >= addresses[address].span.start {
        place = max(place, addresses[address].span.end)
        address += 1
        continue
      }
      let limit = address < addresses.count ? addresses[address].span.start : text.count
      // The scanner looks at a stretch at a time, so that it can be stopped.
      let end = min(limit, place + 4096)
      place = scanner.next(from: place, to: end)
      guard place < end else { continue }
      guard let reading = reader.read(at: place, limit: limit, after: found.last?.span.end ?? text.bodyStart)
      else {
        place = scanner.end(of: place)
        continue
      }
      if let slash = reading.slash { order.note(slash, at: found.count) }
      found.append(reading.mention)
      place = reading.mention.span.end
    }
    return order.settled(found)
  }
}
