internal import Records

/// Tells at which tokens the quotations of a text open and close, stretch by stretch.
struct QuotationEnds {
  private let quotations: [Quotation]
  /// The first quotation that has not opened.
  private var next = 0
  /// Where the open ones end.
  private var open: [Int] = []

  init(_ quotations: [Quotation]) { self.quotations = quotations }

  /// Returns how many open before, and close after, each token of the next stretch, which ends at `end`.
  mutating func counts(_ pieces: [Token], end: Int) -> (opened: [UInt8], closed: [UInt8]) {
    var opened = [UInt8](repeating: 0, count: pieces.count)
    var closed = opened
    /// Where something happens next.
    var event = nextEvent
    for index in pieces.indices where pieces[index].end >= event {
      let piece = pieces[index]
      if index > 0 { closed[index - 1] += close { $0 <= piece.start } }
      while next < quotations.count, quotations[next].outer.start <= piece.start {
        if quotations[next].outer.end > piece.start {
          opened[index] = min(opened[index], 200) + 1
          open.append(quotations[next].outer.end)
        }
        next += 1
      }
      closed[index] += close { $0 <= piece.end }
      event = nextEvent
    }
    if !pieces.isEmpty { closed[pieces.count - 1] += close { $0 <= end } }
    return (opened, closed)
  }

  private var nextEvent: Int {
    min(next < quotations.count ? quotations[next].outer.start : .max, open.min() ?? .max)
  }

  /// Closes those whose end is as asked for, and returns how many they are.
  private mutating func close(_ isEnded: (Int) -> Bool) -> UInt8 {
    guard !open.isEmpty else { return 0 }
    let count = open.count
    open.removeAll(where: isEnded)
    return UInt8(min(count - open.count, 100))
  }
}
