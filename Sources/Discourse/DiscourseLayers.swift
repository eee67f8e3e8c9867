public import Linguistics
public import Platform
public import Records

/// What several analyzers read of one document above its linguistic layers, each computed when first asked for, and once.
///
///     let layers = DiscourseLayers(SourceText("“We will win,” Jane Roe said. She was glad."))
///     try layers.attributions.map(\.speaker)      // "Jane Roe"
///     try layers.text.sentences.count             // 2
///
/// A layer that is cancelled while it is computed throws, and is not kept: asked for again, it is computed anew.
///
/// Not thread safe: a text is read by one thread at a time.
public final class DiscourseLayers {
  /// The linguistic layers of the text.
  public let text: TextLayers
  /// How often each layer was computed, for tests.
  public private(set) var computed: [String: Int] = [:]
  /// What the computation of a layer asks from time to time.
  let cancellation: Cancellation

  private var storedQuoted: [Attribution]?
  private var storedAll: [Attribution]?

  /// Creates the layers of a text; nothing is computed yet.
  ///
  /// - Parameters:
  ///   - text: the linguistic layers of the text.
  ///   - cancellation: what the computation of a layer asks from time to time.
  public init(_ text: TextLayers, cancellation: Cancellation = .never) {
    self.text = text
    self.cancellation = cancellation
  }

  /// Creates the layers of a text, its linguistic layers among them; nothing is computed yet.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - cancellation: what the computation of a layer asks from time to time.
  public convenience init(_ text: SourceText, cancellation: Cancellation = .never) {
    self.init(TextLayers(text, cancellation: cancellation), cancellation: cancellation)
  }

  /// What somebody is quoted with, in text order: direct and mixed quotations that are not doubtful.
  ///
  /// Needs the names, the tags and the quotations of the text.
  public var attributions: [Attribution] {
    get throws(Cancelled) { try attributions(of: [.direct, .mixed]) }
  }

  /// Returns the attributions of some kinds, in text order.
  ///
  /// Reported speech is looked for only where `kinds` has ``Attribution/Kind/indirect``.
  ///
  /// - Parameters:
  ///   - kinds: which kinds.
  ///   - doubtful: whether those are among them that a reader should not rely on; see ``Attribution/isDoubtful``.
  /// - Returns: the attributions.
  /// - Throws: ``Cancelled``.
  public func attributions(
    of kinds: Set<Attribution.Kind>, doubtful: Bool = false
  ) throws(Cancelled) -> [Attribution] {
    let all = kinds.contains(.indirect) ? try everything() : try quoted()
    return all.filter { kinds.contains($0.kind) && (doubtful || !$0.isDoubtful) }
  }

  /// Returns the quotations of all kinds and the turns of scripts, in text order.
  private func quoted() throws(Cancelled) -> [Attribution] {
    if let storedQuoted { return storedQuoted }
    let finder = try finder()
    storedQuoted = try finished(finder.found, "attributions")
    return finder.found
  }

  /// Returns the attributions of all kinds, in text order.
  ///
  /// What reported speech needs of the quotations is not kept with them, since it takes more room than they do: where
  /// they were asked for alone before, they are read again.
  private func everything() throws(Cancelled) -> [Attribution] {
    if let storedAll { return storedAll }
    var finder = try finder()
    if storedQuoted == nil { storedQuoted = try finished(finder.found, "attributions") }
    let reported = try finished(finder.reportedSpeech(cancellation), "reportedSpeech")
    let all = (finder.found + reported).inTextOrder()
    storedAll = all
    return all
  }

  private func finder() throws(Cancelled) -> AttributionFinder {
    var finder = try AttributionFinder(text, cancellation: cancellation)
    try finder.read(cancellation)
    return finder
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
