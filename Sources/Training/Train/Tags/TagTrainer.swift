import Linguistics

/// Trains the weights of the tag model: an averaged perceptron with a margin, from left to right.
struct TagTrainer {
  struct Settings {
    var passes = 8
    var margin: Float = 1
    /// How often a weight must have been changed.
    var minimum = 2
    /// How many features of 256 are left out of a word in training.
    var dropout: UInt64 = 0
    /// How many taught sentences a pass takes for a hundred others.
    var taughtShare = 200
  }

  /// A sentence to train on.
  struct Item {
    let words: TagWords
    /// The label of each token.
    let labels: [UInt8]
    /// Whether they come from a tagger: then a pass takes only some of such sentences.
    let isTaught: Bool
  }

  let labels: Int
  var settings = Settings()
  private(set) var weights = SparseWeights()

  init(labels: Int, settings: Settings) {
    self.labels = labels
    self.settings = settings
  }

  mutating func train(_ items: [Item], _ note: (String) -> Void) {
    var step: Int32 = 1
    var generator = SeededGenerator(7)
    let gold = items.indices.filter { !items[$0].isTaught }
    var taught = items.indices.filter { items[$0].isTaught }
    for pass in 1...settings.passes {
      taught.shuffle(using: &generator)
      var order = gold + taught.prefix(gold.count * settings.taughtShare / 100)
      order.shuffle(using: &generator)
      var wrong = 0
      var total = 0
      for position in order {
        let item = items[position]
        wrong += learn(item, &step, &generator)
        total += item.labels.count
      }
      note("pass \(pass): \(wrong) of \(total) words wrong")
    }
    weights.average(until: step, minimum: settings.minimum)
  }

  /// Learns from one sentence; returns how many words were wrong.
  private mutating func learn(_ item: Item, _ step: inout Int32, _ generator: inout SeededGenerator) -> Int {
    var wrong = 0
    var before: UInt8 = 0
    var before2: UInt8 = 0
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TagFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: TagModel.capacity) { scores in
        guard let features = features.baseAddress, let scores = scores.baseAddress else { return }
        for (index, gold) in item.labels.enumerated() {
          let word = item.words.words[index + TagWords.edges]
          var guess = word.isPlain ? word.certain : 0
          if guess == 0 {
            let count = score(
              item.words, index, before, before2, features, scores, dropout: settings.dropout, &generator)
            let best = best(scores, against: gold)
            guess = best.label + 1
            if best.label != gold { wrong += 1 }
            let rival = best.label != gold ? best.label : best.rival
            if best.label != gold || scores[Int(gold)] - scores[Int(rival)] < settings.margin {
              for place in 0..<count {
                weights.update(features[place], gold, by: 1, at: step)
                weights.update(features[place], rival, by: -1, at: step)
              }
            }
            step += 1
          }
          before2 = before
          before = guess
        }
      }
    }
    return wrong
  }

  /// The best label, and the best one that is not `gold`.
  @inline(__always)
  private func best(_ scores: UnsafeMutablePointer<Float>, against gold: UInt8) -> (
    label: UInt8, rival: UInt8
  ) {
    var best = 0
    var rival = gold == 0 ? 1 : 0
    for label in 1..<labels {
      if scores[label] > scores[best] { best = label }
      if label != Int(gold), scores[label] > scores[rival] { rival = label }
    }
    return (UInt8(best), UInt8(rival))
  }

  @inline(__always)
  private func score(
    _ words: TagWords, _ index: Int, _ before: UInt8, _ before2: UInt8,
    _ features: UnsafeMutablePointer<UInt64>, _ scores: UnsafeMutablePointer<Float>, dropout: UInt64,
    _ generator: inout SeededGenerator
  ) -> Int {
    var count = words.words.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map {
        TagFeatures.write(features, $0 + index + TagWords.edges, before, before2)
      } ?? 0
    }
    if dropout > 0 {
      var kept = 0
      var dice: UInt64 = 0
      for place in 0..<count {
        if place & 7 == 0 { dice = generator.next() }
        if dice & 0xFF >= dropout {
          features[kept] = features[place]
          kept += 1
        }
        dice >>= 8
      }
      count = kept
    }
    for label in 0..<labels { scores[label] = 0 }
    for place in 0..<count { weights.add(features[place], to: scores) }
    return count
  }

  /// Returns the labels that the weights give.
  func tag(_ words: TagWords) -> [UInt8] {
    var result: [UInt8] = []
    var before: UInt8 = 0
    var before2: UInt8 = 0
    var generator = SeededGenerator(0)
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TagFeatures.capacity) { features in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: TagModel.capacity) { scores in
        guard let features = features.baseAddress, let scores = scores.baseAddress else { return }
        for index in 0..<words.count {
          let word = words.words[index + TagWords.edges]
          var guess = word.isPlain ? word.certain : 0
          if guess == 0 {
            _ = score(words, index, before, before2, features, scores, dropout: 0, &generator)
            guess = best(scores, against: 0).label + 1
          }
          result.append(guess - 1)
          before2 = before
          before = guess
        }
      }
    }
    return result
  }
}
