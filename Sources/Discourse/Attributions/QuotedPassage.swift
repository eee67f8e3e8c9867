/// An outermost quotation with what the rules ask of it.
struct QuotedPassage {
  /// Its position among the document's quotations.
  let quotation: Int
  /// Its tokens, marks included.
  let tokens: Range<Int>
  /// How many words it holds.
  let wordCount: Int
  /// Whether its first letter is a small one.
  let beginsLower: Bool
  /// The mark that its words end with, `,` or `.` or another; empty for none.
  let endMark: String
}
