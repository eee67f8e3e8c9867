public import Records

/// The linguistic facts about one text, each computed when first asked for, and once.
///
///     let layers = TextLayers(SourceText("Mr. Roe left. “Why?” asked Ann."))
///     layers.sentences.count   // 2
///
/// Not thread safe: a text is read by one thread at a time.
public final class TextLayers {
  /// The text.
  public let text: SourceText
  /// How often each layer was computed; tests read it.
  public private(set) var computed: [String: Int] = [:]

  /// Creates the layers of a text; nothing is computed yet.
  public init(_ text: SourceText) { self.text = text }

  /// Paragraphs and their roles.
  ///
  /// Needs nothing.
  public private(set) lazy var layout: Layout = counted("layout") { Layout(text) }
  /// Stretches between quotation marks.
  ///
  /// Needs ``layout``.
  public private(set) lazy var quotations: [Quotation] = counted("quotations") {
    QuotationScanner(text, layout: layout).quotations()
  }
  private lazy var segmentation: Segmentation = counted("segmentation") {
    Segmentation(text, layout: layout, quotations: quotations)
  }
  /// Words, numbers and marks, in text order.
  public var tokens: [Token] { segmentation.tokens }
  /// Sentences, in text order.
  public var sentences: [Sentence] { segmentation.sentences }
  /// Part-of-speech tags and lemmas, one a token.
  public private(set) lazy var tags: [TokenTag] = counted("tags") { Tagger.tag(tokens, sentences, in: text) }
  /// Names and their clusters.
  public private(set) lazy var names: NameLayer = counted("names") { NameFinder(self).find() }
  /// Dates, sums of money and percentages.
  public private(set) lazy var values: [ValueMention] = counted("values") { ValueFinder(self).find() }

  private func counted<Layer>(_ name: String, _ compute: () -> Layer) -> Layer {
    computed[name, default: 0] += 1
    return compute()
  }
}
