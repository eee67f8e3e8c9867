package import Linguistics
package import Records

/// The terms of one text, as numbers in the order of first use.
package struct TermTable: Sendable {
  /// Numbers plus one by hash, 0 where free; the count is a power of two, at most half full.
  private var slots = [UInt32](repeating: 0, count: 512)
  private var hashes: [UInt64] = []
  /// How often each term is in the text.
  package private(set) var frequencies: [Int] = []

  package init() {}

  /// Counts a term.
  ///
  /// Two terms with the same hash of 64 bits count as one.
  ///
  /// - Parameter hash: the hash of the term, by ``TermHash``.
  /// - Returns: its number.
  package mutating func add(_ hash: UInt64) -> Int {
    let number = number(of: hash)
    frequencies[number] += 1
    return number
  }

  /// Returns the known terms of other words, such as a title's, each once and in the order of their numbers.
  package func known(_ tokens: ArraySlice<Token>, in text: SourceText) -> [Int] {
    let found = tokens.compactMap { token -> Int? in
      guard let hash = TermHash.of(token, in: text, as: .written) else { return nil }
      let slot = slots[slot(of: hash)]
      return slot == 0 ? nil : Int(slot) - 1
    }
    return Set(found).sorted()
  }

  private mutating func number(of hash: UInt64) -> Int {
    let place = slot(of: hash)
    if slots[place] != 0 { return Int(slots[place]) - 1 }
    hashes.append(hash)
    frequencies.append(0)
    slots[place] = UInt32(truncatingIfNeeded: hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    // The low bits depend on all.
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[slot] != 0, hashes[Int(slots[slot]) - 1] != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      slots[slot(of: hash)] = UInt32(truncatingIfNeeded: number + 1)
    }
  }
}
