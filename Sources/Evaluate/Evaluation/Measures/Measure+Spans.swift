internal import GoldData
internal import Linguistics
internal import Records

extension Measure {
  /// Returns what the gold says; nil where it does not say it.
  func gold(_ document: GoldDocument) -> [LabelledSpan]? {
    switch self {
    case .tokens: document.tokens?.map { LabelledSpan($0.span, group: $0.upos) }
    case .sentences: document.sentences?.map { LabelledSpan($0) }
    case .upos: document.tokens?.map { LabelledSpan($0.span, $0.upos, group: $0.upos) }
    case .xpos: document.tokens?.map { LabelledSpan($0.span, $0.xpos, group: $0.xpos) }
    case .lemmas: document.tokens?.map { LabelledSpan($0.span, $0.lemma.lowercased(), group: $0.upos) }
    case .names:
      document.names?.compactMap {
        Self.nameTypes.values.contains($0.type) ? LabelledSpan($0.span, $0.type, group: $0.type) : nil
      }
    }
  }

  /// Returns what the layers of a text say.
  func found(_ layers: TextLayers) throws -> [LabelledSpan] {
    switch self {
    case .tokens: try tagged(layers) { _ in "" }
    case .sentences: try layers.sentences.map { LabelledSpan($0.span) }
    case .upos: try tagged(layers) { $0.upos.rawValue }
    case .xpos: try tagged(layers) { $0.xpos }
    case .lemmas: try tagged(layers) { $0.lemma.lowercased() }
    case .names:
      try layers.entities.compactMap { entity in
        Self.nameTypes[entity.type].map { LabelledSpan(entity.span, $0, group: $0) }
      }
    }
  }

  private func tagged(_ layers: TextLayers, _ label: (TokenTag) -> String) throws -> [LabelledSpan] {
    zip(try layers.tokens, try layers.tags).map { token, tag in
      LabelledSpan(token.span, label(tag), group: self == .xpos ? tag.xpos : tag.upos.rawValue)
    }
  }

  /// The types that count, as gold files write them.
  private static let nameTypes: [EntityType: String] = [.person: "PER", .organization: "ORG", .place: "LOC"]
}
