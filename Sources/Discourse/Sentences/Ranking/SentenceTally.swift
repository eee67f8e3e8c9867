/// Counts of the words of one sentence.
struct SentenceTally {
  /// Words and numbers.
  var words = 0
  var numbers = 0
  /// Capitalised words after the first one.
  var capitals = 0
  /// Capitalised content words after the first one that were not capitalised there before in the text.
  var newNames = 0
  /// Those that were.
  var oldNames = 0
  var firstPersons = 0
  /// `he` or `she` among the first three words.
  var hasPronoun = false
  /// The first word is a capitalised content word.
  var opensWithName = false
  /// The first word points at what was said before.
  var isPointing = false
  var isJoined = false
  var hasSpeech = false
  var hasColon = false
  /// The share of its tokens that are between quotation marks.
  var quoted = 0.0
}
