/// Which words each layer must compute so that the wanted ones are right.
struct NameReach {
  /// For what enters and after each layer, the words to compute, in order; the last are the wanted ones.
  let active: [[UInt32]]
  private let sentences: [Range<Int>]
  private let reaches: [Int]
  private let sentenceOf: [UInt32]

  init(sentences: [Range<Int>], wanted: [Bool], reaches: [Int]) {
    self.sentences = sentences
    self.reaches = reaches
    var sentenceOf = [UInt32](repeating: 0, count: wanted.count)
    for (number, sentence) in sentences.enumerated() {
      for word in sentence { sentenceOf[word] = UInt32(number) }
    }
    self.sentenceOf = sentenceOf
    var needed = wanted
    var lists: [[UInt32]] = [Self.places(needed)]
    for reach in reaches.reversed() {
      for word in lists[lists.count - 1] {
        let sentence = sentences[Int(sentenceOf[Int(word)])]
        if Int(word) - reach >= sentence.lowerBound { needed[Int(word) - reach] = true }
        if Int(word) + reach < sentence.upperBound { needed[Int(word) + reach] = true }
      }
      lists.append(Self.places(needed))
    }
    active = lists.reversed()
  }

  /// Returns, for each word that a layer computes, its row and the three rows that it reads.
  ///
  /// Beyond the sentence stands the row after the last.
  func rows(_ layer: Int) -> [UInt32] {
    let nothing = UInt32(sentenceOf.count)
    let reach = reaches[layer]
    var rows: [UInt32] = []
    rows.reserveCapacity(active[layer + 1].count * 4)
    for word in active[layer + 1] {
      let sentence = sentences[Int(sentenceOf[Int(word)])]
      rows.append(word)
      rows.append(Int(word) - reach >= sentence.lowerBound ? word - UInt32(reach) : nothing)
      rows.append(word)
      rows.append(Int(word) + reach < sentence.upperBound ? word + UInt32(reach) : nothing)
    }
    return rows
  }

  private static func places(_ needed: [Bool]) -> [UInt32] {
    needed.indices.filter { needed[$0] }.map { UInt32($0) }
  }
}
