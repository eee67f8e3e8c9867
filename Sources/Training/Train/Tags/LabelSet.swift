/// The labels that the model gives: pairs of tags that the data have often enough.
struct LabelSet {
  let labels: [GoldLabel]
  private let numbers: [GoldLabel: UInt8]
  private let counts: [GoldLabel: Int]

  init(_ examples: [TagExample], minimum: Int) {
    var counts: [GoldLabel: Int] = [:]
    for label in examples.flatMap(\.labels) { counts[label, default: 0] += 1 }
    let labels = counts.filter { $0.value >= minimum }.keys.sorted()
    self.counts = counts
    self.labels = labels
    numbers = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, UInt8($0)) })
  }

  /// Returns the number of a label; of a rare one that of the commonest with its universal tag.
  func number(_ label: GoldLabel) -> UInt8 {
    if let number = numbers[label] { return number }
    let near = labels.filter { $0.upos == label.upos }.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
    return near.flatMap { numbers[$0] } ?? 0
  }

  /// Whether each label keeps capitals in base forms: names, signs and what is no English.
  var names: [Bool] { labels.map { $0.xpos.hasPrefix("NNP") || ["X", "SYM", "PUNCT"].contains($0.upos) } }
}
