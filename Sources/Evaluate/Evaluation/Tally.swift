/// How many there should be, how many there are, and how many of these are right.
public struct Tally: Hashable, Sendable {
  /// How many the gold has.
  public var gold = 0
  /// How many were found.
  public var found = 0
  /// How many of these stand where the gold has one, whatever their label.
  public var placed = 0
  /// How many of these have its label too.
  public var right = 0

  /// Creates counts of nothing.
  public init() {}

  /// The share of the found that is right; 0 where nothing was found.
  public var precision: Double { Self.share(right, found) }
  /// The share of the gold that was found; 0 where there is none.
  public var recall: Double { Self.share(right, gold) }
  /// The harmonic mean of precision and recall.
  public var f1: Double { Self.share(2 * right, gold + found) }
  /// The same, whatever the labels.
  public var placeF1: Double { Self.share(2 * placed, gold + found) }
  /// The share of the rightly placed that has the right label.
  public var accuracy: Double { Self.share(right, placed) }

  private static func share(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  /// Adds counts up.
  static func += (left: inout Tally, right: Tally) {
    left.gold += right.gold
    left.found += right.found
    left.placed += right.placed
    left.right += right.right
  }
}
