import Testing

@testable import Discourse

@Suite("Filling a budget of words")
struct WordKnapsackTests {
  private func item(_ position: Int, _ words: Int, _ score: Double) -> WordKnapsack.Item {
    WordKnapsack.Item(position: position, words: words, score: score)
  }

  @Test("A budget is filled with what is worth most together")
  func fill() {
    let items = [item(0, 30, 1), item(1, 20, 1), item(2, 20, 1), item(3, 45, -3)]
    #expect(WordKnapsack.fill(items, budget: 40) { _, _ in false } == [1, 2])
    #expect(WordKnapsack.fill(items, budget: 50) { one, other in one + other == 3 } == [0, 1])
    #expect(WordKnapsack.fill(items, budget: 5) { _, _ in false }.isEmpty)
    #expect(WordKnapsack.fill([], budget: 5) { _, _ in false }.isEmpty)
  }
}
