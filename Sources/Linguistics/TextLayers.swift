public import Platform
public import Records

/// The linguistic facts about one text, each computed when first asked for, and once.
///
///     let layers = TextLayers("Mr. Roe left. “Why?” asked Ann.")
///     try layers.sentences.map { layers[$0] }       // "Mr. Roe left.", "“Why?” asked Ann."
///     try layers.taggedTokens.map(\.lemma)          // "Mr.", "Roe", "leave", ".", …
///     try layers.entities.map { layers[$0] }        // "Roe", "Ann"
///
/// A layer that is cancelled while it is computed throws, and is not kept: asked for again, it is computed anew.
///
/// Not thread safe: a text is read by one thread at a time. Different texts may be read at the same time, and what a
/// layer holds are values that go from thread to thread.
public final class TextLayers {
  /// The text.
  public let text: SourceText
  /// How often each layer was computed, for tests.
  public private(set) var computed: [String: Int] = [:]
  /// What the computation of a layer asks from time to time.
  private let cancellation: Cancellation

  private var storedLayout: Layout?
  private var storedQuotations: [Quotation]?
  private var storedSegmentation: Segmentation?
  private var storedTags: TokenTags?
  private var storedNames: NameLayer?
  private var storedValues: [ValueMention]?
  private var storedEntities: [EntityMention]?

  /// Creates the layers of a text; nothing is computed yet.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - cancellation: what the computation of a layer asks from time to time.
  public init(_ text: SourceText, cancellation: Cancellation = .never) {
    self.text = text
    self.cancellation = cancellation
  }

  /// Paragraphs and their roles.
  ///
  /// Needs nothing.
  public var layout: Layout {
    get throws(Cancelled) {
      if let storedLayout { return storedLayout }
      let layout = try Layout(text, cancellation: cancellation)
      storedLayout = try finished(layout, "layout")
      return layout
    }
  }
  /// Stretches between quotation marks.
  ///
  /// Needs ``layout``.
  public var quotations: [Quotation] {
    get throws(Cancelled) {
      if let storedQuotations { return storedQuotations }
      let quotations = try QuotationScanner(text, layout: layout, cancellation: cancellation).quotations()
      storedQuotations = try finished(quotations, "quotations")
      return quotations
    }
  }
  private var segmentation: Segmentation {
    get throws(Cancelled) {
      if let storedSegmentation { return storedSegmentation }
      let segmentation = try Segmentation(
        text, layout: layout, quotations: quotations, cancellation: cancellation)
      storedSegmentation = try finished(segmentation, "segmentation")
      return segmentation
    }
  }
  /// Words, numbers and marks, in text order.
  public var tokens: [Token] { get throws(Cancelled) { try segmentation.tokens } }
  /// Sentences, in text order.
  public var sentences: [Sentence] { get throws(Cancelled) { try segmentation.sentences } }
  /// Part-of-speech tags and lemmas, one a token.
  public var tags: TokenTags {
    get throws(Cancelled) {
      if let storedTags { return storedTags }
      let tags = try Tagger.tag(tokens, sentences, in: text, cancellation: cancellation)
      storedTags = try finished(tags, "tags")
      return tags
    }
  }
  /// Names and their clusters.
  public var names: NameLayer {
    get throws(Cancelled) {
      if let storedNames { return storedNames }
      let names = try NameFinder(self, cancellation: cancellation).find()
      storedNames = try finished(names, "names")
      return names
    }
  }
  /// Dates, times, sums of money, shares, measures, and addresses.
  public var values: [ValueMention] {
    get throws(Cancelled) {
      if let storedValues { return storedValues }
      let values = try ValueFinder(self, cancellation: cancellation).find()
      storedValues = try finished(values, "values")
      return values
    }
  }
  /// Names and values in one list, in text order; they do not overlap.
  ///
  /// Needs ``names`` and ``values``.
  public var entities: [EntityMention] {
    get throws(Cancelled) {
      if let storedEntities { return storedEntities }
      let entities = try EntityMention.merged(names, values, in: text, cancellation: cancellation)
      storedEntities = try finished(entities, "entities")
      return entities
    }
  }

  /// Counts a layer as computed, and returns it.
  ///
  /// - Throws: ``Cancelled`` where the work was cancelled since the layer last asked.
  private func finished<Layer>(_ layer: Layer, _ name: String) throws(Cancelled) -> Layer {
    try cancellation.check()
    computed[name, default: 0] += 1
    return layer
  }
}
