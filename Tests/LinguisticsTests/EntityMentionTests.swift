import Platform
import Records
import Testing

@testable import Linguistics

@Suite struct EntityMentionTests {
  private let text = SourceText("abcdefghijklmnopqrst")

  private func merged(names: [(Int, Int)], values: [(Int, Int)]) throws -> [String] {
    let layer = NameLayer(
      mentions: names.map { NameMention(TextSpan($0.0, $0.1), tokens: 0..<1, cluster: 0, confidence: 0.5) },
      clusters: [NameCluster(name: "Full Name", type: .organization, mentions: Array(names.indices))])
    let found = values.map { ValueMention(TextSpan($0.0, $0.1), .date, value: "2021", confidence: 1) }
    return try EntityMention.merged(layer, found, in: text, cancellation: .never).map {
      "\($0.span.range) \($0.type) \($0.name) \($0.value ?? "-")"
    }
  }

  @Test("Names have the name of their cluster, values their words and their normal form, in text order")
  func order() throws {
    #expect(
      try merged(names: [(3, 5), (9, 10)], values: [(0, 2), (6, 8), (12, 14)]) == [
        "0..<2 date ab 2021", "3..<5 organization Full Name -", "6..<8 date gh 2021",
        "9..<10 organization Full Name -", "12..<14 date mn 2021",
      ])
    #expect(try merged(names: [], values: []).isEmpty)
    #expect(try merged(names: [(1, 2)], values: []).count == 1)
  }

  @Test("Of two that overlap the first stays, and of two that begin together the value")
  func overlaps() throws {
    #expect(try merged(names: [(2, 6)], values: [(0, 3)]) == ["0..<3 date abc 2021"])
    #expect(try merged(names: [(0, 3)], values: [(2, 6)]) == ["0..<3 organization Full Name -"])
    #expect(try merged(names: [(0, 6)], values: [(0, 3)]) == ["0..<3 date abc 2021"])
    // What is left out hides nothing that follows it.
    #expect(
      try merged(names: [(2, 6)], values: [(0, 3), (5, 8)]) == ["0..<3 date abc 2021", "5..<8 date fgh 2021"])
    // What only touches stays.
    #expect(try merged(names: [(3, 5)], values: [(0, 3), (5, 6)]).count == 3)
  }
}
