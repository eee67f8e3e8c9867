internal import AnalyzerKit
internal import Discourse
internal import Glibc

/// Picks sentences that cover the heaviest concepts in few words.
///
/// The greedy of Lin and Bilmes (*Multi-document Summarization via Budgeted Maximization of Submodular Functions*,
/// 2010) for the concept coverage of Gillick and Favre (*A Scalable Global Model for Summarization*, 2009): a concept
/// counts once, a sentence gains what it adds, and the gain is divided by a power of its length. A concept is taken
/// from all sentences that have it when it is covered, so that the whole work is near-linear.
struct DigestSelector {
  /// A sentence that competes.
  struct Candidate {
    /// Its concepts, each once.
    var concepts: [UInt32]
    /// The numbers of its content words, each once, by which it is compared with others.
    var terms: [UInt32]
    var words: Int
    /// What its gain is multiplied by.
    var prior: Double
    /// The group that it stands for, of which only some may be chosen; nil for none.
    var group: String?
  }

  /// A sentence that was chosen.
  struct Choice {
    /// Its position among the candidates.
    let candidate: Int
    /// What it added.
    let gain: Double
    /// The concepts that it added and that are told, the heaviest first.
    let concepts: [UInt32]
  }

  /// The power of the length that a gain is divided by.
  private static let cost = 0.6
  /// What a sentence is worth that adds no concept of weight.
  private static let floor = 0.05
  /// A sentence of whose concepts a larger share is covered tells nothing new.
  private static let covered = 0.6
  /// A sentence whose words stand to a larger share in one that is chosen, or the other way, repeats it.
  private static let repeated = 0.5

  /// How many words and sentences may be chosen, and how many of a group; nil for any number.
  var words: Int?
  var sentences: Int?
  var perGroup: Int?

  /// Picks sentences from the most gain down.
  ///
  /// - Parameters:
  ///   - candidates: the sentences.
  ///   - context: what is asked whether to go on.
  ///   - least: the weight above which concepts are told with a choice.
  ///   - weight: the weight of a concept, from the positions of the candidates that have it, in order.
  /// - Returns: the chosen sentences, those first that add most.
  /// - Throws: only the cancellation of the work.
  /// - Complexity: O(*n* log *n*) in the number of concepts of all candidates.
  func select(
    _ candidates: [Candidate], _ context: CombineContext, telling least: Double,
    weight: (_ candidates: ArraySlice<Int>) -> Double
  ) throws -> [Choice] {
    var coverage = try DigestConcepts(candidates.map(\.concepts), context, weight: weight)
    func gain(_ index: Int) -> Double {
      let candidate = candidates[index]
      let length = pow(Double(max(1, candidate.words)), Self.cost)
      return candidate.prior * (coverage.value(of: index) + Self.floor) / length
    }
    var queue = DigestQueue(candidates.indices.map { (gain($0), $0) })
    var similar = NearDuplicateIndex<UInt32>(.overlap, keeping: .first)
    var chosen: [Choice] = []
    var left = words ?? Int.max
    var groups: [String: Int] = [:]
    var step = 0
    while chosen.count < sentences ?? Int.max, let (stored, index) = queue.popFirst() {
      try context.checkpoint(at: step)
      step += 1
      let candidate = candidates[index]
      guard candidate.words <= left, candidate.prior > 0 else { continue }
      if let perGroup, let group = candidate.group, groups[group, default: 0] >= perGroup { continue }
      if coverage.share(of: index) > Self.covered { continue }
      let current = gain(index)
      if current < stored {
        queue.insert((current, index))
        continue
      }
      let vector = candidate.terms.lazy.map { (term: $0, weight: 1.0) }
      if similar.similarity(of: vector) > Self.repeated { continue }
      similar.add(vector)
      let added = coverage.cover(index, telling: least)
      chosen.append(Choice(candidate: index, gain: current, concepts: added))
      left -= candidate.words
      if let group = candidate.group { groups[group, default: 0] += 1 }
    }
    return chosen
  }
}
