internal import Records

/// A sentence that a summary may hold.
struct SummarizeCandidate {
  /// Its position among all sentences of the text, from 0.
  let sentence: Int
  /// Where it stands.
  let span: TextSpan
  /// How it is shown; the text is made only for those that are chosen.
  let rendering: SummarizeRendering

  /// What a reader is shown.
  var rendered: String { rendering.text }
  /// How many words of blank-separated text a reader is shown.
  var words: Int { rendering.text.utf8.split(separator: 0x20).count }
}
