import Foundation
import Linguistics

/// Groups words that stand in the same company, by exchange: each word goes where the pairs of classes say most of
/// the text (Kneser and Ney 1993).
struct WordClusters {
  /// The cluster of each word, from 1.
  private(set) var clusters: [UInt64: UInt16] = [:]

  /// The class of words that are too rare, and the one of the edges of sentences.
  private let fixed = 2
  private let classes: Int
  private var classOf: [Int32] = []
  /// How often a word of one class stands before one of another, and the same turned round.
  private var pairs: [Int32]
  private var turned: [Int32]
  private var totals: [Int]
  private var small: [Float] = []

  /// Finds clusters.
  ///
  /// - Parameters:
  ///   - sentences: the text.
  ///   - count: how many clusters.
  ///   - minimum: how often a word must occur.
  ///   - passes: how often each word may move.
  init(_ sentences: [TagWords], count: Int, minimum: Int, passes: Int) {
    classes = count + fixed
    pairs = [Int32](repeating: 0, count: classes * classes)
    turned = pairs
    totals = [Int](repeating: 0, count: classes)
    small = (0..<1 << 16).map { $0 == 0 ? 0 : Float($0) * log(Float($0)) }
    var counts: [UInt64: Int] = [:]
    for sentence in sentences {
      for word in sentence.tokens { counts[word.hash, default: 0] += 1 }
    }
    let vocabulary = counts.filter { $0.value >= minimum }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    // 0 is the edge, 1 a rare word.
    let numbers = Dictionary(uniqueKeysWithValues: vocabulary.enumerated().map { ($1, Int32($0 + fixed)) })
    classOf = [0, 1] + vocabulary.indices.map { Int32(fixed + $0 % count) }
    var seen: [UInt64: Int32] = [:]
    for sentence in sentences {
      var left: Int32 = 0
      for right in sentence.tokens.map({ numbers[$0.hash] ?? 1 }) + [0] {
        seen[UInt64(left) << 32 | UInt64(right), default: 0] += 1
        left = right
      }
    }
    var rights = [[(Int32, Int32)]](repeating: [], count: classOf.count)
    var lefts = rights
    var own = [Int32](repeating: 0, count: classOf.count)
    for (pair, count) in seen.sorted(by: { $0.key < $1.key }) {
      let left = Int(pair >> 32)
      let right = Int(pair & 0xFFFF_FFFF)
      if left == right {
        own[left] = count
      } else {
        rights[left].append((Int32(right), count))
        lefts[right].append((Int32(left), count))
      }
      change(Int(classOf[left]), Int(classOf[right]), count)
      totals[Int(classOf[left])] += Int(count)
    }
    for _ in 0..<passes {
      var moved = 0
      for word in fixed..<classOf.count {
        if exchange(word, lefts[word], rights[word], own[word]) { moved += 1 }
      }
      if moved * 200 < classOf.count { break }
    }
    for (index, word) in vocabulary.enumerated() {
      clusters[word] = UInt16(Int(classOf[index + fixed]) - fixed + 1)
    }
  }

  private mutating func change(_ left: Int, _ right: Int, _ count: Int32) {
    pairs[left * classes + right] += count
    turned[right * classes + left] += count
  }

  private func weight(_ count: Int32) -> Float {
    count < 1 << 16 ? small[Int(count)] : Float(count) * log(Float(count))
  }

  /// Moves a word to its best class; returns whether it moved.
  private mutating func exchange(
    _ word: Int, _ lefts: [(Int32, Int32)], _ rights: [(Int32, Int32)], _ own: Int32
  ) -> Bool {
    var before = [Int32](repeating: 0, count: classes)
    var after = before
    var count = Int(own)
    for (left, times) in lefts { before[Int(classOf[Int(left)])] += times }
    for (right, times) in rights {
      after[Int(classOf[Int(right)])] += times
      count += Int(times)
    }
    let old = Int(classOf[word])
    place(old, before, after, own, -1)
    totals[old] -= count
    var gains = [Float](repeating: 0, count: classes)
    for other in 0..<classes where before[other] > 0 {
      for candidate in fixed..<classes {
        let now = pairs[other * classes + candidate]
        gains[candidate] += weight(now + before[other]) - weight(now)
      }
    }
    for other in 0..<classes where after[other] > 0 {
      for candidate in fixed..<classes {
        let now = turned[other * classes + candidate]
        gains[candidate] += weight(now + after[other]) - weight(now)
      }
    }
    var best = old
    var most = -Float.infinity
    for candidate in fixed..<classes {
      // The pair of the class with itself was counted from both sides, each without the other.
      let now = pairs[candidate * classes + candidate]
      let (left, right) = (before[candidate], after[candidate])
      var gain = gains[candidate] - (weight(now + left) - weight(now)) - (weight(now + right) - weight(now))
      gain += weight(now + left + right + own) - weight(now)
      let total = Float(totals[candidate])
      let grown = total + Float(count)
      gain -= 2 * (grown * log(max(grown, 1)) - total * log(max(total, 1)))
      if gain > most { (best, most) = (candidate, gain) }
    }
    classOf[word] = Int32(best)
    place(best, before, after, own, 1)
    totals[best] += count
    return best != old
  }

  private mutating func place(_ own: Int, _ before: [Int32], _ after: [Int32], _ twin: Int32, _ sign: Int32) {
    for other in 0..<classes {
      if before[other] != 0 { change(other, own, sign * before[other]) }
      if after[other] != 0 { change(own, other, sign * after[other]) }
    }
    change(own, own, sign * twin)
  }
}
