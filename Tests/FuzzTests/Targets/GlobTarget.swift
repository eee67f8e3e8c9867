import Text

/// Name patterns, against a matcher that is slow and plain.
///
/// The pattern is the input's first line. What has sets or escapes is only matched.
enum GlobTarget {
  static let target = FuzzTarget(
    name: "glob", seeds: { Seeds.globs }, words: ["*", "?", "/", "**", "*?", "é", ".txt", "[a-", "]", "\\"],
    check: check)

  @MainActor static func check(_ bytes: [UInt8]) throws {
    let lines = bytes.prefix(200).split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let pattern = String(decoding: lines.first ?? [], as: UTF8.self)
    let name = String(decoding: lines.dropFirst().first ?? [], as: UTF8.self)
    let answer = Glob(pattern).matches(name)
    guard !pattern.isEmpty, !pattern.unicodeScalars.contains(where: { $0 == "[" || $0 == "\\" }) else {
      return
    }
    var parts = parts(pattern)
    if !pattern.unicodeScalars.contains("/") { parts = [["*", "*"]] + parts }
    let expected = pattern.utf8.elementsEqual(name.utf8) || matches(parts, self.parts(name))
    try law(answer == expected, "'\(pattern)' should say \(expected) to '\(name)'")
  }

  private static func parts(_ path: String) -> [[Unicode.Scalar]] {
    let parts = path.unicodeScalars.split(separator: "/").map { Array($0) }
    return path.unicodeScalars.first == "/" ? [[]] + parts : parts
  }

  /// Which beginnings of the name the parts of the pattern can reach; what is left is below a folder.
  private static func matches(_ pattern: [[Unicode.Scalar]], _ name: [[Unicode.Scalar]]) -> Bool {
    var reached: Set = [0]
    for part in pattern {
      reached =
        part == ["*", "*"]
        ? reached.min().map { Set($0...name.count) } ?? []
        : Set(reached.filter { $0 < name.count && matches(part, name[$0]) }.map { $0 + 1 })
    }
    return !reached.isEmpty
  }

  /// Which ends of a name each scalar of the pattern can reach.
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
