internal import Records

/// A sentence that a summary may hold.
struct SummarizeCandidate {
  /// Its position among all sentences of the text, from 0.
  let sentence: Int
  /// Where it stands.
  let span: TextSpan
  /// How it is shown.
  let rendering: SummarizeRendering
  /// What a reader is shown.
  let rendered: String
  /// How many words of blank-separated text a reader is shown.
  let words: Int

  init(sentence: Int, span: TextSpan, rendering: SummarizeRendering) {
    self.sentence = sentence
    self.span = span
    self.rendering = rendering
    rendered = rendering.text
    words = rendered.utf8.split(separator: 0x20).count
  }
}

/// Whether a sentence can stand alone.
enum SummarizeStanding {
  case never
  /// Only with a name from elsewhere.
  case asks
  case ready(SummarizeCandidate)
}
