import Testing

@testable import Analyzers

@Suite("Queue of gains")
struct DigestQueueTests {
  @Test("The largest gain comes out first, of equal ones the first")
  func order() throws {
    var queue = DigestQueue([(1, 4), (3, 2), (3, 1), (2, 7)])
    queue.insert((2.5, 9))
    var order: [Int] = []
    while let (_, index) = queue.popFirst() { order.append(index) }
    #expect(order == [1, 2, 9, 7, 4])
  }
}
