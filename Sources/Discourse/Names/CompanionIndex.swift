internal import Glibc
internal import Linguistics

/// What documents name beside whom: how much the others in one document speak for somebody of other documents.
///
/// A companion counts by how much more often it is named with the bearer than at all, so that somebody who is
/// everywhere proves little.
struct CompanionIndex {
  /// What is named, as it is compared over documents.
  enum Key: Hashable {
    /// A person named in full, by the root.
    case person(Int)
    /// A surname or first name, in full names or alone.
    case word(Substring)
    /// Anything else, by its folded form.
    case other(String)
  }

  /// Something that a document names.
  struct Companion {
    let feature: Int
    let weight: Double
    let isPerson: Bool
    /// How the document calls it.
    let name: String
  }

  /// What speaks for a bearer.
  struct Evidence {
    /// The log-odds, those of less weight in part.
    var score = 0.0
    /// Whether a person is among what counts.
    var hasPerson = false
    /// The names that count most.
    var companions: [String] = []
  }

  /// At most so many of a document's names are companions: those that the fewest documents have.
  static let limit = 64
  /// Added documents that are not in the corpus, so that few documents prove little.
  private static let unseenDocuments = 200.0
  /// Of how many more documents a bearer is thought to be, in which others are named as they are anywhere.
  private static let unseenOfBearer = 0.5
  /// A companion of less is chance.
  private static let least = 0.3

  private var features: [Key: Int] = [:]
  private var frequencies: [Int] = []
  /// What counts as named where the document is one of a bearer's.
  private var named: [Int: [Int]] = [:]
  /// What is weighed where the document has a short name.
  private var companions: [Int: [Companion]] = [:]
  private var counts: [Int: [Int: Int]] = [:]
  private var documentCount = 0
  private(set) var steps = 0

  /// Adds the names of one document; each document is added once.
  mutating func add(
    _ names: [(name: DocumentName, key: String, root: Int, person: PersonName?)], of document: Int
  ) {
    documentCount += 1
    var own: Set<Int> = []
    var weighed: [Int: Companion] = [:]
    for entry in names {
      var keys: [Key] = []
      if let person = entry.person {
        if !person.isShort { keys = [.person(entry.root), .word(person.given)] }
        keys.append(.word(person.surname))
      } else {
        keys = [.other(entry.key)]
      }
      let numbers = keys.map { number($0) }
      own.formUnion(numbers)
      let weight = Self.weight(entry.name.type, isShort: entry.person?.isShort ?? false)
      if let first = numbers.first, weighed[first] == nil {
        weighed[first] = Companion(
          feature: first, weight: weight, isPerson: entry.person != nil, name: entry.name.name)
      }
    }
    for feature in own { frequencies[feature] += 1 }
    named[document] = own.sorted()
    companions[document] = weighed.values.sorted { $0.feature < $1.feature }
  }

  private mutating func number(_ key: Key) -> Int {
    if let known = features[key] { return known }
    features[key] = frequencies.count
    frequencies.append(0)
    return frequencies.count - 1
  }

  private static func weight(_ type: EntityType, isShort: Bool) -> Double {
    switch type {
    case .person: isShort ? 0.8 : 1
    case .organization, .event: 0.7
    case .place: 0.45
    default: 0.4
    }
  }

  /// Keeps the companions that fewest documents have, once all documents are added.
  mutating func finish() {
    for (document, all) in companions {
      companions[document] = rarest(all, Self.limit, feature: \.feature, tie: \.name)
    }
    for (document, all) in named {
      named[document] = rarest(all, 4 * Self.limit, feature: \.self, tie: \.self)
    }
  }

  /// Returns those whose feature several documents have: of more than `limit`, those that the fewest have.
  private func rarest<Element>(
    _ all: [Element], _ limit: Int, feature: (Element) -> Int, tie: (Element) -> some Comparable
  ) -> [Element] {
    // Named in one document only, it shows nothing about others.
    var shared = all.filter { frequencies[feature($0)] > 1 }
    guard shared.count > limit else { return shared }
    shared.sort { (frequencies[feature($0)], tie($0)) < (frequencies[feature($1)], tie($1)) }
    shared.removeLast(shared.count - limit)
    return shared
  }

  /// Returns what a document's names say for a bearer.
  ///
  /// - Parameters:
  ///   - document: the document with the short name.
  ///   - bearer: the root of the bearer.
  ///   - documents: the documents that name the bearer, without that one.
  ///   - without: what is the short name or the bearer itself.
  /// - Returns: the log-odds against chance, of at most six companions.
  mutating func evidence(
    in document: Int, for bearer: Int, of documents: [Int], without: [Key]
  ) -> Evidence {
    guard !documents.isEmpty, let companions = companions[document] else { return Evidence() }
    if counts[bearer] == nil { count(bearer, documents) }
    let together = counts[bearer] ?? [:]
    let left = Set(without.compactMap { features[$0] })
    var found: [(odds: Double, companion: Companion)] = []
    steps += companions.count
    for companion in companions where !left.contains(companion.feature) {
      guard let count = together[companion.feature] else { continue }
      let chance =
        Double(frequencies[companion.feature]) / (Double(documentCount) + Self.unseenDocuments)
      let share =
        (Double(count) + Self.unseenOfBearer * chance) / (Double(documents.count) + Self.unseenOfBearer)
      let odds = companion.weight * log(share / chance)
      if odds > Self.least { found.append((odds, companion)) }
    }
    found.sort { ($1.odds, $0.companion.name) < ($0.odds, $1.companion.name) }
    var evidence = Evidence()
    // Companions come in circles: the second says less than the first.
    for (place, (odds, companion)) in found.prefix(6).enumerated() {
      evidence.score += odds / pow(Double(place + 1), 0.7)
      if companion.isPerson { evidence.hasPerson = true }
      if place < 3 { evidence.companions.append(companion.name) }
    }
    return evidence
  }

  private mutating func count(_ bearer: Int, _ documents: [Int]) {
    var together: [Int: Int] = [:]
    for document in documents {
      let named = named[document] ?? []
      steps += named.count
      for feature in named { together[feature, default: 0] += 1 }
    }
    counts[bearer] = together
  }
}
