internal import Records

/// The weight of each feature, from `SummarizeWeights.tsv`; `SummarizeWeights.md` says where they come from.
enum SummarizeWeights {
  /// By the position of the feature in ``SummarizeFeature/allCases``; 0 where the table has none.
  static let values: [Double] = {
    var values = [Double](repeating: 0, count: SummarizeFeature.allCases.count)
    let table = SummarizeResources.weights.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let feature = SummarizeFeature(rawValue: String(fields[0])),
        let position = SummarizeFeature.allCases.firstIndex(of: feature), let weight = Double(fields[1])
      else { continue }
      values[position] = weight
    }
    return values
  }()
}
