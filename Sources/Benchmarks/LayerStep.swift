import Linguistics

/// One layer of a text, made by asking for it after those before it.
enum LayerStep: String, CaseIterable {
  case layout
  case quotations
  case sentences = "tokens and sentences"
  case tags = "tags and lemmas"
  case names
  case values

  /// Makes the layer, and returns how many things it holds.
  func make(_ layers: TextLayers) throws -> Int {
    switch self {
    case .layout: try layers.layout.blocks.count
    case .quotations: try layers.quotations.count
    case .sentences: try layers.sentences.count
    case .tags: try layers.tags.count
    case .names: try layers.names.mentions.count
    case .values: try layers.values.count
    }
  }

  /// The name under which `TextLayers` counts how often it was made.
  var layer: String {
    switch self {
    case .sentences: "segmentation"
    case .tags: "tags"
    case .layout, .quotations, .names, .values: rawValue
    }
  }

  /// The layers that have a goal at the whole size.
  static let fast: [LayerStep] = [.layout, .quotations, .sentences, .tags]
}
