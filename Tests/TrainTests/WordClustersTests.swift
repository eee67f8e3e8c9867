import Testing

@testable import GoldData
@testable import Linguistics
@testable import train

/// Words with the same neighbours are of one cluster.
@Suite struct WordClustersTests {
  private static let sentences: [TagWords] = ["the", "a", "this"].flatMap { article in
    ["cat", "dog", "bird", "mouse"].flatMap { noun in
      ["sleeps", "runs", "waits"].map { verb in
        TagExample(TreebankSentence("\(article) \(noun) \(verb)"), fold: 0).words()
      }
    }
  }

  private func hash(_ word: String) throws -> UInt64 {
    try #require(TagExample(TreebankSentence(word), fold: 0).words().tokens.first).hash
  }

  @Test func articlesNounsAndVerbsPartByThemselves() throws {
    let clusters = WordClusters(Self.sentences, count: 3, minimum: 2, passes: 20).clusters
    let groups = try [["the", "a", "this"], ["cat", "dog", "bird", "mouse"], ["sleeps", "runs", "waits"]].map
    {
      Set(try $0.map { try #require(clusters[hash($0)]) })
    }
    #expect(groups.allSatisfy { $0.count == 1 }, "\(groups)")
    #expect(Set(groups.compactMap(\.first)) == [1, 2, 3])
  }

  @Test func rareWordsHaveNoCluster() throws {
    let rare = TagExample(TreebankSentence("the okapi sleeps"), fold: 0).words()
    let clusters = WordClusters(Self.sentences + [rare], count: 3, minimum: 2, passes: 20).clusters
    #expect(clusters[try hash("okapi")] == nil)
    #expect(clusters.count == 10)
  }

  @Test func theSameTextGivesTheSameClusters() {
    let runs = (0..<2).map { _ in WordClusters(Self.sentences, count: 3, minimum: 1, passes: 20).clusters }
    #expect(runs[0] == runs[1])
  }
}
