internal import Linguistics
internal import Records

/// Makes the units of a sentence for one target.
struct SentimentTargetUnits {
  /// The strongest stance of a word.
  private static let strongest = 4.0

  private let finder: SentimentFinder
  private let frames: SentimentTargetFrames
  /// Where the target speaks, in text order.
  private let ownContent: [TextSpan]

  init(_ target: SentimentTarget, finder: SentimentFinder, voices: SentimentVoices) {
    self.finder = finder
    frames = SentimentTargetFrames(finder: finder)
    ownContent = voices.content(of: target)
  }

  /// Returns the units of a piece of a sentence, and what verbs and links say of the target there.
  ///
  /// - Complexity: O(*n* + *m*) in the tokens and mentions, and O(log *k*) in the names of the text.
  func units(of piece: SentimentTargetStretch.Piece) -> (units: [SentimentTargetUnit], roles: [SentimentHit])
  {
    let stretch = piece.tokens
    let mentions = piece.mentions
    // What the target says is no word about it, and of the user's own words the network has nothing to say.
    let told = Set(piece.hits.lazy.filter(\.isOwn).flatMap(\.tokens))
    var units = cut(stretch, mentions).filter {
      let first = $0.tokens.lowerBound
      return $0.kind?.isTarget == true || !(isOwn(first) || told.contains(first))
    }
    var positions = [Int](repeating: -1, count: stretch.count)
    for (index, unit) in units.enumerated() {
      for token in unit.tokens.clamped(to: stretch) { positions[token - stretch.lowerBound] = index }
    }
    func add(_ fact: SentimentTargetUnit.Fact, _ value: Double, to tokens: Range<Int>) {
      guard value != 0 else { return }
      var last = -1
      for token in tokens.clamped(to: stretch) where positions[token - stretch.lowerBound] != last {
        last = positions[token - stretch.lowerBound]
        guard last >= 0 else { continue }
        units[last].facts.append((fact, Float(max(-1, min(1, value)))))
      }
    }
    for index in units.indices {
      let tokens = units[index].tokens
      let first = tokens.lowerBound
      if finder.isQuoted[first] { add(.quoted, 1, to: first..<first + 1) }
      if isOwn(first) { add(.own, 1, to: first..<first + 1) }
      if units[index].kind == nil, let frame = SentimentLexicon.frame(at: first, in: finder.text) {
        add(.subject, frame.subject, to: tokens)
        add(.object, frame.object, to: tokens)
      }
    }
    for hit in piece.hits {
      add(.stance, hit.value / Self.strongest, to: hit.tokens)
      add(.event, hit.event / Self.strongest, to: hit.tokens)
    }
    var roles: [SentimentHit] = []
    var used: Set<Int> = []
    for mention in mentions where !isOwn(mention.lowerBound) {
      for hit in frames.hits(around: mention, in: stretch) where used.isDisjoint(with: hit.tokens) {
        used.formUnion(hit.tokens)
        guard hit.value != 0 else { continue }
        roles.append(hit)
        add(.role, hit.value, to: hit.tokens)
      }
      if speaks(mention, in: stretch) { add(.speaks, 1, to: mention.lowerBound..<mention.lowerBound + 1) }
    }
    place(&units)
    return (units, roles)
  }

  /// Cuts a stretch into words, names and mentions.
  private func cut(_ stretch: Range<Int>, _ mentions: [Range<Int>]) -> [SentimentTargetUnit] {
    let names = finder.names
    var units: [SentimentTargetUnit] = []
    units.reserveCapacity(stretch.count)
    var nextName = names.mentions.partitioningIndex { $0.tokens.upperBound > stretch.lowerBound }
    var nextMention = 0
    var token = stretch.lowerBound
    while token < stretch.upperBound {
      if nextMention < mentions.count, mentions[nextMention].lowerBound <= token {
        let mention = mentions[nextMention]
        nextMention += 1
        guard mention.upperBound > token else { continue }
        units.append(SentimentTargetUnit(tokens: token..<mention.upperBound, kind: targetKind(mention)))
        token = mention.upperBound
        continue
      }
      while nextName < names.mentions.count, names.mentions[nextName].tokens.upperBound <= token {
        nextName += 1
      }
      var end = token + 1
      var kind = self.kind(of: token)
      if nextName < names.mentions.count, names.mentions[nextName].tokens.lowerBound <= token {
        let mention = names.mentions[nextName]
        end = min(mention.tokens.upperBound, stretch.upperBound)
        if nextMention < mentions.count { end = min(end, mentions[nextMention].lowerBound) }
        kind = nameKind(names.clusters[mention.cluster].type)
      }
      units.append(SentimentTargetUnit(tokens: token..<end, kind: kind))
      token = end
    }
    return units
  }

  /// Says of each unit where it stands beside the nearest mention, and whether in another clause.
  private func place(_ units: inout [SentimentTargetUnit]) {
    var clauses: [Int] = []
    clauses.reserveCapacity(units.count)
    var clause = 0
    for unit in units {
      if unit.kind == nil, finder.text.isOne(unit.tokens.lowerBound, of: SentimentMarks.clauseStarts) {
        clause += 1
      }
      clauses.append(clause)
    }
    var nearest = [Int?](repeating: nil, count: units.count)
    var last: Int?
    for index in units.indices {
      if units[index].kind?.isTarget == true { last = index }
      nearest[index] = last
    }
    last = nil
    for index in units.indices.reversed() {
      if units[index].kind?.isTarget == true { last = index }
      guard let after = last else { continue }
      if let before = nearest[index], index - before <= after - index { continue }
      nearest[index] = after
    }
    for index in units.indices {
      guard let mention = nearest[index] else { continue }
      units[index].place = SentimentTargetUnit.place(at: index - mention)
      if clauses[index] != clauses[mention] { units[index].facts.append((.otherClause, 1)) }
    }
  }

  private func kind(of token: Int) -> SentimentTargetUnit.Kind? {
    switch finder.tokens[token].kind {
    case .number: .number
    case .quote: .quote
    case .address: .address
    case .word, .punctuation, .symbol: nil
    }
  }

  private func nameKind(_ type: EntityType) -> SentimentTargetUnit.Kind {
    switch type {
    case .person: .person
    case .organization: .organization
    case .place: .place
    case .group: .group
    default: .otherName
    }
  }

  private func targetKind(_ mention: Range<Int>) -> SentimentTargetUnit.Kind {
    guard mention.count == 1 else { return .target }
    let token = mention.lowerBound
    if finder.text.isOne(token, of: SentimentMarks.subjectPronouns) { return .targetSubject }
    if finder.text.isOne(token, of: SentimentMarks.objectPronouns) { return .targetObject }
    return finder.text.isOne(token, of: SentimentMarks.ownerPronouns) ? .targetOwner : .target
  }

  /// Whether the target itself says a token.
  func isOwn(_ token: Int) -> Bool {
    let start = finder.tokens[token].span.start
    let later = ownContent.partitioningIndex { $0.start > start }
    return later > 0 && ownContent[later - 1].contains(start)
  }

  /// Whether the name stands beside a verb of speaking.
  private func speaks(_ mention: Range<Int>, in stretch: Range<Int>) -> Bool {
    let after = mention.upperBound..<max(mention.upperBound, min(stretch.upperBound, mention.upperBound + 2))
    if after.contains(where: { finder.text.isOne($0, of: SentimentMarks.speech) }) { return true }
    let before = mention.lowerBound - 1
    return before >= stretch.lowerBound && finder.text.isOne(before, of: SentimentMarks.speech)
  }
}

extension SentimentTargetUnit.Kind {
  /// Whether it is a mention of the target.
  var isTarget: Bool {
    switch self {
    case .target, .targetSubject, .targetObject, .targetOwner: true
    default: false
    }
  }
}
