public import Records

/// The names of a text: mentions in text order, and what they stand for.
public struct NameLayer: Sendable {
  /// The mentions, in text order; they do not overlap.
  public let mentions: [NameMention]
  /// What the mentions stand for, in the order of first mention.
  public let clusters: [NameCluster]

  /// Creates a layer.
  public init(mentions: [NameMention], clusters: [NameCluster]) {
    self.mentions = mentions
    self.clusters = clusters
  }

  /// Returns the positions of the mentions that lie within `span`, in order.
  ///
  /// - Complexity: O(log *n*) and the number of positions.
  public func mentions(in span: TextSpan) -> Range<Int> {
    let first = mentions.partitioningIndex { $0.span.start >= span.start }
    var last = first
    while last < mentions.count, mentions[last].span.end <= span.end { last += 1 }
    return first..<last
  }
}

/// One place where a name stands.
public struct NameMention: Hashable, Sendable {
  /// Where: the name without title, article and possessive: `Biden`, not `President Biden's`.
  public let span: TextSpan
  /// The positions of its tokens.
  public let tokens: Range<Int>
  /// The position of its cluster in ``NameLayer/clusters``.
  public let cluster: Int
  /// How sure the type and the span are, 0 to 1.
  public let confidence: Double

  /// Creates a mention.
  public init(_ span: TextSpan, tokens: Range<Int>, cluster: Int, confidence: Double) {
    self.span = span
    self.tokens = tokens
    self.cluster = cluster
    self.confidence = confidence
  }
}

/// Somebody or something that a text names, with all its mentions.
public struct NameCluster: Hashable, Sendable {
  /// The canonical name in this text: the fullest form, as written there.
  public let name: String
  /// Person, organization, place, group or event.
  public let type: EntityType
  /// What titles, given names, nouns and pronouns show about gender and number.
  public let evidence: PersonEvidence
  /// The positions of its mentions, in text order.
  public let mentions: [Int]

  /// Creates a cluster; without evidence it has what its type alone says.
  public init(name: String, type: EntityType, evidence: PersonEvidence? = nil, mentions: [Int]) {
    self.name = name
    self.type = type
    self.evidence = evidence ?? PersonEvidence(type)
    self.mentions = mentions
  }

  /// For one person, the gender that the evidence makes likely.
  public var gender: Gender { evidence.gender }
}

/// What gender the words about a person show.
public enum Gender: String, Hashable, Sendable {
  case female
  case male
  case unknown
}

/// What an entity is.
public enum EntityType: String, Hashable, Sendable, CaseIterable, Codable {
  /// People, also fictional ones; without their titles.
  case person
  /// Companies, parties, offices, teams, newspapers.
  case organization
  /// Countries, cities, regions, seas, also buildings and roads.
  case place
  /// Peoples and believers: `Russians`.
  case group
  /// Days, months, years.
  case date
  /// Times of day.
  case time
  /// Sums of money.
  case money
  /// Shares of a hundred.
  case percent
  /// Measures with their unit.
  case quantity
  /// Wars, elections, games.
  case event
  /// Books, films, laws.
  case work
  /// E-mail addresses.
  case email
  /// Web addresses.
  case url
  /// Other names.
  case other
}

/// A date, sum or share with its normal form.
public struct ValueMention: Hashable, Sendable {
  /// Where it stands.
  public let span: TextSpan
  /// Date, time, money, percent, quantity, e-mail or URL.
  public let type: EntityType
  /// The normal form: `2021-04-13`, `USD 1200000`, `0.25`; nil where the text does not say enough.
  public let value: String?
  /// How sure it is, 0 to 1.
  public let confidence: Double

  /// Creates a value.
  public init(_ span: TextSpan, _ type: EntityType, value: String?, confidence: Double) {
    self.span = span
    self.type = type
    self.value = value
    self.confidence = confidence
  }
}
