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

  /// The quotations and turns, with what reported speech needs of them.
  private var storedFinder: AttributionFinder?
  private var storedReportedSpeech: [Attribution]?

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
  /// - Throws: ``Cancelled``.
  public func attributions(
    of kinds: Set<Attribution.Kind>, doubtful: Bool = false
  ) throws(Cancelled) -> [Attribution] {
    let quoted = try finder.found
    let all = kinds.contains(.indirect) ? try (quoted + reportedSpeech).inTextOrder() : quoted
    return all.filter { kinds.contains($0.kind) && (doubtful || !$0.isDoubtful) }
  }

  /// Quotations of all kinds and the turns of scripts.
  private var finder: AttributionFinder {
    get throws(Cancelled) {
      if let storedFinder { return storedFinder }
      var finder = try AttributionFinder(text, cancellation: cancellation)
      try finder.read(cancellation)
      storedFinder = try finished(finder, "attributions")
      return finder
    }
  }

  /// Reported speech without quotation marks.
  private var reportedSpeech: [Attribution] {
    get throws(Cancelled) {
      if let storedReportedSpeech { return storedReportedSpeech }
      var finder = try finder
      let reported = try finder.reportedSpeech(cancellation).inTextOrder()
      storedReportedSpeech = try finished(reported, "reportedSpeech")
      return reported
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
