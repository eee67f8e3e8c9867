internal import CModels
internal import Linguistics

/// The weight of each feature, from `summary-weights.tsv`; `summary-weights.md` says where they come from.
enum SentenceWeights {
  /// By the position of the feature in ``SentenceFeature/allCases``; 0 where the table has none.
  static let values: [Double] = {
    var values = [Double](repeating: 0, count: SentenceFeature.allCases.count)
    let table = String(decoding: EmbeddedBytes(lede_model_summary_weights), as: UTF8.self)
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let feature = SentenceFeature(rawValue: String(fields[0])),
        let position = SentenceFeature.allCases.firstIndex(of: feature), let weight = Double(fields[1])
      else { continue }
      values[position] = weight
    }
    return values
  }()
}
