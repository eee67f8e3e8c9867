internal import Records

/// A sentence that can be read without those before it, as a reader is shown it.
struct StandaloneSentence {
  /// Its position among all sentences of the text, from 0.
  let sentence: Int
  /// Its place in the text.
  let span: TextSpan
  /// How it is shown.
  let rendering: SentenceRendering
  /// What a reader is shown.
  let rendered: String
  /// How many words of blank-separated text a reader is shown.
  let words: Int

  init(sentence: Int, span: TextSpan, rendering: SentenceRendering) {
    self.sentence = sentence
    self.span = span
    self.rendering = rendering
    rendered = rendering.text
    words = rendered.utf8.split(separator: 0x20).count
  }
}
