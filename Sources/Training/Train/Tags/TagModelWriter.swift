import Linguistics

/// Writes a model as ``TagModel`` reads it.
struct TagModelWriter {
  /// How many lines of weights there are room for.
  var lines = 26_000
  /// Weights that come out smaller than this, of 127, are left out: they seldom decide, and room is dear.
  var smallest = 1
  /// How many full rows there are room for: the strongest features get them.
  var rows = Int.max
  private(set) var notes: [String] = []
  /// A feature with more values than these gets a full row.
  private static let most = 3

  mutating func write(
    _ weights: SparseWeights, _ lexicon: TagLexicon, _ lemmas: LemmaTrainer, _ labels: LabelSet
  ) -> [UInt8] {
    let words = ModelTableBuilder.fitting(lexicon.entries(), load: 0.62, dropping: 0.02)
    let lemmaWords = ModelTableBuilder.fitting(lemmas.words, load: 0.5, dropping: 0)
    let lemmaEndings = ModelTableBuilder.fitting(lemmas.endings, load: 0.5, dropping: 0)
    var labelBytes: [UInt8] = []
    for (label, rules) in zip(labels.labels, lemmas.defaults) {
      let number =
        UniversalTag.allCases.firstIndex { $0.rawValue == label.upos } ?? UniversalTag.allCases.count - 1
      let penn = Array(label.xpos.utf8.prefix(6))
      labelBytes += [UInt8(number), UInt8(penn.count)] + penn + [UInt8](repeating: 0, count: 6 - penn.count)
      for rule in [rules.plain, rules.capitals, 0, 0] {
        labelBytes += [UInt8(rule & 0xFF), UInt8(rule >> 8)]
      }
    }
    var fullRows: [UInt8] = []
    let sections = [
      table(weights, &fullRows), words.bytes, lemmaWords.bytes, lemmaEndings.bytes, labelBytes,
      lemmas.rules.flatMap(\.bytes), fullRows,
    ]
    notes.append("lexicon \(words.bytes.count) bytes, \(words.dropped) words left out")
    notes.append(
      "base forms: \(lemmas.words.count) words, \(lemmas.endings.count) endings, \(lemmas.rules.count) rules, \(lemmaWords.bytes.count + lemmaEndings.bytes.count) bytes"
    )
    return Self.file(sections)
  }

  /// The strongest weights that find a place, as whole numbers of 8 bits.
  private mutating func table(_ weights: SparseWeights, _ fullRows: inout [UInt8]) -> [UInt8] {
    let all = weights.all()
    let sizes = all.flatMap { $0.weights.map { abs($0.weight) } }.sorted()
    let clip = sizes.isEmpty ? 1 : sizes[sizes.count * 9995 / 10000]
    func rounded(_ weight: Float) -> Int8 { Int8(max(-127, min(127, (weight / clip * 127).rounded()))) }
    func strength(_ feature: (feature: UInt64, weights: [(label: UInt8, weight: Float)])) -> Float {
      feature.weights.map { abs($0.weight) }.max() ?? 0
    }
    var table = ModelTableBuilder(lines: lines)
    var written = 0
    var dropped = 0
    for feature in all.sorted(by: { (strength($0), $1.feature) > (strength($1), $0.feature) }) {
      var pairs: [UInt8] = []
      for (label, weight) in feature.weights where abs(Int(rounded(weight))) >= smallest {
        pairs += [label, UInt8(bitPattern: rounded(weight))]
      }
      guard !pairs.isEmpty else { continue }
      if pairs.count > Self.most * ModelTable.valueSize {
        let row = UInt32(fullRows.count / TagModel.capacity)
        guard row < rows else {
          dropped += 1
          continue
        }
        table.insert(
          feature.feature, [[TagModel.fullMark, 0] + withUnsafeBytes(of: row.littleEndian) { Array($0) }])
        var full = [UInt8](repeating: 0, count: TagModel.capacity)
        for (label, weight) in feature.weights { full[Int(label)] = UInt8(bitPattern: rounded(weight)) }
        fullRows += full
        written += 1
        continue
      }
      while pairs.count % ModelTable.valueSize != 0 { pairs.append(0) }
      table.insert(
        feature.feature,
        stride(from: 0, to: pairs.count, by: ModelTable.valueSize).map {
          Array(pairs[$0..<$0 + ModelTable.valueSize])
        })
      written += pairs.count / ModelTable.valueSize
    }
    notes.append(
      "weights: \(written) values, \(table.dropped) of them left out for want of room, clip \(clip)")
    notes.append("full rows: \(fullRows.count / TagModel.capacity), \(dropped) left out for want of room")
    return table.bytes
  }

  /// A head, and the sections at places that 64 divides.
  private static func file(_ sections: [[UInt8]]) -> [UInt8] {
    var head = TagModel.signature
    var body: [UInt8] = []
    let start = 64
    for section in sections {
      head += number(start + body.count)
      body += section
    }
    head += number(start + body.count)
    return head + [UInt8](repeating: 0, count: start - head.count) + body
  }

  private static func number(_ value: Int) -> [UInt8] {
    withUnsafeBytes(of: UInt32(value).littleEndian) { Array($0) }
  }
}
