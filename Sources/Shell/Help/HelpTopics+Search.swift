public import Rendering
internal import Text

extension HelpTopics {
  /// A topic that holds the words that are searched for.
  private struct Hit {
    let topic: HelpTopic
    /// How near the words are to what the topic is about; the smallest is the nearest.
    let rank: Int
    /// Where they stand, besides the name and the summary.
    let places: [String]
  }

  /// Returns the topics that hold all of some words, the nearest first; nil where there is none.
  ///
  /// A name counts more than a summary, that more than options and columns, and those more than examples and
  /// what is told besides.
  public func search(_ words: [String]) -> StyledText? {
    let words = words.flatMap { $0.lowercased().split(separator: " ").map(String.init) }
    let hits = all.compactMap { hit($0, words) }
      .sorted { ($0.rank, $0.topic.name) < ($1.rank, $1.topic.name) }
    guard !words.isEmpty, !hits.isEmpty else { return nil }
    var text = StyledText()
    let width = min(hits.map { DisplayWidth.of($0.topic.name) }.max() ?? 0, 16)
    for hit in hits {
      text.append(HelpText.padded(hit.topic.name, width), .command)
      text.append("  \(HelpText.padded(hit.topic.kind.rawValue, 10))", .dim)
      text.append("  \(hit.topic.summary)\n")
      for place in hit.places.prefix(3) { text.append("    \(place)\n") }
      if hit.places.count > 3 { text.append("    … and \(hit.places.count - 3) more\n", .dim) }
    }
    return text
  }

  private func hit(_ topic: HelpTopic, _ words: [String]) -> Hit? {
    var rank = 0
    var places: [String] = []
    for word in words {
      let found = topic.parts.compactMap { part in Self.rank(of: word, in: part).map { (part, $0) } }
      guard let nearest = found.map(\.1).min() else { return nil }
      rank += nearest
      for (part, _) in found where !part.place.isEmpty && !places.contains(part.place) {
        places.append(part.place)
      }
    }
    return Hit(topic: topic, rank: rank, places: places)
  }

  /// Twice the part's rank, and one more where the word begins no word of it; nil where it is not there.
  private static func rank(of word: String, in part: HelpTopic.Part) -> Int? {
    let text = Array(part.text.lowercased().utf8)
    let sought = Array(word.utf8)
    var best: Int?
    var start = 0
    while start + sought.count <= text.count {
      defer { start += 1 }
      guard text[start...].starts(with: sought) else { continue }
      if part.rank == 0, text.count == sought.count { return -1 }
      let beginsWord = start == 0 || !isLetter(text[start - 1])
      best = min(best ?? .max, part.rank * 2 + (beginsWord ? 0 : 1))
    }
    return best
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isLower(byte) || ASCII.isDigit(byte)
  }
}
