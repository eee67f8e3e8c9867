/// What stopped work had made, let go bit by bit while nobody waits.
///
/// Freeing millions of rows takes longer than a person waits for the prompt after Ctrl-C. So whoever stops hands them
/// in here, and the prompt frees some of them whenever it has nothing else to do.
public final class Leftovers {
  /// How many elements are freed at a time.
  private static let portion = 2048

  /// Each frees a portion, and returns whether something is left.
  private var piles: [() -> Bool] = []

  /// Creates an empty heap.
  public init() {}

  /// Whether nothing is left.
  public var isEmpty: Bool { piles.isEmpty }

  /// Takes an array in place of its owner, who forgets it.
  public func add<Element>(_ elements: [Element]) {
    guard elements.count > Self.portion else { return }
    var rest = elements
    piles.append {
      rest.removeLast(min(Self.portion, rest.count))
      return !rest.isEmpty
    }
  }

  /// Takes an object, which is freed as a whole.
  public func add(_ object: AnyObject) {
    var held: AnyObject? = object
    piles.append {
      held = nil
      return held != nil
    }
  }

  /// Frees a portion; returns whether something is left.
  public func releaseSome() -> Bool {
    guard let last = piles.last else { return false }
    if !last() { piles.removeLast() }
    return !piles.isEmpty
  }

  /// Frees everything.
  public func releaseAll() {
    while releaseSome() {}
  }
}
