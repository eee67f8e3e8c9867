@testable import Shell

/// Name patterns, against a matcher that is slow and plain.
///
/// The pattern is the input's first line.
enum GlobTarget {
  static let target = FuzzTarget(
    name: "glob", seeds: { Seeds.globs }, words: ["*", "?", "/", "**", "*?", "é", ".txt"], check: check)

  @MainActor static func check(_ bytes: [UInt8]) throws {
    let lines = bytes.prefix(200).split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let pattern = String(decoding: lines.first ?? [], as: UTF8.self)
    let name = String(decoding: lines.dropFirst().first ?? [], as: UTF8.self)
    let scalars = Array(pattern.unicodeScalars)
    var expected = matches(scalars, Array(name.unicodeScalars))
    if !scalars.contains("/"), let slash = name.unicodeScalars.lastIndex(of: "/") {
      let last = name.unicodeScalars[name.unicodeScalars.index(after: slash)...]
      expected = expected || matches(scalars, Array(last))
    }
    try law(Glob(pattern).matches(name) == expected, "'\(pattern)' should say \(expected) to '\(name)'")
  }

  /// Which ends of the name each part of the pattern can reach.
  private static func matches(_ pattern: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Bool {
    var reached: Set = [0]
    for scalar in pattern {
      switch scalar {
      case "*": reached = reached.min().map { Set($0...name.count) } ?? []
      case "?": reached = Set(reached.filter { $0 < name.count }.map { $0 + 1 })
      default: reached = Set(reached.filter { $0 < name.count && name[$0] == scalar }.map { $0 + 1 })
      }
    }
    return reached.contains(name.count)
  }
}
