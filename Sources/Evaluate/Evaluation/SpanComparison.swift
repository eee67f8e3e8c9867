internal import Records

/// What differs between the gold spans of one text and those found.
///
/// Of gold spans at the same place (the parts of a contraction that does not spell them) only the last counts, since
/// a program can find a place only once.
struct SpanComparison {
  private(set) var tally = Tally()
  /// The same by class.
  private(set) var groups: [String: Tally] = [:]
  /// The errors, in text order.
  private(set) var errors: [SpanError] = []

  /// Compares two lists of spans.
  ///
  /// - Parameters:
  ///   - gold: what there should be.
  ///   - found: what there is; no two at one place.
  ///   - labelsAreClasses: whether a wrong label puts what was found in another class. Otherwise (a wrong lemma)
  ///     what stands where the gold has something counts in the class of the gold.
  init(gold: [LabelledSpan], found: [LabelledSpan], labelsAreClasses: Bool = true) {
    var expected: [TextSpan: LabelledSpan] = [:]
    for span in gold { expected[span.span] = span }
    var open = expected
    var unplaced: [LabelledSpan] = []
    for item in found {
      guard let match = open.removeValue(forKey: item.span) else {
        unplaced.append(item)
        count(item.group) { $0.found += 1 }
        continue
      }
      tally.placed += 1
      count(match.group) { $0.gold += 1 }
      count(labelsAreClasses ? item.group : match.group) { $0.found += 1 }
      count(match.group) { $0.placed += 1 }
      if item.label == match.label {
        tally.right += 1
        count(match.group) { $0.right += 1 }
      } else {
        errors.append(SpanError(gold: [match], found: [item]))
      }
    }
    for item in open.values { count(item.group) { $0.gold += 1 } }
    tally.gold = expected.count
    tally.found = found.count
    errors += Self.components(gold: Array(open.values), found: unplaced)
    errors.sort { $0.span < $1.span }
  }

  private mutating func count(_ group: String?, _ change: (inout Tally) -> Void) {
    if let group { change(&groups[group, default: Tally()]) }
  }

  /// Puts spans that overlap, directly or by others between them, together as one error.
  private static func components(gold: [LabelledSpan], found: [LabelledSpan]) -> [SpanError] {
    let all = (gold.map { ($0, true) } + found.map { ($0, false) }).sorted { $0.0.span < $1.0.span }
    var errors: [SpanError] = []
    var open: (gold: [LabelledSpan], found: [LabelledSpan], end: Int) = ([], [], 0)
    for (item, isGold) in all {
      if item.span.start >= open.end {
        if open.end > 0 { errors.append(SpanError(gold: open.gold, found: open.found)) }
        open = ([], [], 0)
      }
      if isGold { open.gold.append(item) } else { open.found.append(item) }
      open.end = max(open.end, item.span.end)
    }
    if open.end > 0 { errors.append(SpanError(gold: open.gold, found: open.found)) }
    return errors
  }
}
