internal import Discourse
internal import Linguistics
internal import Platform
internal import Records

/// The layers of texts that were read, as many as a limit allows.
///
/// A text is kept until room is needed and neither the running pass over documents nor the one before has asked for it.
/// So two passes over more texts than there is room for share those that fit: dropping the oldest would drop each text
/// right before it is asked for again.
///
///     room for 2 texts     pass 1: a b c d     pass 2: a b c d     pass 3: c d     pass 4: c d     pass 5: c d
///     computed                     a b c d             c d                 c d             c d
struct LayerCache {
  /// The layers of one text.
  private struct Entry {
    let layers: DiscourseLayers
    /// The last pass that asked for them.
    var pass: Int
  }

  private let limit: Int
  private let cancellation: Cancellation
  private var entries: [SourceText.Identity: Entry] = [:]
  /// The texts in the order in which they were kept; some may have been dropped since.
  private var order: [SourceText.Identity] = []
  /// Those that may be dropped in the running pass, the oldest last; nil where no room was needed yet.
  private var droppable: [SourceText.Identity]?
  private var held = 0
  private var pass = 0

  init(limit: Int, cancellation: Cancellation = .never) {
    self.limit = limit
    self.cancellation = cancellation
  }

  /// Begins another pass over documents.
  mutating func beginPass() {
    pass += 1
    droppable = nil
  }

  /// Returns the layers of a text: those that are kept, or new ones.
  ///
  /// - Complexity: O(1), and O(*n*) in the kept texts once a pass, where it needs room.
  mutating func layers(of text: SourceText) -> DiscourseLayers {
    let identity = text.identity
    if let kept = entries[identity] {
      entries[identity]?.pass = pass
      return kept.layers
    }
    let fresh = DiscourseLayers(text, cancellation: cancellation)
    guard text.count <= limit else { return fresh }
    makeRoom(for: text.count)
    guard held + text.count <= limit else { return fresh }
    entries[identity] = Entry(layers: fresh, pass: pass)
    order.append(identity)
    held += text.count
    return fresh
  }

  /// Drops texts that neither this pass nor the one before has asked for, until `count` bytes have room.
  private mutating func makeRoom(for count: Int) {
    guard held + count > limit else { return }
    if droppable == nil {
      order.removeAll { entries[$0] == nil }
      droppable = order.reversed().filter { isDroppable($0) }
    }
    while held + count > limit, let oldest = droppable?.popLast() {
      guard isDroppable(oldest), let dropped = entries.removeValue(forKey: oldest) else { continue }
      held -= dropped.layers.text.text.count
    }
  }

  private func isDroppable(_ identity: SourceText.Identity) -> Bool {
    entries[identity].map { $0.pass < pass - 1 } ?? false
  }

  /// Forgets all texts.
  mutating func removeAll() { self = LayerCache(limit: limit, cancellation: cancellation) }
}
