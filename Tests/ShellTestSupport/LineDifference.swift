/// What differs between two texts, line by line.
public enum LineDifference {
  /// Returns a line for each line that is missing or too many, in order; empty where the texts are equal.
  public static func between(expected: String, found: String) -> String {
    let changes = lines(of: found).difference(from: lines(of: expected))
    return changes.map { change in
      switch change {
      case .insert(let offset, let line, _): "found    \(offset + 1): \(line)"
      case .remove(let offset, let line, _): "expected \(offset + 1): \(line)"
      }
    }.joined(separator: "\n")
  }

  private static func lines(of text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
