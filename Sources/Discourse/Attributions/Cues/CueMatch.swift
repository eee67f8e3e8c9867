/// The cue and the source of what somebody says, by the words around it.
struct CueMatch {
  /// The words that refer to the source; nil where nothing was found.
  var source: SourceMention?
  /// The tokens of the cue; nil where there is none.
  var cue: Range<Int>?
  /// The pattern that matched.
  var rule: Attribution.Rule
  /// How sure the source is, 0 to 1.
  var confidence: Double
}
