import TerminalTestSupport
import Text

extension SplitMix {
  /// Creates a generator that bytes decide (FNV-1a): for choices that an input should fix.
  init(of bytes: some Sequence<UInt8>) {
    self.init(seed: FNV1a.hash64(bytes))
  }
}
