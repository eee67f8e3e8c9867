import Records

/// Shows where spans that were found differ from gold ones.
enum SentenceErrors {
  /// Returns a line for each end that one list has and the other has not.
  static func lines(_ text: SourceText, found: [TextSpan], gold: [TextSpan], _ letter: String) -> String {
    let expected = Set(gold.map(\.end))
    let seen = Set(found.map(\.end))
    var result = ""
    for end in expected.symmetricDifference(seen).sorted() {
      let before = text.bytes[max(0, end - 50)..<end]
      let after = text.bytes[end..<min(text.bytes.count, end + 40)]
      let sign = seen.contains(end) ? "+" : "-"
      let words = String(decoding: before, as: UTF8.self) + " ||" + String(decoding: after, as: UTF8.self)
      result += "\(letter)\(sign) \(words.replacing("\n", with: "⏎"))\n"
    }
    return result
  }
}
