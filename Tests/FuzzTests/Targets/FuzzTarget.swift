import AnalyzerKit
import Analyzers
import TerminalTestSupport
import Text

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

/// Everything that is fuzzed.
enum FuzzTargets {
  static let all: [FuzzTarget] =
    [
      ScriptTarget.target, EditingTarget.target, SessionTarget.target, JSONTarget.target, MapTarget.target,
      LayersTarget.target, ReadersTarget.target, GlobTarget.target, PatternTarget.target,
      HistoryTarget.target, TerminalTarget.target, TablesTarget.target,
    ] + builtInAnalyzers.map { AnalyzerTarget.target($0.entry) }

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

extension SplitMix {
  /// Creates a generator that bytes decide (FNV-1a): for choices that an input should fix.
  init(of bytes: some Sequence<UInt8>) {
    self.init(seed: FNV1a.hash64(bytes))
  }
}
