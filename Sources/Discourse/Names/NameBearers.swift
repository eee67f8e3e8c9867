internal import Linguistics

/// The groups of a corpus, those of one person or organization joined under one number: its root.
///
/// Joined are full names alone; whom a short name means is decided document by document.
struct NameBearers {
  let groups: [NameGroup]
  /// The root of each group.
  let roots: [Int]
  /// The groups of each root, in order.
  let members: [Int: [Int]]
  /// The documents that name a root by a full name, in order.
  private(set) var documents: [Int: [Int]] = [:]
  /// The name in the corpus of each root.
  private(set) var names: [Int: String] = [:]
  /// The persons by surname and by given name, those of most documents first.
  private(set) var bySurname: [Substring: [Int]] = [:]
  private(set) var byGiven: [Substring: [Int]] = [:]
  private(set) var steps = 0

  /// Joins the full names of groups.
  ///
  /// - Complexity: O(*n* log *n*) in the number of groups and the documents that name them, and in the square of the
  ///   number of forms of persons who share surname and given name.
  init(_ groups: [NameGroup]) {
    self.groups = groups
    var union = UnionFind(count: groups.count)
    steps = Self.joinFullNames(groups, &union)
    roots = groups.indices.map { union.root($0) }
    var members: [Int: [Int]] = [:]
    for (group, root) in roots.enumerated() { members[root, default: []].append(group) }
    self.members = members
    for (root, own) in members {
      names[root] = NameGroup.bestName(own.lazy.map { groups[$0] })
      documents[root] =
        own.count == 1 ? groups[root].documents : Set(own.flatMap { groups[$0].documents }).sorted()
    }
    indexPersons()
  }

  private mutating func indexPersons() {
    for (root, own) in members {
      let persons = own.compactMap { groups[$0].person }.filter { !$0.isShort }
      for surname in Set(persons.map(\.surname)) { bySurname[surname, default: []].append(root) }
      for given in Set(persons.map(\.given)) { byGiven[given, default: []].append(root) }
    }
    for key in bySurname.keys { bySurname[key] = ordered(bySurname[key] ?? []) }
    for key in byGiven.keys { byGiven[key] = ordered(byGiven[key] ?? []) }
  }

  /// Those of most documents first, then by name, which the order of the documents does not change.
  func ordered(_ roots: [Int]) -> [Int] {
    roots.map { (root: $0, count: documents[$0]?.count ?? 0, name: names[$0] ?? "") }.sorted {
      ($1.count, $0.name, $0.root) < ($0.count, $1.name, $1.root)
    }.map(\.root)
  }

  /// The person whom a root's full name describes.
  func person(_ root: Int) -> PersonName? { groups[root].person }

  /// What documents show of a root's gender; unknown where they differ.
  func gender(_ root: Int) -> Gender {
    let known = Set((members[root] ?? []).map { groups[$0].gender }).subtracting([.unknown])
    return known.count == 1 ? known.first ?? .unknown : .unknown
  }

  /// Joins `Donald J. Trump`, `D. Trump` and `Donald Trump`, where all whom the shorter form could mean agree.
  private static func joinFullNames(_ groups: [NameGroup], _ union: inout UnionFind) -> Int {
    var bySurname: [Substring: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      guard let person = group.person, !group.isShort else { continue }
      bySurname[person.surname, default: []].append(index)
    }
    let alike = bySurname.values.flatMap { same in
      Dictionary(grouping: same) { groups[$0].person?.given.first }.values
    }
    func agrees(_ one: Int, _ other: Int) -> Bool {
      guard let left = groups[one].person, let right = groups[other].person else { return false }
      let (gender, second) = (groups[one].gender, groups[other].gender)
      return left.agrees(with: right) && (gender == .unknown || second == .unknown || gender == second)
    }
    var steps = 0
    for same in alike {
      steps += same.count * same.count
      let agreeing = same.map { one in same.filter { $0 != one && agrees(one, $0) } }
      let isClear = agreeing.map { all in
        all.allSatisfy { left in all.allSatisfy { left == $0 || agrees(left, $0) } }
      }
      let clear = Set(zip(same, isClear).filter(\.1).map(\.0))
      for (one, others) in zip(same, agreeing) where clear.contains(one) {
        for other in others where clear.contains(other) { union.join(one, other) }
      }
    }
    return steps
  }
}
