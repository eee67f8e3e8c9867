internal import Platform
public import Records

/// A name, date, sum, share or address of a text: all that it mentions, in one list.
///
///     for entity in TextLayers("Ann Roe paid $5 on 13 April 2021.").entities {
///       print(entity.type, entity.name, entity.value ?? "")
///     }
public struct EntityMention: Hashable, Sendable {
  /// Where it stands.
  public let span: TextSpan
  /// What it is.
  public let type: EntityType
  /// The canonical name in this text (`Ann Roe`, also for a later `Roe`); for a value, its words.
  public let name: String
  /// The normal form of a date, sum, share or address; nil for names, and where the text does not say enough.
  public let value: String?
  /// How sure span and type are, 0 to 1.
  public let confidence: Double

  /// Creates a mention.
  public init(_ span: TextSpan, _ type: EntityType, name: String, value: String?, confidence: Double) {
    self.span = span
    self.type = type
    self.name = name
    self.value = value
    self.confidence = confidence
  }
}

extension EntityMention {
  /// Merges names and values into one list in text order, in which none overlaps another.
  ///
  /// Where two overlap, the one that begins first stays; of two that begin together, the value, if it is not a piece
  /// of the name.
  static func merged(
    _ names: NameLayer, _ values: [ValueMention], in text: SourceText, cancellation: Cancellation
  ) throws(Cancelled) -> [EntityMention] {
    var merged: [EntityMention] = []
    merged.reserveCapacity(names.mentions.count + values.count)
    var end = 0
    var next = 0
    func append(_ value: ValueMention) {
      guard value.span.start >= end else { return }
      end = value.span.end
      merged.append(
        EntityMention(
          value.span, value.type, name: text[value.span], value: value.value, confidence: value.confidence))
    }
    for (position, mention) in names.mentions.enumerated() {
      try cancellation.check(at: position)
      while next < values.count, values[next].span.start <= mention.span.start,
        !isPart(values[next], of: mention, names.clusters[mention.cluster])
      {
        append(values[next])
        next += 1
      }
      guard mention.span.start >= end else { continue }
      end = mention.span.end
      let cluster = names.clusters[mention.cluster]
      merged.append(
        EntityMention(
          mention.span, cluster.type, name: cluster.name, value: nil, confidence: mention.confidence))
    }
    for value in values[next...] { append(value) }
    return merged
  }

  /// Whether a value is only a piece of a longer name: `Sunday` in `Sunday Times`; or a month that is one: `April`.
  ///
  /// A date that says its year is part of an event's name only: `1998 World Cup`.
  private static func isPart(_ value: ValueMention, of mention: NameMention, _ cluster: NameCluster) -> Bool {
    guard mention.span.contains(value.span) else { return false }
    if value.value != nil, cluster.type != .event { return false }
    return value.span.count < mention.span.count
      || value.confidence < mention.confidence && value.confidence < 0.7
  }
}
