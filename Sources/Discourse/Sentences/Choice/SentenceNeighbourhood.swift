internal import Linguistics
internal import Records

/// Looks up the antecedent of a sentence's pronoun and the speaker of its quotation: in the whole text where that is as
/// long as an article or a chapter, else in the paragraphs around the sentence.
///
/// Names are by far the slowest layer. A book's are not read for a summary of a few sentences.
struct SentenceNeighbourhood {
  /// The longest text that is read whole, in bytes.
  static let longestWhole = 100_000
  /// How far before a sentence names are looked for, in bytes.
  private static let before = 8_000
  /// How far after it a quotation's speaker may be named, in bytes.
  private static let after = 2_000

  private let context: SummarizedText

  init(_ context: SummarizedText) { self.context = context }

  /// Returns how a sentence is shown, or nil where it cannot stand alone.
  ///
  /// - Complexity: O(1) in a text that is longer than ``longestWhole``.
  func candidate(_ position: Int, _ reader: StandaloneReader) throws -> StandaloneSentence? {
    if context.text.count <= Self.longestWhole { return try reader.candidate(position) }
    let window = try window(around: position)
    let source = context.text
    let text = try SourceText(validating: Array(source.bytes[window.range]))
    let part = SummarizedText(DiscourseLayers(text, cancellation: context.cancellation))
    let span = try context.sentences[position].span
    let start = span.start - window.start
    let sentences = try part.sentences
    let own = sentences.partitioningIndex { $0.span.start >= start }
    // Cut off from what stands before, a text may be read another way: then the sentence is not chosen.
    guard own < sentences.count, sentences[own].span.start == start, sentences[own].span.count == span.count,
      let found = try StandaloneReader(part).candidate(own)
    else { return nil }
    return StandaloneSentence(sentence: position, span: span, rendering: found.rendering)
  }

  /// The stretch from a sentence's start to another's end that holds the neighbourhood of a sentence.
  private func window(around position: Int) throws -> TextSpan {
    let sentences = try context.sentences
    let middle = sentences[position].span
    var first = position
    while first > 0, middle.start - sentences[first - 1].span.start <= Self.before { first -= 1 }
    // Better from a paragraph's beginning, where there is one.
    let paragraph = (first...position).first { sentences[$0].block != sentences[max(0, $0 - 1)].block }
    var last = position
    while last + 1 < sentences.count, sentences[last + 1].span.end - middle.end <= Self.after { last += 1 }
    return TextSpan(sentences[paragraph ?? first].span.start, sentences[last].span.end)
  }
}
