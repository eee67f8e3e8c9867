/// One thing that is fed with random bytes: it must neither trap nor hang, and must keep its laws.
struct FuzzTarget: Sendable {
  /// The name, for the command line and for messages.
  let name: String
  /// Inputs to start from.
  let seeds: @Sendable () -> [[UInt8]]
  /// Words that mean something to the target.
  let words: [String]
  /// Feeds bytes.
  ///
  /// - Throws: ``BrokenLaw``.
  let check: @MainActor @Sendable (_ bytes: [UInt8]) throws -> Void
}

/// A law that does not hold for some input.
struct BrokenLaw: Error, CustomStringConvertible {
  let description: String
}

/// Throws ``BrokenLaw`` where a condition does not hold.
func law(_ holds: Bool, _ description: @autoclosure () -> String) throws {
  if !holds { throw BrokenLaw(description: description()) }
}

/// Text is what every target but the readers of bytes takes: bytes that are not UTF-8 become U+FFFD.
func text(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// Whether a range lies in bytes of UTF-8 and cuts no scalar.
func isWhole(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
  [range.lowerBound, range.upperBound].allSatisfy {
    $0 >= 0 && $0 <= bytes.count && ($0 == bytes.count || bytes[$0] & 0xC0 != 0x80)
  }
}
