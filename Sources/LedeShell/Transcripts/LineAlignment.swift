/// How lines that are expected and lines that were found go together.
enum LineAlignment {
  /// One piece of an alignment.
  enum Change: Equatable {
    /// The expected line fits the lines found; `…` may fit none or many.
    case kept(expected: Int, found: Range<Int>)
    /// The expected line was not found.
    case dropped(expected: Int)
    /// The line found was not expected.
    case added(found: Int)
  }

  /// Beyond this many pairs, lines that differ are all told, and not compared with each other.
  private static let mostPairs = 2_000_000

  /// Returns whether the lines found are those expected.
  ///
  /// Every pattern but `…` takes one line, so that going back to the last `…` finds a match where there is one.
  /// - Complexity: O(*expected* · *found*) at worst, linear without `…`.
  static func matches(_ expected: [LinePattern], _ found: [String]) -> Bool {
    var (next, line) = (0, 0)
    var retry: (next: Int, line: Int)?
    while line < found.count || next < expected.count {
      if next < expected.count, expected[next] == .anyLines {
        retry = (next, line)
        next += 1
      } else if next < expected.count, line < found.count, expected[next].matches(found[line]) {
        next += 1
        line += 1
      } else if let last = retry, last.line < found.count {
        (next, line) = (last.next + 1, last.line + 1)
        retry = (last.next, last.line + 1)
      } else {
        return false
      }
    }
    return true
  }

  /// Returns the fewest changes that lead from the lines expected to those found, in order.
  static func changes(_ expected: [LinePattern], _ found: [String]) -> [Change] {
    var start = 0
    while start < min(expected.count, found.count), fits(expected[start], found[start]) { start += 1 }
    var end = 0
    while end < min(expected.count, found.count) - start,
      fits(expected[expected.count - 1 - end], found[found.count - 1 - end])
    { end += 1 }
    let before = (0..<start).map { Change.kept(expected: $0, found: $0..<($0 + 1)) }
    let after = (0..<end).reversed().map { index in
      let line = found.count - 1 - index
      return Change.kept(expected: expected.count - 1 - index, found: line..<(line + 1))
    }
    return before + middle(expected, found, start..<(expected.count - end), start..<(found.count - end))
      + after
  }

  private static func fits(_ pattern: LinePattern, _ line: String) -> Bool {
    pattern != .anyLines && pattern.matches(line)
  }

  /// The changes between the lines that are the same at the beginning and at the end: the cheapest way through the
  /// table of all pairs.
  private static func middle(
    _ expected: [LinePattern], _ found: [String], _ left: Range<Int>, _ right: Range<Int>
  ) -> [Change] {
    guard left.count * right.count <= mostPairs else {
      return left.map { Change.dropped(expected: $0) } + right.map { Change.added(found: $0) }
    }
    // costs[i][j]: how many changes lead from the expected lines after i to those found after j.
    var costs = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    func pattern(_ i: Int) -> LinePattern { expected[left.lowerBound + i] }
    func line(_ j: Int) -> String { found[right.lowerBound + j] }
    for i in (0...left.count).reversed() {
      for j in (0...right.count).reversed() {
        let rest = (left.count - i, right.count - j)
        if rest.0 == 0 {
          costs[i][j] = rest.1
        } else if pattern(i) == .anyLines {
          costs[i][j] = rest.1 == 0 ? costs[i + 1][j] : min(costs[i + 1][j], costs[i][j + 1])
        } else if rest.1 == 0 {
          costs[i][j] = 1 + costs[i + 1][j]
        } else if pattern(i).matches(line(j)) {
          costs[i][j] = costs[i + 1][j + 1]
        } else {
          costs[i][j] = 1 + min(costs[i + 1][j + 1], costs[i + 1][j], costs[i][j + 1])
        }
      }
    }
    var changes: [Change] = []
    var (i, j) = (0, 0)
    while i < left.count || j < right.count {
      let (here, there) = (left.lowerBound + i, right.lowerBound + j)
      if i == left.count {
        changes.append(.added(found: there))
        j += 1
      } else if pattern(i) == .anyLines {
        let start = j
        while j < right.count, costs[i + 1][j] > costs[i][j] { j += 1 }
        changes.append(.kept(expected: here, found: (right.lowerBound + start)..<(right.lowerBound + j)))
        i += 1
      } else if j == right.count {
        changes.append(.dropped(expected: here))
        i += 1
      } else if pattern(i).matches(line(j)) {
        changes.append(.kept(expected: here, found: there..<(there + 1)))
        (i, j) = (i + 1, j + 1)
      } else if costs[i][j] == 1 + costs[i + 1][j + 1] {
        // A line in place of another one: also beside '…', which would take it in, but then nobody saw it.
        changes += [.dropped(expected: here), .added(found: there)]
        (i, j) = (i + 1, j + 1)
      } else if costs[i][j] == 1 + costs[i + 1][j] {
        changes.append(.dropped(expected: here))
        i += 1
      } else {
        changes.append(.added(found: there))
        j += 1
      }
    }
    return changes
  }
}
