internal import Platform
internal import Records

/// Puts the mentions of one document together: full name, surname, acronym, other spellings.
///
/// Merges only what the document or the lists show: the same folded form, a listed alias (`U.S.`, `United
/// States`), a person's surname or given name where one person bears it, also with one letter wrong, an acronym that
/// stands in brackets after the name or is made of its capitals, a company without its legal form. A surname that two
/// persons bear goes to the only one whom the document has called by it before, as newspapers do; else to the only one
/// whom it has named before; else to the one named in the nearest sentence, the first there, within the same or the
/// previous two sentences; else to the one who is named in full at least twice as often as the others; else to none.
struct NameClusterer {
  private struct Group {
    var type: EntityType
    var members: [Int] = []
    var words: [ArraySlice<UInt8>] = []
    var gender = Gender.unknown
    /// How many members are full names; they come first.
    var fullNames = 0
    /// Whether the surname alone has meant this person.
    var isCalledBySurname = false
    /// How many of them stand before the short name that is being placed.
    var passed = 0
    /// The last token position of a member before it.
    var seen: Int?
  }

  private let words: NameWords
  private let gazetteer: Gazetteer
  private let givenNames = GivenNames()
  private let cancellation: Cancellation
  private let mentions: [NameCandidate]
  private var groups: [Group] = []
  private var groupOf: [Int]
  private var byKey: [[UInt8]: Int] = [:]
  private var bySurname: [ArraySlice<UInt8>: [Int]] = [:]
  private var byGiven: [ArraySlice<UInt8>: [Int]] = [:]
  private var bySuffix: [ArraySlice<UInt8>: [Int]] = [:]
  /// The ends of two words and more of the persons' names: `peña nieto`.
  private let suffixes: Set<ArraySlice<UInt8>>
  private var byAcronym: [[UInt8]: Int] = [:]
  private var surnames = SurnameIndex()

  init(
    _ mentions: [NameCandidate], words: NameWords, gazetteer: Gazetteer, cancellation: Cancellation
  ) throws(Cancelled) {
    self.cancellation = cancellation
    self.mentions = mentions
    self.words = words
    self.gazetteer = gazetteer
    groupOf = [Int](repeating: -1, count: mentions.count)
    var suffixes: Set<ArraySlice<UInt8>> = []
    for (index, mention) in mentions.enumerated() where mention.type == .person {
      try cancellation.check(at: index)
      suffixes.formUnion(Self.suffixes(of: mention.key))
    }
    self.suffixes = suffixes
  }

  /// Returns the mentions and clusters.
  ///
  /// A mention is at least half as sure as the surest one of its cluster.
  /// - Complexity: O(*n*) in the number of mentions, and of persons who share a surname.
  func cluster() throws(Cancelled) -> NameLayer {
    var work = self
    try work.placeFullNames()
    try work.placeShortNames()
    return try work.layer()
  }

  // MARK: Full names

  private mutating func placeFullNames() throws(Cancelled) {
    for (index, mention) in mentions.enumerated()
    where mention.type != .person || (mention.wordCount > 1 && !suffixes.contains(mention.key[...])) {
      try cancellation.check(at: index)
      let key = canonicalKey(mention)
      if let group = byKey[key] ?? nickname(mention).flatMap({ byKey[$0] }) {
        join(index, group)
        byKey[key] = group
      } else if mention.type == .person, let group = samePerson(mention) {
        join(index, group)
        byKey[key] = group
      } else {
        let group = open(index, key)
        registerNames(of: index, group)
      }
      registerNickname(of: mention, groupOf[index])
    }
    for (index, mention) in mentions.enumerated()
    where mention.type == .organization && mention.wordCount == 1 && isAcronym(index) {
      try cancellation.check(at: index)
      if let group = byAcronym[mention.key], group != groupOf[index], groupOf[index] >= 0 {
        merge(groupOf[index], into: group)
      }
    }
  }

  /// The key that stands for all ways to write a name: its type, and the listed alias or the folded form.
  private func canonicalKey(_ mention: NameCandidate) -> [UInt8] {
    var key = mention.key
    if let alias = gazetteer.alias(key[...]), !isPronounLike(mention) {
      key = []
      NameFold.append(Array(alias.utf8), 0..<alias.utf8.count, to: &key)
    } else if mention.type == .organization {
      key = gazetteer.withoutCompanySuffix(key)
    }
    return key + [0x09] + mention.type.rawValue.utf8
  }

  /// Whether an alias that needs capitals is written without them.
  private func isPronounLike(_ mention: NameCandidate) -> Bool {
    let word = words.words[mention.tokens.lowerBound]
    return mention.tokens.count == 1 && word.flags.contains(.acronym) && word.shape != .capitals
  }

  private mutating func registerNames(of index: Int, _ group: Int) {
    let mention = mentions[index]
    if mention.type == .person {
      groups[group].words = mention.key.split(separator: 0x20)
      bySurname[mention.surname, default: []].append(group)
      surnames.add(mention.surname, group: group)
      for suffix in Self.suffixes(of: mention.key) { bySuffix[suffix, default: []].append(group) }
      if let given = groups[group].words.first { byGiven[given, default: []].append(group) }
    } else if mention.wordCount > 1 {
      if let acronym = bracketedAcronym(of: mention) { byAcronym[acronym] = group }
      let initials = self.initials(mention.tokens)
      if initials.count > 1, byAcronym[initials] == nil { byAcronym[initials] = group }
    }
  }

  /// The key of the nickname with the surname: `bobby scott` for `Robert “Bobby” Scott`.
  private func nickname(_ mention: NameCandidate) -> [UInt8]? {
    mention.nickname.map { $0 + [0x20] + mention.surname + [0x09] + EntityType.person.rawValue.utf8 }
  }

  private mutating func registerNickname(of mention: NameCandidate, _ group: Int) {
    guard let short = mention.nickname, let key = nickname(mention), byKey[key] != group else { return }
    if byKey[key] == nil { byKey[key] = group }
    byGiven[short[...], default: []].append(group)
  }

  /// Returns the person with the same surname whose given name does not contradict this one.
  private func samePerson(_ mention: NameCandidate) -> Int? {
    let words = mention.key.split(separator: 0x20)
    guard let given = words.first, let named = bySurname[mention.surname] else { return nil }
    let matching = named.suffix(Self.limit).filter { group in
      guard let other = groups[group].words.first, let a = given.first, a == other.first else { return false }
      if given.count <= 1 || other.count <= 1 || given == other { return true }
      return given.starts(with: other.prefix(2)) && named.count == 1
    }
    return matching.count == 1 ? matching[0] : nil
  }

  private func isAcronym(_ index: Int) -> Bool {
    words.words[mentions[index].tokens.lowerBound].shape == .capitals
  }

  /// Returns `nato` for `North Atlantic Treaty Organization (NATO)`.
  ///
  /// The letters must be initials of the name, or a listed alias of it: an agency in a dateline, `United Nations
  /// (CNN)The council met`, is none.
  private func bracketedAcronym(of mention: NameCandidate) -> [UInt8]? {
    let end = mention.tokens.upperBound
    guard words.isWord(end, "("), words.words.indices.contains(end + 2), words.isWord(end + 2, ")"),
      words.words[end + 1].shape == .capitals, !isDateline(mention.tokens.lowerBound, end + 2)
    else { return nil }
    let key = words.folded[words.words[end + 1].key]
    let acronym = String(decoding: key, as: UTF8.self)
    let name = NameText.collapsed(words.text.bytes, span(mention))
    let isListed = gazetteer.alias(key).map { NameFold.folded($0) == NameFold.folded(name) } ?? false
    return isListed || NameAcronym.fit(acronym, name) > .none ? Array(key) : nil
  }

  /// Whether a name with brackets that end at `close` opens a line, and the text begins right after, or after a dash.
  private func isDateline(_ start: Int, _ close: Int) -> Bool {
    var first = start
    while first > 0, start - first < 6, !words.hasLineEnd(before: first) { first -= 1 }
    guard words.hasLineEnd(before: first), words.words.indices.contains(close + 1),
      !words.hasLineEnd(before: close + 1)
    else { return false }
    let next = words.words[close + 1]
    if next.shape.isCapitalised { return !next.hasGap }
    return ["-", "--", "\u{2013}", "\u{2014}"].contains(words.text[words.tokens[close + 1].span])
  }

  private func initials(_ range: Range<Int>) -> [UInt8] {
    range.compactMap { words.words[$0].shape.isCapitalised ? words.folded[words.words[$0].key].first : nil }
  }

  // MARK: Short names

  private mutating func placeShortNames() throws(Cancelled) {
    for group in groups.indices { groups[group].fullNames = groups[group].members.count }
    for (index, mention) in mentions.enumerated() where groupOf[index] < 0 {
      try cancellation.check(at: index)
      if let group = person(for: mention) {
        join(index, group)
        groups[group].seen = mention.tokens.lowerBound
        if mention.key.elementsEqual(mention.surname), mention.gender == .unknown {
          groups[group].isCalledBySurname = true
        }
      } else {
        let key = canonicalKey(mention)
        if let group = byKey[key] { join(index, group) } else { _ = open(index, key) }
      }
    }
  }

  private mutating func person(for mention: NameCandidate) -> Int? {
    var named = (mention.wordCount > 1 ? bySuffix[mention.key[...]] : bySurname[mention.surname]) ?? []
    if named.isEmpty { named = byGiven[mention.key[...]] ?? [] }
    if named.isEmpty, mention.wordCount == 1, givenNames.odds(mention.surname) == nil,
      let group = surnames.misspelt(mention.surname),
      lastPlace(group, before: mention.tokens.lowerBound) != nil
    {
      named = [group]
    }
    named = named.filter { group in
      mention.gender == .unknown || groups[group].gender == .unknown || groups[group].gender == mention.gender
    }
    if named.count < 2 { return named.first }
    named = Array(named.suffix(Self.limit))
    let called = named.filter { groups[$0].isCalledBySurname }
    if called.count == 1 { return called[0] }
    let token = mention.tokens.lowerBound
    var nearest: (group: Int, place: Int)?
    var introduced = 0
    for group in named {
      guard let place = lastPlace(group, before: token) else { continue }
      introduced += 1
      let sentence = words.tokens[place].sentence
      let best = nearest.map { words.tokens[$0.place].sentence } ?? -1
      // Two in one sentence: its subject stands first.
      if sentence > best || (sentence == best && place < nearest?.place ?? 0) { nearest = (group, place) }
    }
    if let nearest {
      let distance = words.tokens[token].sentence - words.tokens[nearest.place].sentence
      if introduced == 1 || distance <= Self.reach { return nearest.group }
    }
    return mainPerson(named)
  }

  /// Within so many sentences a surname goes on with the person who was named last.
  private static let reach = 2

  /// At most so many persons of one surname are weighed.
  private static let limit = 32

  /// Returns where a person was last named before a token; short names are asked for in text order.
  private mutating func lastPlace(_ group: Int, before token: Int) -> Int? {
    var entry = groups[group]
    while entry.passed < entry.fullNames, mentions[entry.members[entry.passed]].tokens.lowerBound < token {
      entry.seen = max(entry.seen ?? 0, mentions[entry.members[entry.passed]].tokens.lowerBound)
      entry.passed += 1
    }
    groups[group].passed = entry.passed
    groups[group].seen = entry.seen
    return entry.seen
  }

  /// Returns the person who is named in full at least twice as often as each of the others.
  private func mainPerson(_ named: [Int]) -> Int? {
    let counts = named.map { groups[$0].fullNames }
    guard let most = counts.max(), let place = counts.firstIndex(of: most) else { return nil }
    let others = counts.enumerated().filter { $0.offset != place }.map(\.element)
    return others.allSatisfy { most >= 2 * $0 } ? named[place] : nil
  }

  /// The ends of a key that have at least two words and leave at least one out; at most three.
  private static func suffixes(of key: [UInt8]) -> [ArraySlice<UInt8>] {
    let blanks = key.indices.filter { key[$0] == 0x20 }
    return blanks.dropLast().prefix(3).map { key[($0 + 1)...] }
  }

  // MARK: Groups

  private mutating func open(_ index: Int, _ key: [UInt8]) -> Int {
    let group = groups.count
    groups.append(Group(type: mentions[index].type))
    byKey[key] = group
    join(index, group)
    return group
  }

  private mutating func join(_ index: Int, _ group: Int) {
    groupOf[index] = group
    groups[group].members.append(index)
    if groups[group].gender == .unknown { groups[group].gender = gender(of: mentions[index]) }
  }

  /// What a mention's title says, or a full name's given name where nearly all of its bearers are of one gender.
  private func gender(of mention: NameCandidate) -> Gender {
    guard mention.gender == .unknown, mention.type == .person, mention.wordCount > 1,
      let odds = givenNames.odds(words.folded[words.words[mention.tokens.lowerBound].key]), abs(odds) > 2.9
    else { return mention.gender }
    return odds > 0 ? .female : .male
  }

  private mutating func merge(_ source: Int, into target: Int) {
    for index in groups[source].members { groupOf[index] = target }
    groups[target].members = (groups[target].members + groups[source].members).sorted()
    groups[source].members = []
  }

  // MARK: The layer

  private func layer() throws(Cancelled) -> NameLayer {
    let best = groups.map { $0.members.reduce(0) { max($0, mentions[$1].confidence) } }
    var numbers: [Int: Int] = [:]
    var members: [(group: Int, mentions: [Int])] = []
    var result: [NameMention] = []
    for (index, mention) in mentions.enumerated() {
      try cancellation.check(at: index)
      let group = groupOf[index]
      let number = numbers[group] ?? members.count
      if number == members.count {
        numbers[group] = number
        members.append((group, groups[group].members.sorted()))
      }
      let span = span(mention)
      result.append(
        NameMention(
          span, tokens: mention.tokens, cluster: number,
          confidence: max(mention.confidence, (mention.confidence + best[group]) / 2)))
    }
    let reader = PersonEvidenceReader(
      words, gazetteer: gazetteer, mentions: result, cancellation: cancellation)
    let evidence = try reader.evidence(members.map { groups[$0.group].type })
    let clusters = zip(members, evidence).map { member, evidence in
      NameCluster(
        name: name(member.mentions), type: groups[member.group].type, evidence: evidence,
        mentions: member.mentions)
    }
    return NameLayer(mentions: result, clusters: clusters)
  }

  private func span(_ mention: NameCandidate) -> TextSpan {
    TextSpan(
      words.tokens[mention.tokens.lowerBound].span.start, words.tokens[mention.tokens.upperBound - 1].span.end
    )
  }

  /// The canonical name: a person's or organisation's fullest form, a place's most frequent one.
  ///
  /// Forms from headlines and acronyms give way to others.
  private func name(_ members: [Int]) -> String {
    var counts: [[UInt8]: Int] = [:]
    for index in members { counts[mentions[index].key, default: 0] += 1 }
    let best = members.max { left, right in
      rank(left, counts).lexicographicallyPrecedes(rank(right, counts))
    }
    return best.map { NameText.collapsed(words.text.bytes, span(mentions[$0])) } ?? ""
  }

  private func rank(_ index: Int, _ counts: [[UInt8]: Int]) -> [Int] {
    let mention = mentions[index]
    let isShort = isShouted(mention.tokens)
    let clear = isShort ? 0 : mention.isWeak ? 1 : 2
    let count = counts[mention.key] ?? 0
    let size = mention.key.count
    switch mention.type {
    case .person: return [isShort ? 0 : 1, mention.wordCount, size, -index]
    case .place: return [clear, isAliasTarget(mention) ? 1 : 0, count, size, -index]
    default: return [clear, size, count, -index]
    }
  }

  /// Whether a name is written in capitals: `NATO`, `HARRY S. TRUMAN`.
  private func isShouted(_ tokens: Range<Int>) -> Bool {
    var isShouted = false
    for index in tokens {
      switch words.words[index].shape {
      case .capitals: isShouted = true
      case .initial, .other, .digits: break
      case .lower, .title, .mixed: return false
      }
    }
    return isShouted
  }

  /// Whether a listed name is written as the one that its other forms stand for.
  private func isAliasTarget(_ mention: NameCandidate) -> Bool {
    guard let alias = gazetteer.alias(mention.key[...]) else { return true }
    var key: [UInt8] = []
    NameFold.append(Array(alias.utf8), 0..<alias.utf8.count, to: &key)
    return key == mention.key
  }
}
