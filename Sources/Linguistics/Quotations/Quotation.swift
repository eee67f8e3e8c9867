public import Records

/// A stretch between quotation marks.
///
///     He said: “Stay calm. We will win.”
///              ^—outer———————————————^     pieces: the stretch without the outer marks
///
/// A quotation that goes on over paragraphs has one piece for each.
public struct Quotation: Hashable, Sendable {
  /// From the opening mark to after the closing one; to the end of the last piece where that is missing.
  public let outer: TextSpan
  /// The quoted words without the outer marks, one piece a paragraph; never empty.
  public let pieces: [TextSpan]
  /// How many quotations it stands in: 0 for an outermost one.
  public let depth: Int
  /// The position of the quotation that it stands in.
  public let parent: Int?
  /// Whether a mark was missing, doubled, misplaced or turned the wrong way.
  public let isRepaired: Bool

  /// Creates a quotation.
  public init(
    outer: TextSpan, pieces: [TextSpan], depth: Int = 0, parent: Int? = nil, isRepaired: Bool = false
  ) {
    self.outer = outer
    self.pieces = pieces
    self.depth = depth
    self.parent = parent
    self.isRepaired = isRepaired
  }
}
