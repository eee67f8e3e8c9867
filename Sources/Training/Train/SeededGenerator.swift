/// A small seeded generator: the same data give the same weights.
///
/// A linear congruential generator with the multiplier and increment of Knuth's MMIX, and the first half of the
/// finalizer of MurmurHash3 over its state.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var value = state
    value ^= value >> 33
    value = value &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 33
    return value
  }
}
