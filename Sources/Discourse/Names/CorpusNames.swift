internal import Glibc
internal import Linguistics

/// Joins the names of many documents: the same person in forty articles is one, two people of one surname are two.
///
///     var names = CorpusNames()
///     names.add([DocumentName("Jane Roe", .person, …), DocumentName("Ann Lee", .person, …)], of: 1)
///     names.add([DocumentName("Roe", .person, …), DocumentName("Ann Lee", .person, …)], of: 2)
///     names.join().identity(of: "Roe", in: 2)      // Jane Roe
///
/// Joined are names that are alike but for case, diacritics, periods and a company's legal form; listed aliases (`U.S.`,
/// `United States`); full names of persons that differ in middle names or initials, where all that could be meant agree
/// with each other. A surname, a first name or an acronym alone is joined only where its own document has a reason, see
/// ``NameJoin/Reason``. Nothing is joined across types, or against what documents show of gender. The order in which
/// documents are added does not matter.
public struct CorpusNames {
  private struct Entry {
    let document: Int
    let position: Int
    let name: DocumentName
  }

  private let gazetteer = Gazetteer()
  private var entries: [Entry] = []

  /// Creates an empty collection.
  public init() {}

  /// Adds what a document names, in the order of first mention.
  public mutating func add(_ names: [DocumentName], of document: Int) {
    for (position, name) in names.enumerated() {
      entries.append(Entry(document: document, position: position, name: name))
    }
  }

  /// Joins all that were added.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names: the bearers of a name and the companions in a document that
  ///   are weighed are bounded.
  public func join() -> Joined {
    let entries = entries.sorted { ($0.document, $0.position) < ($1.document, $1.position) }
    var numbers: [String: Int] = [:]
    var groups: [NameGroup] = []
    var keys: [String] = []
    var places: [Int] = []
    for entry in entries {
      let (key, canonical, person, isShort) = describe(entry.name)
      let group = numbers[key] ?? groups.count
      if group == groups.count {
        numbers[key] = group
        groups.append(NameGroup(entry.name, person, isShort: isShort))
        keys.append(canonical)
      }
      groups[group].add(entry.name, of: entry.document)
      places.append(group)
    }
    let bearers = NameBearers(groups)
    var joined = Joined()
    joined.steps = entries.count + bearers.steps
    let roots = decide(entries, places, bearers, keys, &joined)
    publish(entries, places, roots, bearers, &joined)
    return joined
  }

  /// The key of all that is called alike, its canonical form, and a person's parts.
  private func describe(
    _ name: DocumentName
  ) -> (key: String, canonical: String, person: PersonName?, isShort: Bool) {
    let folded = NameFold.folded(name.name)
    let person = name.type == .person ? PersonName(folded) : nil
    let canonical = gazetteer.canonical(folded, name.type, written: name.name)
    // Whom a short name means is decided document by document.
    let isAcronym = name.type == .organization && NameAcronym.isAcronym(name.name)
    let isShort = person?.isShort ?? isAcronym
    let key = isShort ? "short\t\(folded)" : "\t\(canonical)"
    return ("\(name.type.rawValue)\t\(key)", canonical, person, isShort)
  }

  // MARK: Short names

  /// Returns the root of each entry, and notes the joins.
  private func decide(
    _ entries: [Entry], _ places: [Int], _ bearers: NameBearers, _ keys: [String], _ joined: inout Joined
  ) -> [Int] {
    var roots = places.map { bearers.roots[$0] }
    var companions = CompanionIndex()
    var pages: [Int: ShortNameJudge.Page] = [:]
    var otherTypes: [Substring: Int] = [:]
    var first = 0
    while first < entries.count {
      let document = entries[first].document
      var last = first
      var page = ShortNameJudge.Page()
      var named: [(name: DocumentName, key: String, root: Int, person: PersonName?)] = []
      while last < entries.count, entries[last].document == document {
        let group = bearers.groups[places[last]]
        named.append((entries[last].name, keys[places[last]], roots[last], group.person))
        add(entries[last], group, roots[last], to: &page)
        if group.type != .person { otherTypes[Substring(keys[places[last]]), default: 0] += 1 }
        last += 1
      }
      companions.add(named, of: document)
      pages[document] = page
      first = last
    }
    companions.finish()
    let judge = ShortNameJudge(bearers)
    let acronyms = AcronymJudge(bearers, keys: keys)
    for (index, entry) in entries.enumerated() where bearers.groups[places[index]].isShort {
      let group = bearers.groups[places[index]]
      let decision: ShortNameJudge.Decision?
      if let person = group.person {
        let others = Double(otherTypes[person.surname] ?? 0) / Double(group.documents.count)
        let place = ShortNameJudge.Place(
          document: entry.document, position: entry.position, name: entry.name, word: person.surname,
          otherTypes: others)
        decision = judge.decision(place, pages[entry.document] ?? .init(), &companions)
      } else {
        let folded = NameFold.folded(entry.name.name)
        decision = acronyms.decision(
          folded, listed: gazetteer.listedName(folded, written: entry.name.name), in: entry.document,
          alone: group.documents.count, &companions)
      }
      guard let decision else { continue }
      roots[index] = decision.root
      joined.joins.append(
        NameJoin(
          document: entry.document, name: entry.name.name, span: entry.name.span,
          identity: Identity(bearers.names[decision.root] ?? "", group.type), reason: decision.reason,
          companions: decision.companions, confidence: Self.confidence(decision.score)))
    }
    joined.steps += companions.steps
    return roots
  }

  private func add(_ entry: Entry, _ group: NameGroup, _ root: Int, to page: inout ShortNameJudge.Page) {
    guard let person = group.person else { return }
    if person.isShort {
      page.words.insert(person.surname)
    } else {
      page.surnames[person.surname, default: []].append(root)
      page.full.append(
        ShortNameJudge.OwnName(
          root: root, position: entry.position, count: entry.name.count,
          roles: entry.name.surroundings.roles))
    }
  }

  /// Turns log-odds into a share of right joins, rounded to four decimals.
  private static func confidence(_ score: Double) -> Double {
    (10_000 / (1 + exp(-score / 2))).rounded() / 10_000
  }

  // MARK: The result

  private func publish(
    _ entries: [Entry], _ places: [Int], _ roots: [Int], _ bearers: NameBearers, _ joined: inout Joined
  ) {
    for (root, name) in bearers.names {
      let key = NameFold.folded(name)
      let type = bearers.groups[root].type
      let known = joined.types[key]
      if known == nil || type == .person || known != .person && type.rawValue < known?.rawValue ?? "" {
        joined.types[key] = type
      }
    }
    for (index, entry) in entries.enumerated() {
      let group = bearers.groups[places[index]]
      let identity = Identity(bearers.names[roots[index]] ?? entry.name.name, group.type)
      joined.identities[entry.document, default: [:]]["\(group.type.rawValue)\t\(entry.name.name)"] = identity
      let known = joined.identities[entry.document]?[entry.name.name]
      if known == nil || group.type == .person {
        joined.identities[entry.document]?[entry.name.name] = identity
      }
      guard let person = group.person else { continue }
      let surname = String(person.surname)
      if let known = joined.surnames[entry.document]?[surname], known != identity {
        joined.surnames[entry.document]?[surname] = .some(nil)
      } else {
        joined.surnames[entry.document, default: [:]][surname] = identity
      }
    }
  }
}
