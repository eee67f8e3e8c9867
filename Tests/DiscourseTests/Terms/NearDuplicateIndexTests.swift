import Testing

@testable import Discourse

@Suite("Index of near duplicates")
struct NearDuplicateIndexTests {
  private func unit(_ terms: [Int]) -> [(term: Int, weight: Double)] { terms.map { ($0, 1) } }

  @Test("The overlap is the share of the smaller one's terms")
  func overlap() {
    var index = NearDuplicateIndex<Int>(.overlap, keeping: .first)
    #expect(index.similarity(of: unit([1, 2])) == 0)
    index.add(unit([1, 2, 3, 4]))
    index.add(unit([7]))
    #expect(index.similarity(of: unit([1, 2, 9])) == 2.0 / 3)
    #expect(index.similarity(of: unit([1, 2, 3, 4, 5, 6])) == 1)
    #expect(index.similarity(of: unit([7, 8])) == 1)
    #expect(index.similarity(of: unit([])) == 0)
  }

  @Test("The cosine is the product of unit vectors")
  func cosine() {
    var index = NearDuplicateIndex<Int>(.cosine, keeping: .latest)
    index.add([(term: 1, weight: 0.6), (term: 2, weight: 0.8)])
    index.add(unit([2]))
    #expect(index.similarity(of: unit([2])) == 1)
    #expect(index.similarity(of: [(term: 1, weight: 0.8), (term: 3, weight: 0.6)]) == 0.6 * 0.8)
    // What was found before is forgotten.
    #expect(index.similarity(of: unit([3])) == 0)
  }

  @Test("Of a term that many have, the first or the latest items are compared")
  func bounded() {
    var first = NearDuplicateIndex<Int>(.overlap, keeping: .first, mostPerTerm: 3)
    var latest = NearDuplicateIndex<Int>(.overlap, keeping: .latest, mostPerTerm: 3)
    for item in 1...9 {
      first.add(unit([0, item]))
      latest.add(unit([0, item]))
    }
    // The item's own term always finds it; both terms only where the common one is kept.
    #expect(
      (1...9).map { first.similarity(of: unit([0, $0])) } == [1, 1, 1] + [0.5, 0.5, 0.5, 0.5, 0.5, 0.5])
    #expect((1...9).map { latest.similarity(of: unit([0, $0])) } == [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1, 1, 1])
  }
}
