internal import Discourse
internal import Linguistics
internal import Platform
internal import Records

/// The layers of recently read texts, the oldest dropped first.
struct LayerCache {
  private let limit: Int
  private let cancellation: Cancellation
  private var layers: [SourceText.Identity: DiscourseLayers] = [:]
  private var order: [SourceText.Identity] = []
  private var held = 0

  init(limit: Int, cancellation: Cancellation = .never) {
    self.limit = limit
    self.cancellation = cancellation
  }

  /// Returns the layers of a text: those that are kept, or new ones.
  mutating func layers(of text: SourceText) -> DiscourseLayers {
    let identity = text.identity
    if let kept = layers[identity] { return kept }
    let fresh = DiscourseLayers(text, cancellation: cancellation)
    guard text.count <= limit else { return fresh }
    layers[identity] = fresh
    order.append(identity)
    held += text.count
    while held > limit, let oldest = order.first {
      order.removeFirst()
      held -= layers.removeValue(forKey: oldest)?.text.text.count ?? 0
    }
    return fresh
  }

  mutating func removeAll() { self = LayerCache(limit: limit, cancellation: cancellation) }
}
