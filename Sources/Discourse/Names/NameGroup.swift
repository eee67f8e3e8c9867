internal import Linguistics
internal import Text

/// What documents call by one name, before names are joined.
struct NameGroup {
  /// How often a form is the canonical one of a document.
  struct Count {
    var documents = 0
    var mentions = 0
  }

  let type: EntityType
  /// The parts of a person's name.
  let person: PersonName?
  /// Whether it is a surname, a first name or an acronym alone.
  let isShort: Bool
  private(set) var gender = Gender.unknown
  private var hasBothGenders = false
  private(set) var names: [String: Count] = [:]
  /// In how many documents an acronym, folded, is written for it.
  private(set) var acronyms: [String: Int] = [:]
  /// In how many documents a title or role is beside it.
  private(set) var roles: [String: Int] = [:]
  /// The documents that name it, in order.
  private(set) var documents: [Int] = []

  init(_ name: DocumentName, _ person: PersonName?, isShort: Bool) {
    type = name.type
    self.person = person
    self.isShort = isShort
  }

  /// Adds a document's name; documents come in order.
  mutating func add(_ name: DocumentName, of document: Int) {
    if name.gender != .unknown, !hasBothGenders {
      hasBothGenders = gender != .unknown && gender != name.gender
      gender = hasBothGenders ? .unknown : name.gender
    }
    names[name.name, default: Count()].documents += 1
    names[name.name, default: Count()].mentions += name.count
    if documents.last != document { documents.append(document) }
    for role in name.surroundings.roles { roles[role, default: 0] += 1 }
    guard type == .organization else { return }
    for acronym in Set(name.forms.filter(NameAcronym.isAcronym).map(NameFold.folded)) {
      acronyms[acronym, default: 0] += 1
    }
  }

  /// Returns the best of the names of groups: not in capitals, then full names, then what most documents write.
  ///
  /// Of names alike, it is the one with more mentions, the longer, and the first in the alphabet, so that the order of
  /// the documents does not matter.
  static func bestName(_ groups: some Sequence<NameGroup>) -> String {
    var counts: [String: Count] = [:]
    var type = EntityType.other
    for group in groups {
      type = group.type
      for (name, count) in group.names {
        counts[name, default: Count()].documents += count.documents
        counts[name, default: Count()].mentions += count.mentions
      }
    }
    func rank(_ name: String, _ count: Count) -> [Int] {
      [isShouted(name, type) ? 0 : 1, isFull(name) ? 1 : 0, count.documents, count.mentions, name.utf8.count]
    }
    let best = counts.max { left, right in
      let (one, other) = (rank(left.key, left.value), rank(right.key, right.value))
      return one == other ? left.key > right.key : one.lexicographicallyPrecedes(other)
    }
    return best?.key ?? ""
  }

  /// Whether a name has a given name in full, or is an organization's name in words.
  private static func isFull(_ name: String) -> Bool {
    guard let first = name.split(separator: " ").first, name.contains(" ") else { return false }
    return first.utf8.count > 2 || !first.hasSuffix(".")
  }

  /// Whether a name is written in capitals, and is no acronym: `HARRY S. TRUMAN`, `PENCE`.
  private static func isShouted(_ name: String, _ type: EntityType) -> Bool {
    !name.utf8.contains(where: ASCII.isLower) && (type == .person || name.contains(" "))
      && name.utf8.split(separator: 0x20).contains { $0.count(where: ASCII.isUpper) > 1 }
  }
}
