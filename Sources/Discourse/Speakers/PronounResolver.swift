internal import Linguistics

/// The referents of `he` and `she` in the writer's own words.
///
/// The text is read once, sentence after sentence, as far as somebody asks. In news a pronoun goes to who spoke, or
/// was the subject, earlier in its sentence, else in the sentence before; only where that is nobody of its gender
/// it goes to the person named last. A pronoun that is a subject hands its person on, so chains have no length.
/// What is in quotation marks is no candidate: quotations are not read.
struct PronounResolver {
  /// Somebody a pronoun may stand for.
  enum Person: Hashable {
    case named(Int)
    /// Somebody without a name: the tokens of `a spokeswoman`.
    case unnamed(Range<Int>)
  }

  /// Whom a pronoun refers to, and how sure that is.
  struct Answer {
    let person: Person
    let confidence: Double
  }

  private struct Memory {
    let person: Person
    let role: Int
    /// The sentence where the person was last spoken of.
    let sentence: Int
  }

  private let words: AttributionTokens
  private let names: SourceNames
  private let titles: TitleHolders
  private let subjects: ClauseSubjectFinder
  /// The first token of the sentence to be read next.
  private var position = 0
  /// How many sentences in the writer's words were read.
  private var sentence = 0
  private var answers: [Int: Answer] = [:]
  /// Whom each pronoun may refer to in the next sentence, the likeliest first; a few, since a name that shows no
  /// gender is no candidate any more once the other pronoun was used of it.
  private var candidates: [PersonPronoun: [Memory]] = [:]
  /// Who spoke last.
  private var speaker: [PersonPronoun: Memory] = [:]
  /// The pronoun that was used of persons whose names do not show it.
  private var used: [Int: PersonPronoun] = [:]

  /// Ranks of persons in a sentence: those of subjects are above those of other names.
  private static let nameRank = -1
  /// No sentence is read for longer than so many tokens.
  private static let limit = 400

  init(_ names: SourceNames, titles: TitleHolders) {
    words = names.words
    self.names = names
    self.titles = titles
    subjects = ClauseSubjectFinder(names.words)
  }

  /// Returns whom the pronoun at a token refers to; nil where nobody of its gender was spoken of.
  mutating func answer(at index: Int) -> Answer? {
    while position <= index, position < words.count { readSentence() }
    return answers[index]
  }

  // MARK: Sentences

  private mutating func readSentence() {
    let start = position
    var end = start + 1
    while end < words.count, end - start < Self.limit, !words.breaksSentence(before: end) { end += 1 }
    position = end
    if isSectionBreak(start..<end) {
      candidates = [:]
      speaker = [:]
      return
    }
    guard (start..<end).contains(where: { words.isOwn($0) && words.isWord($0) }) else { return }
    sentence += 1
    read(start..<end)
  }

  /// Whether a paragraph is a line of marks or a time of day, which parts the story.
  private func isSectionBreak(_ range: Range<Int>) -> Bool {
    guard range.count <= 8, words.isOwn(range.lowerBound),
      range.lowerBound == 0 || words.block(range.lowerBound - 1) != words.block(range.lowerBound),
      range.upperBound == words.count || words.block(range.upperBound) != words.block(range.upperBound - 1)
    else { return false }
    return range.allSatisfy {
      words.tokens[$0].kind != .word || ["a.m.", "p.m.", "am", "pm", "a.m", "p.m"].contains(words.lower[$0])
    }
  }

  private mutating func read(_ range: Range<Int>) {
    let found = subjects.subjects(in: range)
    var inside: [PersonPronoun: Memory] = [:]
    var next = 0
    if let topic = topic(range), !found.contains(where: { $0.source.tokens.overlaps(topic.tokens) }) {
      take(.named(topic.cluster), .main, &inside)
    }
    for index in range where words.isOwn(index) {
      let pronoun = PersonPronoun(form: words.lower[index])
      let subject = next < found.count && found[next].source.tokens.lowerBound == index ? found[next] : nil
      if subject != nil { next += 1 }
      if let pronoun, pronoun == .he || pronoun == .she, words.lower[index] != "his" {
        resolve(pronoun, index, subject, inside, range.lowerBound..<index, later: found[next...])
      }
      guard let subject else { continue }
      if let person = person(of: subject) {
        take(person, subject.role, &inside)
      } else if let owner = owner(of: subject.source) {
        take(owner, .owner, &inside)
      }
    }
    remember(inside, range)
  }

  /// Lets a subject take the place of those before it in its sentence that pronouns go to less.
  private func take(_ person: Person, _ role: ClauseSubject.Role, _ inside: inout [PersonPronoun: Memory]) {
    for pronoun in [PersonPronoun.he, .she] {
      guard let person = fitting(person, pronoun) else { continue }
      if let old = inside[pronoun],
        old.role > role.rawValue || (old.role == role.rawValue && role != .speaker)
      {
        continue
      }
      inside[pronoun] = Memory(person: person, role: role.rawValue, sentence: sentence)
    }
  }

  /// Returns the person whose name, with or without a title, begins a sentence.
  ///
  /// It is the subject, also where the verb is too far away to be found, or was taken for a noun.
  private func topic(_ range: Range<Int>) -> NameMention? {
    guard let first = range.first(where: { words.isWord($0) }), words.isOwn(first),
      let position = names.mentions(overlapping: words.span(first..<min(range.upperBound, first + 8))).first(
        where: { names.layer.clusters[names.layer.mentions[$0].cluster].type == .person })
    else { return nil }
    let mention = names.layer.mentions[position]
    let end = mention.tokens.upperBound
    guard mention.tokens.lowerBound >= first, mention.tokens.lowerBound - first <= 6,
      (first..<mention.tokens.lowerBound).allSatisfy({
        words.has($0, .title) || words.isNameLike($0) || words.isCapital($0) && !words.has($0, .preposition)
      }),
      end >= words.count || !["'s", "’s", "and"].contains(words.lower[end]), names.meansPerson(mention)
    else { return nil }
    return mention
  }

  /// Keeps whom pronouns of the next sentences go to: who spoke or was the subject, else who was named last.
  private mutating func remember(_ inside: [PersonPronoun: Memory], _ range: Range<Int>) {
    for pronoun in [PersonPronoun.he, .she] {
      if let memory = inside[pronoun] {
        remember(memory, pronoun)
        if memory.role == ClauseSubject.Role.speaker.rawValue { speaker[pronoun] = memory }
      } else if let person = lastNamed(range, pronoun) {
        remember(Memory(person: person, role: Self.nameRank, sentence: sentence), pronoun)
      }
    }
  }

  private mutating func remember(_ memory: Memory, _ pronoun: PersonPronoun) {
    let others = candidates[pronoun, default: []].filter { $0.person != memory.person }
    candidates[pronoun] = [memory] + others.prefix(3)
  }

  private func lastNamed(_ range: Range<Int>, _ pronoun: PersonPronoun) -> Person? {
    for position in names.mentions(overlapping: words.span(range)).reversed() {
      let mention = names.layer.mentions[position]
      guard range.contains(mention.tokens.lowerBound), words.isOwn(mention.tokens.lowerBound),
        names.meansPerson(mention), let person = fitting(.named(mention.cluster), pronoun)
      else { continue }
      return person
    }
    return nil
  }

  // MARK: Persons

  /// Returns the one person that a subject refers to; nil for things and for several.
  private func person(of subject: ClauseSubject) -> Person? {
    let source = subject.source
    switch source.kind {
    case .relative: return nil
    case .pronoun: return answers[source.tokens.lowerBound]?.person
    case .phrase: break
    }
    guard !source.tokens.contains(where: { joinsNames($0, source.tokens) }) else { return nil }
    if let mention = names.head(of: source.tokens) {
      return names.layer.clusters[mention.cluster].type == .person ? .named(mention.cluster) : nil
    }
    if let mention = officeHolder(subject) ?? apposition(subject) { return .named(mention.cluster) }
    guard let head = source.tokens.last, !words.has(head, .plural), !words.isNameLike(head),
      words.has(head, .title) || PersonNoun.gender(of: words.lower[head]) != .unknown
    else { return nil }
    if let holder = titles.holder(of: source.tokens) { return .named(holder) }
    // `the candidate` is somebody who was named, though not told who; `a voter`, `my father` are not.
    let opener = words.lower[source.tokens.lowerBound]
    return Self.introducers.contains(opener) ? .unnamed(source.tokens) : nil
  }

  /// Words that introduce one person: `any voter` is nobody in particular.
  private static let introducers: Set<String> = [
    "a", "an", "one", "another", "my", "his", "her", "our", "their",
  ]

  /// Returns who owns what is the subject: `Roe’s plan failed`.
  private func owner(of source: SourceMention) -> Person? {
    let start = source.tokens.lowerBound
    guard source.kind == .phrase,
      let mention = names.mentions(overlapping: words.span(max(0, start - 2)..<source.tokens.upperBound)).lazy
        .map({
          names.layer.mentions[$0]
        }).first(where: { names.meansPerson($0) })
    else { return nil }
    let end = mention.tokens.upperBound
    return end < source.tokens.upperBound && ["'s", "’s"].contains(words.lower[end]) && words.isOwn(end)
      ? .named(mention.cluster) : nil
  }

  /// Returns the name after an office of several words: `Secretary of State | Ann Roe`.
  private func officeHolder(_ subject: ClauseSubject) -> NameMention? {
    let start = subject.source.tokens.upperBound
    guard words.isCapital(start - 1), words.has(start - 1, .title), start < subject.verb,
      words.has(start, .preposition)
    else { return nil }
    let end = (start..<subject.verb).first { words.lower[$0] == "," } ?? subject.verb
    return names.mentions(overlapping: words.span(start..<end)).last.map { names.layer.mentions[$0] }.flatMap
    {
      names.meansPerson($0) ? $0 : nil
    }
  }

  /// Returns the name between commas after what is no name: `The minister of the economy, Ms. Roe, argues`.
  private func apposition(_ subject: ClauseSubject) -> NameMention? {
    let end = subject.source.tokens.upperBound
    guard end < subject.verb, let open = (end..<subject.verb).first(where: { words.lower[$0] == "," }),
      let close = (open + 1..<subject.verb).first(where: { words.lower[$0] == "," }), close > open + 1,
      !(open + 1..<close).contains(where: { words.has($0, .preposition) }),
      let mention = names.head(of: open + 1..<close), names.meansPerson(mention)
    else { return nil }
    return mention
  }

  private func joinsNames(_ index: Int, _ range: Range<Int>) -> Bool {
    words.lower[index] == "and" && index > range.lowerBound && index + 1 < range.upperBound
      && words.isCapital(index - 1) && words.isCapital(index + 1)
  }

  /// Returns the person, or who shares the surname, whom the pronoun may stand for.
  private func fitting(_ person: Person, _ pronoun: PersonPronoun) -> Person? {
    switch person {
    case .named(let cluster):
      if fits(cluster, pronoun) { return person }
      let others = names.namesakes(of: cluster).filter { $0 != cluster && isSure($0, pronoun) }
      return mostNamed(others).map { .named($0) }
    case .unnamed(let tokens):
      let gender = tokens.last.map { PersonNoun.gender(of: words.lower[$0]) } ?? .unknown
      return gender == .unknown || (gender == .female) == (pronoun == .she) ? person : nil
    }
  }

  /// Returns the person who is named most often, at least twice as often as the others.
  private func mostNamed(_ clusters: [Int]) -> Int? {
    let counts = clusters.map { names.layer.clusters[$0].mentions.count }
    guard let most = counts.max(), let place = counts.firstIndex(of: most) else { return nil }
    return counts.count { $0 * 2 > most } == 1 ? clusters[place] : nil
  }

  /// Whether a pronoun may stand for a person: by the name and the words beside it, else by how it was used before.
  private func fits(_ cluster: Int, _ pronoun: PersonPronoun) -> Bool {
    let evidence = names.layer.clusters[cluster].evidence
    guard evidence.mayBe(pronoun) else { return false }
    return used[cluster].map { $0 == pronoun } ?? true
  }

  private func isSure(_ cluster: Int, _ pronoun: PersonPronoun) -> Bool {
    names.layer.clusters[cluster].evidence.agreement(with: pronoun) >= 0.8
  }

  // MARK: Pronouns

  private mutating func resolve(
    _ pronoun: PersonPronoun, _ index: Int, _ subject: ClauseSubject?, _ inside: [PersonPronoun: Memory],
    _ before: Range<Int>, later: ArraySlice<ClauseSubject>
  ) {
    let memory: Memory
    let latest = candidates[pronoun]?.first { fitting($0.person, pronoun) == $0.person }
    if let own = inside[pronoun] {
      memory = own
    } else if let ahead = ahead(of: index, pronoun, subject, later) {
      memory = Memory(person: ahead, role: ClauseSubject.Role.main.rawValue, sentence: sentence)
    } else if let subject, goesOn(subject), let speaker = speaker[pronoun], sentence - speaker.sentence <= 3 {
      memory = speaker
    } else if let latest, latest.role != Self.nameRank, sentence - latest.sentence <= 1 {
      memory = latest
    } else if !before.isEmpty, let person = lastNamed(before, pronoun) {
      memory = Memory(person: person, role: Self.nameRank, sentence: sentence)
    } else if let latest, sentence - latest.sentence <= 25 {
      memory = latest
    } else {
      return
    }
    answers[index] = Answer(person: memory.person, confidence: confidence(memory, pronoun))
    if case .named(let cluster) = memory.person, memory.role != Self.nameRank, !isSure(cluster, pronoun) {
      used[cluster] = pronoun
    }
  }

  /// Returns who is named only after the pronoun: `When he wrote the book, Roe said …`.
  private func ahead(
    of index: Int, _ pronoun: PersonPronoun, _ subject: ClauseSubject?, _ later: ArraySlice<ClauseSubject>
  ) -> Person? {
    guard subject?.role == .subordinate,
      let main = later.first(where: { $0.role != .subordinate }), main.source.kind == .phrase,
      words.lower[main.source.tokens.lowerBound - 1] == ",", let person = person(of: main),
      case .named = person
    else { return nil }
    return fitting(person, pronoun)
  }

  /// Whether a verb says that somebody goes on speaking: `she added`.
  private func goesOn(_ subject: ClauseSubject) -> Bool {
    guard let cue = words.cues[subject.verb] else { return false }
    return ["add", "continue", "conclude"].contains(cue.lemma)
  }

  /// A subject of sure gender right before is surer than a name that is only not excluded, or long ago.
  private func confidence(_ memory: Memory, _ pronoun: PersonPronoun) -> Double {
    var confidence = 0.92
    if memory.role == Self.nameRank { confidence -= 0.08 }
    if case .named(let cluster) = memory.person, !isSure(cluster, pronoun) { confidence -= 0.04 }
    if sentence - memory.sentence > 3 { confidence -= 0.04 }
    return confidence
  }
}
