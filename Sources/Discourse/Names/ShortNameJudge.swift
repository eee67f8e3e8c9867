internal import Glibc
internal import Linguistics

/// Decides whom a surname or first name alone means in one document.
///
/// A reason is the full name in the document, a title or role that fits, or others who are named with the bearer
/// elsewhere; without one, nobody is meant. Reasons are log-odds; how many documents name the bearer, against others of that name, counts too.
struct ShortNameJudge {
  /// A short name of a document, with what else the document names.
  struct Place {
    let document: Int
    /// Its position among the document's names.
    let position: Int
    let name: DocumentName
    let word: Substring
    /// In how many documents this word names something that is no person, for each that it names a person alone.
    let otherTypes: Double
  }

  /// A full name of the same document.
  struct OwnName {
    let root: Int
    let position: Int
    let count: Int
    let roles: Set<String>
  }

  /// What one document names.
  struct Page {
    var full: [OwnName] = []
    /// The folded words that name a person alone, and the surnames of those named in full.
    var words: Set<Substring> = []
    var surnames: [Substring: [Int]] = [:]
  }

  /// Whom a short name means.
  struct Decision {
    let root: Int
    let reason: NameJoin.Reason
    let companions: [String]
    /// The log-odds.
    let score: Double
  }

  private struct Candidate {
    let root: Int
    let isGiven: Bool
    var score = 0.0
    var evidence = 0.0
    var threshold = ShortNameJudge.surnameThreshold
    var reason = NameJoin.Reason.companions
    var companions: [String] = []
  }

  /// At most so many bearers of a name are weighed: those whom most documents name.
  static let limit = 32
  private static let fullNameScore = 8.0
  private static let introducedScore = 5.0
  private static let surnameThreshold = 4.0
  private static let givenThreshold = 4.5
  private static let knownThreshold = 2.5
  /// So many documents name somebody whom nobody shares the name with, and the name is known to mean that person.
  private static let manyDocuments = 5
  private static let leastEvidence = 1.0
  /// What a circle of people must say for a first name that others bear too.
  private static let circleThreshold = 12.0
  /// What places and organizations alone must say.
  private static let leastWithoutPersons = 4.0
  private static let margin = 1.5

  let bearers: NameBearers
  /// In how many documents a role is beside a person, and how many persons there are.
  let roleCounts: [String: Int]
  let personCount: Int
  private let gazetteer = Gazetteer()

  init(_ bearers: NameBearers) {
    self.bearers = bearers
    var counts: [String: Int] = [:]
    var persons = 0
    for group in bearers.groups where group.type == .person {
      persons += group.documents.count
      for (role, count) in group.roles { counts[role, default: 0] += count }
    }
    roleCounts = counts
    personCount = persons
  }

  /// Returns whom a short name means; nil where its document has no reason for any.
  func decision(_ place: Place, _ page: Page, _ companions: inout CompanionIndex) -> Decision? {
    let surnames = compatible(bearers.bySurname[place.word], place)
    let givens = compatible(bearers.byGiven[place.word], place)
    let own = page.full.filter { surnames.contains($0.root) }
    let ownGiven = own.isEmpty ? page.full.filter { givens.contains($0.root) } : own
    if let decision = adjacent(place, surnames, givens) { return decision }
    // A document that names bearers in full means one of them, or does not say which.
    if !ownGiven.isEmpty { return ownDecision(place, ownGiven, page) }
    let total = (surnames + givens).reduce(0) { $0 + documentCount($1) }
    var candidates =
      surnames.map { Candidate(root: $0, isGiven: false) } + givens.map { Candidate(root: $0, isGiven: true) }
    for index in candidates.indices {
      weigh(&candidates[index], place, page, total: total, &companions)
    }
    candidates.sort { ($1.score, name($0.root)) < ($0.score, name($1.root)) }
    guard let best = candidates.first, best.evidence >= Self.leastEvidence, best.score >= best.threshold,
      candidates.count < 2 || best.score - candidates[1].score >= Self.margin
    else { return nil }
    return Decision(root: best.root, reason: best.reason, companions: best.companions, score: best.score)
  }

  private func name(_ root: Int) -> String { bearers.names[root] ?? "" }

  private func documentCount(_ root: Int) -> Int { bearers.documents[root]?.count ?? 0 }

  private func compatible(_ roots: [Int]?, _ place: Place) -> [Int] {
    let own = place.name.gender
    return (roots ?? []).prefix(Self.limit).filter { root in
      let gender = bearers.gender(root)
      guard own == .unknown || gender == .unknown || own == gender else { return false }
      return !contradicts(place, root)
    }
  }

  /// Whether another given name is right before the surname: `Douglas McCain` is not John McCain.
  private func contradicts(_ place: Place, _ root: Int) -> Bool {
    guard let person = bearers.person(root), place.word == person.surname else { return false }
    let before = place.name.surroundings.preceding
    return !before.isEmpty && !before.contains(String(person.given))
      && before.contains { gazetteer.isGivenName($0) }
  }

  // MARK: The full name in the document

  /// The only bearer whose other name is written right beside this one: `(Frank) Lampard`, `Malcolm X`.
  private func adjacent(_ place: Place, _ surnames: [Int], _ givens: [Int]) -> Decision? {
    let beside = place.name.surroundings
    let found =
      surnames.filter { beside.preceding.contains(bearers.person($0).map { String($0.given) } ?? "") }
      + givens.filter { beside.following.contains(bearers.person($0).map { String($0.surname) } ?? "") }
    guard found.count == 1 else { return nil }
    return Decision(root: found[0], reason: .fullName, companions: [], score: Self.fullNameScore)
  }

  /// Of several bearers in the document, the one with the same title, or who is introduced first and not less named.
  private func ownDecision(_ place: Place, _ own: [OwnName], _ page: Page) -> Decision? {
    if own.count == 1 { return decision(own[0], Self.fullNameScore) }
    let titled = own.filter { !$0.roles.isDisjoint(with: place.name.surroundings.roles) }
    if titled.count == 1 { return decision(titled[0], Self.fullNameScore) }
    let before = own.filter { $0.position < place.position }
    if before.count == 1 { return decision(before[0], Self.fullNameScore) }
    guard let first = before.min(by: { $0.position < $1.position }) else { return nil }
    // Of two of whom the whole article is, either may be meant.
    let most = first.position == page.full.first?.position ? first.count : min(first.count, 2)
    guard before.allSatisfy({ $0.root == first.root || $0.count <= most }) else { return nil }
    return decision(first, Self.introducedScore)
  }

  private func decision(_ own: OwnName, _ score: Double) -> Decision {
    Decision(root: own.root, reason: .fullName, companions: [], score: score)
  }

  // MARK: The full name in other documents

  private func weigh(
    _ candidate: inout Candidate, _ place: Place, _ page: Page, total: Int,
    _ companions: inout CompanionIndex
  ) {
    guard let person = bearers.person(candidate.root), let documents = bearers.documents[candidate.root]
    else {
      return
    }
    let found = companions.evidence(
      in: place.document, for: candidate.root, of: documents,
      without: [
        .word(place.word), .word(person.given), .word(person.surname), .person(candidate.root),
      ])
    let title = titleEvidence(place, candidate.root, documents.count)
    var relation = 0.0
    // The rest of the name stands alone in the document, or a relative has it.
    let rest = candidate.isGiven ? person.surname : person.given
    if page.words.contains(rest) { relation = 3 }
    if candidate.isGiven, isKin(person, candidate.root, page) { relation = max(relation, 2) }
    candidate.companions = found.companions
    candidate.evidence = found.score + max(0, title) + relation
    candidate.reason = title > found.score ? .title : .companions
    let own = Double(documents.count)
    let isKnown = documents.count >= Self.manyDocuments && Double(total) == own
    let isRare = !candidate.isGiven && !gazetteer.isOrdinary(String(place.word)) || isKnown
    candidate.score =
      found.score + title + relation + log(own / (Double(total) - own + (isRare ? 1 : 3)))
      - 2 * log(1 + place.otherTypes)
    candidate.threshold =
      isKnown ? Self.knownThreshold : candidate.isGiven ? Self.givenThreshold : Self.surnameThreshold
    // A first name alone is anybody's, unless a relative is there or nobody else bears it.
    let isAnybody =
      candidate.isGiven && relation == 0 && (documents.count < 2 || Double(total) > own)
      && candidate.score < Self.circleThreshold
    // Places and firms alone are a setting in which many may be: a known first name alone is rarer there.
    let isSetting =
      !found.hasPerson && title <= 0 && relation == 0 && found.score < Self.leastWithoutPersons
      && !(isKnown && candidate.isGiven)
    if isAnybody || isSetting { candidate.score = -.infinity }
  }

  /// Whether the document names another person of the bearer's surname who is named with the bearer elsewhere.
  private func isKin(_ person: PersonName, _ root: Int, _ page: Page) -> Bool {
    if page.surnames[person.surname]?.contains(where: { $0 != root }) ?? false { return true }
    let relatives = (bearers.bySurname[person.surname] ?? []).prefix(Self.limit).filter { $0 != root }
    return relatives.contains { other in
      guard let given = bearers.person(other)?.given, page.words.contains(given) else { return false }
      return haveDocumentInCommon(root, other)
    }
  }

  private func haveDocumentInCommon(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (bearers.documents[one] ?? [], bearers.documents[other] ?? [])
    var (place, second) = (0, 0)
    while place < left.count, second < right.count {
      if left[place] == right[second] { return true }
      if left[place] < right[second] { place += 1 } else { second += 1 }
    }
    return false
  }

  /// The log-odds of the titles beside the short name, by how often documents write them beside the bearer.
  private func titleEvidence(_ place: Place, _ root: Int, _ documents: Int) -> Double {
    let roles = place.name.surroundings.roles
    guard !roles.isEmpty else { return 0 }
    var counts: [String: Int] = [:]
    for group in bearers.members[root] ?? [] {
      for role in roles { counts[role, default: 0] += bearers.groups[group].roles[role] ?? 0 }
    }
    var best = 0.0
    for (role, count) in counts where count > 0 {
      let chance = Double((roleCounts[role] ?? 0) + 1) / Double(personCount + 50)
      best = max(best, log((Double(count) + 0.5 * chance) / (Double(documents) + 0.5) / chance))
    }
    // Somebody whom many documents name, and none so.
    if best == 0 { return documents > 3 ? -1.5 : 0 }
    return min(best, 3.5)
  }
}
