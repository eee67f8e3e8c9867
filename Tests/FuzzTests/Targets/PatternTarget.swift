@testable import Shell

/// Patterns of PCRE2: any pattern on any text ends in an answer.
///
/// The pattern is the input's first line.
enum PatternTarget {
  static let target = FuzzTarget(
    name: "pattern", seeds: { Seeds.patterns }, words: Seeds.patternWords, check: check)

  @MainActor static func check(_ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let pattern = String(decoding: lines.first ?? [], as: UTF8.self)
    let text = String(decoding: lines.dropFirst().first ?? [], as: UTF8.self)
    for ignoresCase in [false, true] {
      let compiled: TextPattern
      do throws(TextPattern.Invalid) {
        compiled = try TextPattern(pattern, ignoresCase: ignoresCase)
      } catch {
        try law(!error.message.isEmpty, "an invalid pattern says nothing")
        continue
      }
      let found = compiled.isFound(in: text)
      try law(found == compiled.isFound(in: text), "the second search says something else")
      _ = compiled.isFound(in: "")
    }
  }
}
