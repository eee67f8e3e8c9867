public import Records

/// The linguistic facts about one text, each computed when first asked for, and once.
///
///     let layers = TextLayers("Mr. Roe left. “Why?” asked Ann.")
///     layers.sentences.map { layers[$0] }       // "Mr. Roe left.", "“Why?” asked Ann."
///     layers.taggedTokens.map(\.lemma)          // "Mr.", "Roe", "leave", ".", …
///     layers.entities.map { layers[$0] }        // "Roe", "Ann"
///
/// A layer that is asked to stop while it is made is left empty, and ``isStopped`` says so: whoever raised the flag
/// throws the layers away, with everything that was made of them. An empty layer has the right shape, so that
/// code that is still running meets nothing that a text without words or names would not show it.
///
/// Not thread safe: a text is read by one thread at a time. Different texts may be read at the same time, and what a
/// layer holds are values that go from thread to thread.
public final class TextLayers {
  /// The text.
  public let text: SourceText
  /// Whether a layer was stopped: what these layers say is not to be used.
  public private(set) var isStopped = false
  /// How often each layer was computed; tests read it.
  public private(set) var computed: [String: Int] = [:]
  private let stop: StopCheck

  /// Creates the layers of a text; nothing is computed yet.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - stop: what the making of a layer asks from time to time.
  public init(_ text: SourceText, stop: StopCheck = .never) {
    self.text = text
    self.stop = stop
  }

  /// Paragraphs and their roles.
  ///
  /// Needs nothing.
  public private(set) lazy var layout: Layout = made("layout", orElse: Layout(blocks: [])) {
    () throws(Stopped) in try Layout(text, stop: stop)
  }
  /// Stretches between quotation marks.
  ///
  /// Needs ``layout``.
  public private(set) lazy var quotations: [Quotation] = made("quotations", orElse: []) {
    () throws(Stopped) in try QuotationScanner(text, layout: layout, stop: stop).quotations()
  }
  private lazy var segmentation: Segmentation = made("segmentation", orElse: Segmentation()) {
    () throws(Stopped) in try Segmentation(text, layout: layout, quotations: quotations, stop: stop)
  }
  /// Words, numbers and marks, in text order.
  public var tokens: [Token] { segmentation.tokens }
  /// Sentences, in text order.
  public var sentences: [Sentence] { segmentation.sentences }
  /// Part-of-speech tags and lemmas, one a token.
  public private(set) lazy var tags: TokenTags = made("tags", orElse: TokenTags(unknown: tokens.count)) {
    () throws(Stopped) in try Tagger.tag(tokens, sentences, in: text, stop: stop)
  }
  /// Names and their clusters.
  public private(set) lazy var names: NameLayer = made("names", orElse: NameLayer(mentions: [], clusters: []))
  {
    () throws(Stopped) in try NameFinder(self, stop: stop).find()
  }
  /// Dates, times, sums of money, shares, measures, and addresses.
  public private(set) lazy var values: [ValueMention] = made("values", orElse: []) {
    () throws(Stopped) in try ValueFinder(self, stop: stop).find()
  }

  /// Names and values in one list, in text order; they do not overlap.
  ///
  /// Needs ``names`` and ``values``.
  public private(set) lazy var entities: [EntityMention] = made("entities", orElse: []) {
    () throws(Stopped) in try EntityMention.merged(names, values, in: text, stop: stop)
  }

  private func made<Layer>(
    _ name: String, orElse empty: @autoclosure () -> Layer, _ make: () throws(Stopped) -> Layer
  ) -> Layer {
    computed[name, default: 0] += 1
    do throws(Stopped) {
      let layer = try make()
      try stop.check()
      // What it was made of may have been stopped.
      if !isStopped { return layer }
    } catch {
      isStopped = true
    }
    return empty()
  }
}
