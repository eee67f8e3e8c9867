internal import Linguistics
internal import Records

/// The layers of recently read texts, the oldest dropped first.
struct LayerCache {
  private let limit: Int
  private let stop: StopCheck
  private var layers: [SourceText.Identity: TextLayers] = [:]
  private var order: [SourceText.Identity] = []
  private var held = 0

  init(limit: Int, stop: StopCheck = .never) {
    self.limit = limit
    self.stop = stop
  }

  /// Returns the layers of a text: those that are kept, or new ones.
  mutating func layers(of text: SourceText) -> TextLayers {
    let identity = text.identity
    if let kept = layers[identity] { return kept }
    let fresh = TextLayers(text, stop: stop)
    guard text.count <= limit else { return fresh }
    layers[identity] = fresh
    order.append(identity)
    held += text.count
    while held > limit, let oldest = order.first {
      order.removeFirst()
      held -= layers.removeValue(forKey: oldest)?.text.count ?? 0
    }
    return fresh
  }

  /// Forgets the layers of one text.
  mutating func remove(_ text: SourceText) {
    let identity = text.identity
    guard let dropped = layers.removeValue(forKey: identity) else { return }
    held -= dropped.text.count
    order.removeAll { $0 == identity }
  }

  mutating func removeAll() { self = LayerCache(limit: limit, stop: stop) }
}
