/// What cancelled work had made, released in portions while nobody waits.
///
/// Freeing millions of rows takes longer than a person waits for the prompt after Ctrl-C.
final class DeferredRelease {
  /// How many elements are released at a time.
  private static let portion = 2048

  /// Each releases a portion, and returns whether something is left.
  private var piles: [() -> Bool] = []

  /// Whether nothing is left.
  var isEmpty: Bool { piles.isEmpty }

  /// Takes an array in place of its owner, who forgets it.
  func add<Element>(_ elements: [Element]) {
    guard elements.count > Self.portion else { return }
    var rest = elements
    piles.append {
      rest.removeLast(min(Self.portion, rest.count))
      return !rest.isEmpty
    }
  }

  /// Takes an object, which is released as a whole.
  func add(_ object: AnyObject) {
    var held: AnyObject? = object
    piles.append {
      held = nil
      return held != nil
    }
  }

  /// Releases a portion; returns whether something is left.
  func releaseSome() -> Bool {
    guard let last = piles.last else { return false }
    if !last() { piles.removeLast() }
    return !piles.isEmpty
  }
}
