import CNetwork
import Linguistics
import Testing

@Suite struct NameNetworkTests {
  /// What Swift computes in whole numbers is what the training computed, up to the last digits of its floats.
  @Test(arguments: NameNetworkNumbers.sentences.indices) func scoresEqualTheTrainings(_ index: Int) throws {
    let (text, expected) = NameNetworkNumbers.sentences[index]
    let network = try #require(NameNetwork.embedded)
    let (inputs, sentences) = try inputs(text, network)
    let found = network.scores(
      inputs, sentences: sentences, wanted: Array(repeating: true, count: inputs.inputs.count))
    #expect(found.words.count == expected.count)
    for (row, scores) in expected.enumerated() {
      for (label, score) in scores.enumerated() {
        #expect(abs(found.scores[row * scores.count + label] - score) < 0.02, "word \(row), label \(label)")
      }
    }
  }

  /// A word's scores do not depend on which others are asked for.
  @Test func scoresOfSomeWordsAreTheScoresOfAll() throws {
    let text = String(repeating: "On Monday the mayor of Rio met Ana Silva and the man from Acme. ", count: 9)
    let network = try #require(NameNetwork.embedded)
    let (inputs, sentences) = try inputs(text, network)
    let count = inputs.inputs.count
    let all = network.scores(inputs, sentences: sentences, wanted: Array(repeating: true, count: count))
    let labels = all.scores.count / count
    for step in [2, 5, 17] {
      let some = network.scores(inputs, sentences: sentences, wanted: (0..<count).map { $0 % step == 1 })
      for (row, word) in some.words.enumerated() {
        let place = Int(word) * labels
        #expect(
          Array(some.scores[row * labels..<(row + 1) * labels]) == Array(all.scores[place..<place + labels]))
      }
    }
  }

  /// Every kernel that runs on this machine gives the same whole numbers.
  @Test(arguments: [1, 3, 8]) func kernelsAgree(_ rows: Int) {
    var seed: UInt32 = 7
    func random() -> UInt32 {
      seed = seed &* 1_664_525 &+ 1_013_904_223
      return seed >> 16
    }
    let inputs = 64
    let values = (0..<8 * inputs).map { _ in UInt8(truncatingIfNeeded: random()) }
    let weights = (0..<2 * inputs * 16).map { _ in Int8(random() % 127) - 63 }
    func sums(_ products: lede_products?) -> [Int32] {
      var sums = [Int32](repeating: 5, count: 8 * 32)
      values.withUnsafeBufferPointer { values in
        let places = (0..<rows).map { row in values.baseAddress.map { $0 + row * inputs } }
        products?(places, rows, inputs, weights, inputs * 16, &sums)
      }
      return sums
    }
    let portable = sums(lede_products_portable)
    #expect(portable != [Int32](repeating: 5, count: 8 * 32))
    #expect(sums(lede_products_here()) == portable)
    #if arch(x86_64)
      if NameNetwork.instructions != "portable" { #expect(sums(lede_products_avx2) == portable) }
    #endif
  }

  /// Bytes that are no network give none.
  @Test func otherBytesAreNoNetwork() {
    for bytes in [
      [], [UInt8](repeating: 0, count: 2000), Array("LNN1".utf8) + [UInt8](repeating: 255, count: 2000),
    ] {
      bytes.withUnsafeBytes { #expect(NameNetwork(EmbeddedBytes($0)) == nil) }
    }
  }

  private func inputs(_ text: String, _ network: NameNetwork) throws -> (NameInputs, [Range<Int>]) {
    let read = try NameTrainingText(text, vocabulary: network.vocabulary)
    var start = 0
    let sentences = read.sentences.map { count in
      defer { start += count }
      return start..<start + count
    }
    return (try #require(read.inputs), sentences)
  }
}
