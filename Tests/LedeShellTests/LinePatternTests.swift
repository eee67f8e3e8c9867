import Testing

@testable import LedeShell

/// Wildcards, within a line and over lines.
@Suite struct LinePatternTests {
  @Test(
    arguments: [
      ("abc", "abc", true), ("abc", "abcd", false), ("abc", "ab", false), ("", "", true), ("", "x", false),
      ("a[..]c", "abbc", true), ("a[..]c", "ac", true), ("a[..]c", "acd", false), ("[..]", "", true),
      ("[..]", "any thing", true), ("[..]b", "abab", true), ("a[..]", "b", false), ("[..]x[..]", "axb", true),
      ("[..]x[..]", "ab", false), ("a[..]b[..]c", "a b b c", true), ("a[..]b[..]c", "acb", false),
      ("ab[..]bc", "abc", false), ("ab[..]bc", "abbc", true), ("é", "e\u{301}", false), ("[.]", "x", false),
      ("[..][..]", "x", true), ("[..]aab", "aaaab", true),
    ] as [(String, String, Bool)])
  func withinALine(pattern: String, line: String, fits: Bool) {
    #expect(LinePattern(pattern).matches(line) == fits)
  }

  @Test(
    arguments: [
      ("", "", true), ("…", "", true), ("…", "abc", true), ("a…", "abc", true), ("…c", "abc", true),
      ("a…c", "abcbc", true), ("a…b", "abcbc", false), ("…b…", "abc", true), ("…x…", "abc", false),
      ("……", "ab", true), ("ab", "abc", false), ("abc", "ab", false), ("…b…b…", "abab", true),
      ("…bc…d", "abcbcd", true), ("a…bc", "abbc", true),
    ] as [(String, String, Bool)])
  func overLines(patterns: String, lines: String, fits: Bool) {
    let patterns = patterns.map { LinePattern(String($0)) }
    let lines = lines.map(String.init)
    #expect(LineAlignment.matches(patterns, lines) == fits)
    let changes = LineAlignment.changes(patterns, lines)
    #expect(changes.allSatisfy { if case .kept = $0 { true } else { false } } == fits, "\(changes)")
  }

  @Test func theFewestChangesAreFound() {
    let changes = LineAlignment.changes("a…z".map { LinePattern(String($0)) }, ["a", "b", "c", "y"])
    #expect(
      changes == [
        .kept(expected: 0, found: 0..<1), .kept(expected: 1, found: 1..<3), .dropped(expected: 2),
        .added(found: 3),
      ])
  }

  /// Every line found is in one change, and every line expected too, in their order.
  @Test func nothingIsLost() {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for round in 0..<2000 {
      let patterns = (0..<next(7)).map { _ in LinePattern(["a", "b", "…", "[..]"][next(4)]) }
      let lines = (0..<next(7)).map { _ in ["a", "b", "c"][next(3)] }
      let changes = LineAlignment.changes(patterns, lines)
      var (expected, found) = (0, 0)
      var isMatch = true
      for change in changes {
        switch change {
        case .kept(let index, let range):
          #expect(index == expected && range.lowerBound == found, "round \(round)")
          #expect(range.allSatisfy { patterns[index].matches(lines[$0]) })
          #expect(patterns[index] == .anyLines || range.count == 1)
          (expected, found) = (expected + 1, range.upperBound)
        case .dropped(let index):
          #expect(index == expected)
          expected += 1
          isMatch = false
        case .added(let index):
          #expect(index == found)
          found += 1
          isMatch = false
        }
      }
      #expect(expected == patterns.count && found == lines.count)
      #expect(isMatch == LineAlignment.matches(patterns, lines), "round \(round)")
    }
  }

  /// Long output that differs everywhere is told at once: no table of all pairs is made.
  @Test func longOutputIsNoMatterOfHours() {
    let patterns = (0..<5000).map { LinePattern("expected \($0)") }
    let lines = (0..<5000).map { "found \($0)" }
    #expect(LineAlignment.changes(patterns, lines).count == 10_000)
    #expect(!LineAlignment.matches(patterns + [.anyLines], lines))
  }
}
