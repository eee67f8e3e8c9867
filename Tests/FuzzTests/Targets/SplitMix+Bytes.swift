import TerminalTestSupport

extension SplitMix {
  /// Creates a generator that bytes decide (FNV-1a): for choices that an input should fix.
  init(of bytes: some Sequence<UInt8>) {
    self.init(seed: bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }
}
