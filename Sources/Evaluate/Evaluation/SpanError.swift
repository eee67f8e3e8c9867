public import Records

/// A place where gold and found differ: what the gold has there, and what was found.
public struct SpanError: Hashable, Sendable {
  /// How they differ.
  public let kind: Kind
  /// What the gold has, in text order.
  public let gold: [LabelledSpan]
  /// What was found, in text order.
  public let found: [LabelledSpan]

  /// Creates an error from spans that overlap each other; the kind follows from them.
  init(gold: [LabelledSpan], found: [LabelledSpan]) {
    self.gold = gold
    self.found = found
    kind =
      switch (gold.count, found.count) {
      case (_, 0): .missed
      case (0, _): .spurious
      case (1, 1) where gold[0].span == found[0].span: .wrongLabel
      case (1, 1): gold[0].label == found[0].label ? .wrongBoundary : .wrongBoth
      case (1, _): .split
      case (_, 1): .joined
      default: .tangled
      }
  }

  /// The stretch of text that it covers.
  public var span: TextSpan {
    let spans = (gold + found).map(\.span)
    return spans.dropFirst().reduce(spans.first ?? TextSpan(0, 0)) { $0.union($1) }
  }

  /// How gold and found differ.
  public enum Kind: String, CaseIterable, Sendable {
    /// Nothing was found there.
    case missed
    /// The gold has nothing there.
    case spurious
    /// The place is right.
    case wrongLabel = "wrong type"
    /// The label is right, and the places overlap.
    case wrongBoundary = "wrong boundary"
    /// The places overlap, and the label is wrong.
    case wrongBoth = "wrong both"
    /// One was found as several.
    case split
    /// Several were found as one.
    case joined
    /// Several were found as several others.
    case tangled
  }
}
