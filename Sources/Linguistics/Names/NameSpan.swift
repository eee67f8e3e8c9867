/// A stretch of tokens that the name model takes for one name.
struct NameSpan {
  /// The positions of its tokens.
  var tokens: Range<Int>
  /// The label of its first token, which tells the type.
  var label: NameLabel
  /// The smallest margin of its tokens.
  var margin: Int
}
