internal import Text
public import Linguistics

/// Joins the names of many documents: the same person in forty articles is one, two people of one surname are two.
///
///     var names = CorpusNames()
///     names.add([DocumentName("Jane Roe", .person, …)], of: 1)
///     names.add([DocumentName("Roe", .person, …)], of: 2)
///     names.join().name(of: "Roe", in: 2)      // Jane Roe
///
/// Joined are: names that are alike but for case, diacritics, periods and a company's legal form; listed aliases
/// (`U.S.`, `United States`); full names of persons that differ in middle names or initials, where all that could be
/// meant agree with each other; a surname alone with the only person who bears it, where two documents name that person
/// in full, or one that has another person in common, or with the one of several whom most documents name; an acronym with the only organization that a document writes so. Nothing is joined across types, or against what documents show of gender.
public struct CorpusNames {
  /// Who a name of a document is in the corpus.
  public struct Identity: Hashable, Sendable {
    /// The name in the corpus: the form that most documents use, full names before others.
    public var name: String
    /// What is named.
    public var type: EntityType

    /// Creates an identity.
    public init(_ name: String, _ type: EntityType) {
      self.name = name
      self.type = type
    }
  }

  /// Who the names of each document are.
  public struct Joined: Sendable {
    fileprivate var identities: [Int: [String: Identity]] = [:]
    /// The types of the joined names, by their folded forms; of several it is the person.
    fileprivate var types: [String: EntityType] = [:]

    /// Returns the type of what is called so in the corpus; nil where nothing is.
    public func type(of name: String) -> EntityType? { types[NameFold.folded(name)] }

    /// Returns who a name of a document is; nil where the document names nobody so.
    ///
    /// Of a person and something else of one name, it is the person.
    public func identity(of name: String, in document: Int) -> Identity? { identities[document]?[name] }

    /// Returns the identity of a name whose type is known.
    public func identity(of name: String, _ type: EntityType, in document: Int) -> Identity? {
      identities[document]?["\(type.rawValue)\t\(name)"] ?? identities[document]?[name]
    }
  }

  private struct Group {
    let type: EntityType
    let person: PersonName?
    var gender: Gender
    /// How often each form is the canonical one of a document, by its mentions.
    var names: [(name: String, count: Int)]
    /// The folded forms in capitals that documents write: `nato`.
    var acronyms: Set<String> = []
    /// The documents that name it.
    var documents: Set<Int> = []
  }

  private let gazetteer = Gazetteer()
  private var groups: [Group] = []
  private var byKey: [String: Int] = [:]
  private var places: [(document: Int, name: String, group: Int)] = []

  /// Creates an empty collection.
  public init() {}

  /// Adds what a document names.
  public mutating func add(_ names: [DocumentName], of document: Int) {
    for name in names {
      let folded = NameFold.folded(name.name)
      let person = name.type == .person ? PersonName(folded) : nil
      var key = "\(name.type.rawValue)\t\(gazetteer.canonical(folded, name.type, written: name.name))"
      // Whom a surname alone means is decided document by document.
      if person?.isShort == true { key += "\t\(document)" }
      let group = byKey[key] ?? groups.count
      if group == groups.count {
        byKey[key] = group
        groups.append(
          Group(type: name.type, person: person, gender: name.gender, names: []))
      }
      add(name, to: group)
      groups[group].documents.insert(document)
      places.append((document, name.name, group))
    }
  }

  private mutating func add(_ name: DocumentName, to group: Int) {
    if groups[group].gender == .unknown { groups[group].gender = name.gender }
    if let form = groups[group].names.firstIndex(where: { $0.name == name.name }) {
      groups[group].names[form].count += name.count
    } else {
      groups[group].names.append((name.name, name.count))
    }
    guard name.type == .organization else { return }
    for form in name.forms where Self.isAcronym(form) { groups[group].acronyms.insert(NameFold.folded(form)) }
  }

  private static func isAcronym(_ form: String) -> Bool {
    form.utf8.count > 1 && form.utf8.allSatisfy { ASCII.isUpper($0) || $0 == 0x2E }
  }

  // MARK: Joining

  /// Joins all that were added.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names, and of persons who share surname and given name.
  public func join() -> Joined {
    var union = Union(count: groups.count)
    joinFullNames(&union)
    joinSurnames(&union)
    joinAcronyms(&union)
    var members: [Int: [Int]] = [:]
    for group in groups.indices { members[union.root(group), default: []].append(group) }
    var identities: [Int: Identity] = [:]
    for (root, members) in members { identities[root] = Identity(bestName(members), groups[root].type) }
    var joined = Joined()
    for identity in identities.sorted(by: { $0.key < $1.key }).map(\.value) {
      let key = NameFold.folded(identity.name)
      if joined.types[key] == nil || identity.type == .person { joined.types[key] = identity.type }
    }
    for place in places {
      guard let identity = identities[union.root(place.group)] else { continue }
      joined.identities[place.document, default: [:]]["\(groups[place.group].type.rawValue)\t\(place.name)"] =
        identity
      let known = joined.identities[place.document]?[place.name]
      if known == nil || identity.type == .person {
        joined.identities[place.document]?[place.name] = identity
      }
    }
    return joined
  }

  private func mayBeOne(_ one: Int, _ other: Int) -> Bool {
    groups[one].gender == .unknown || groups[other].gender == .unknown
      || groups[one].gender == groups[other].gender
  }

  /// Joins `Donald J. Trump`, `D. Trump` and `Donald Trump`, where all whom the shorter form could mean agree.
  private func joinFullNames(_ union: inout Union) {
    let alike = bySurname(isShort: false).values.flatMap { same in
      Dictionary(grouping: same) { groups[$0].person?.given.first }.values
    }
    for same in alike {
      let agreeing = same.map { one in same.filter { $0 != one && agrees(one, $0) } }
      let isClear = agreeing.map { all in
        all.allSatisfy { left in all.allSatisfy { left == $0 || agrees(left, $0) } }
      }
      let clear = Set(zip(same, isClear).filter(\.1).map(\.0))
      for (one, others) in zip(same, agreeing) where clear.contains(one) {
        for other in others where clear.contains(other) { union.join(one, other) }
      }
    }
  }

  private func agrees(_ one: Int, _ other: Int) -> Bool {
    guard let left = groups[one].person, let right = groups[other].person else { return false }
    return left.agrees(with: right) && mayBeOne(one, other)
  }

  /// Joins a surname with a person who bears it, where more than the surname speaks for that.
  ///
  /// What is left of a surname is one person, known or not.
  private func joinSurnames(_ union: inout Union) {
    let full = bySurname(isShort: false)
    let reach = Reach(groups, union)
    for (surname, short) in bySurname(isShort: true) {
      let named = full[surname] ?? []
      var left: Int?
      for one in short {
        let bearers = Set(named.filter { mayBeOne(one, $0) }.map { union.root($0) })
        if let bearer = reach.bearer(of: groups[one].documents, among: bearers) {
          union.join(bearer, one)
        } else if let left {
          union.join(left, one)
        } else {
          left = one
        }
      }
    }
  }

  /// Which documents name which persons in full.
  private struct Reach {
    private var documents: [Int: Set<Int>] = [:]
    private var persons: [Int: Set<Int>] = [:]

    init(_ groups: [Group], _ union: Union) {
      for (index, group) in groups.enumerated() where group.person?.isShort == false {
        let root = union.root(index)
        documents[root, default: []].formUnion(group.documents)
        for document in group.documents { persons[document, default: []].insert(root) }
      }
    }

    /// Returns whom a document means by a surname that it only writes alone: the only bearer, where two documents name
    /// that person in full, or one that has another person in common; of several, who is named by three documents and
    /// by twice as many as each of the others.
    func bearer(of places: Set<Int>, among bearers: Set<Int>) -> Int? {
      // A document that names a bearer in full and leaves the surname open does not say whom it means.
      guard bearers.allSatisfy({ documents[$0]?.isDisjoint(with: places) ?? true }) else { return nil }
      let counts = bearers.sorted().map { (bearer: $0, count: documents[$0]?.count ?? 0) }
      guard let most = counts.max(by: { $0.count < $1.count }) else { return nil }
      if counts.count > 1 {
        let isMain =
          most.count > 2 && counts.allSatisfy { $0.bearer == most.bearer || most.count >= 2 * $0.count }
        return isMain ? most.bearer : nil
      }
      return most.count > 1 || haveAnotherInCommon(places, most.bearer) ? most.bearer : nil
    }

    private func haveAnotherInCommon(_ places: Set<Int>, _ bearer: Int) -> Bool {
      places.contains { place in
        persons[place]?.contains { person in
          person != bearer
            && documents[bearer]?.contains { persons[$0]?.contains(person) ?? false } ?? false
        } ?? false
      }
    }
  }

  private func bySurname(isShort: Bool) -> [Substring: [Int]] {
    var result: [Substring: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      guard let person = group.person, person.isShort == isShort else { continue }
      result[person.surname, default: []].append(index)
    }
    return result
  }

  /// Joins an organization that is only written as an acronym with the only one that has it beside its name.
  private func joinAcronyms(_ union: inout Union) {
    var bearers: [String: Set<Int>] = [:]
    for (index, group) in groups.enumerated() where !isOnlyAcronym(index) {
      for acronym in group.acronyms { bearers[acronym, default: []].insert(union.root(index)) }
    }
    for (index, group) in groups.enumerated() where isOnlyAcronym(index) {
      let all = group.acronyms.flatMap { bearers[$0] ?? [] }
      if Set(all).count == 1, let bearer = all.first { union.join(bearer, index) }
    }
  }

  private func isOnlyAcronym(_ index: Int) -> Bool {
    groups[index].type == .organization && groups[index].names.allSatisfy { Self.isAcronym($0.name) }
  }

  /// Full names before others, then what documents write most, then what came first.
  private func bestName(_ members: [Int]) -> String {
    let names = members.sorted().flatMap { groups[$0].names }
    let best = names.enumerated().max { left, right in
      (Self.isFull(left.element.name) ? 1 : 0, left.element.count, -left.offset)
        < (Self.isFull(right.element.name) ? 1 : 0, right.element.count, -right.offset)
    }
    return best?.element.name ?? ""
  }

  private static func isFull(_ name: String) -> Bool {
    // A given name in full, or an organization's name in words.
    guard let first = name.split(separator: " ").first, name.contains(" ") else { return false }
    return first.utf8.count > 2 || !first.hasSuffix(".")
  }
}

/// Sets that are joined step by step.
private struct Union {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  /// The smaller number stays the root, so that the order of the corpus decides.
  mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(one), root(other))
    parents[max(left, right)] = min(left, right)
  }
}
