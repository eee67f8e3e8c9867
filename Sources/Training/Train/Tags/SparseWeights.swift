import Linguistics

/// The weights of features in training: for each feature, those of the labels that it was ever wrong about.
struct SparseWeights {
  /// The weight of a feature for a label, its sum over all steps up to `step`, and the next one of the feature.
  private struct Node {
    var weight: Float
    var sum: Float
    var step: Int32
    var updates: Int32
    var next: Int32
    let label: UInt8
  }

  private var keys: [UInt64]
  private var heads: [Int32]
  private var nodes: [Node] = []
  private var used = 0
  /// Features that may have weights; nil for all.
  private var allowed: Set<UInt64>?

  init(allowed: Set<UInt64>? = nil) {
    self.allowed = allowed
    keys = [UInt64](repeating: 0, count: 1 << 20)
    heads = [Int32](repeating: -1, count: 1 << 20)
  }

  private func slot(_ feature: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: feature >> 20) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  /// Adds the weights of a feature to the scores of the labels.
  @inline(__always)
  func add(_ feature: UInt64, to scores: UnsafeMutablePointer<Float>) {
    var node = heads[slot(feature)]
    while node >= 0 {
      let here = nodes[Int(node)]
      scores[Int(here.label)] += here.weight
      node = here.next
    }
  }

  mutating func update(_ feature: UInt64, _ label: UInt8, by change: Float, at step: Int32) {
    if let allowed, !allowed.contains(feature) { return }
    let place = slot(feature)
    var node = heads[place]
    while node >= 0 {
      if nodes[Int(node)].label == label {
        nodes[Int(node)].sum += nodes[Int(node)].weight * Float(step - nodes[Int(node)].step)
        nodes[Int(node)].step = step
        nodes[Int(node)].weight += change
        nodes[Int(node)].updates += 1
        return
      }
      node = nodes[Int(node)].next
    }
    nodes.append(Node(weight: change, sum: 0, step: step, updates: 1, next: heads[place], label: label))
    heads[place] = Int32(nodes.count - 1)
    if keys[place] == 0 {
      keys[place] = feature
      used += 1
      if used * 2 > keys.count { grow() }
    }
  }

  private mutating func grow() {
    let old = (keys, heads)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    heads = [Int32](repeating: -1, count: old.0.count * 2)
    for (key, head) in zip(old.0, old.1) where key != 0 {
      let place = slot(key)
      keys[place] = key
      heads[place] = head
    }
  }

  /// Replaces every weight by its mean over all steps, and leaves out what was changed less often than `minimum`.
  mutating func average(until step: Int32, minimum: Int) {
    for index in nodes.indices {
      let node = nodes[index]
      let sum = node.sum + node.weight * Float(step - node.step)
      nodes[index].weight = node.updates < minimum ? 0 : sum / Float(step)
    }
  }

  /// The weights that are not 0, by feature; features in no order.
  func all() -> [(feature: UInt64, weights: [(label: UInt8, weight: Float)])] {
    var result: [(feature: UInt64, weights: [(label: UInt8, weight: Float)])] = []
    for (key, head) in zip(keys, heads) where key != 0 {
      var weights: [(label: UInt8, weight: Float)] = []
      var node = head
      while node >= 0 {
        let here = nodes[Int(node)]
        if here.weight != 0 { weights.append((here.label, here.weight)) }
        node = here.next
      }
      if !weights.isEmpty { result.append((key, weights.sorted { $0.label < $1.label })) }
    }
    return result
  }
}
