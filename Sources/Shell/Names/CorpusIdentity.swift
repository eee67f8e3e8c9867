internal import Discourse
internal import Linguistics
internal import Records
internal import Text

/// Who the names in rows are, over all documents that a command reads and after what people have corrected.
final class CorpusIdentity {
  /// A name with its type, where that is known.
  struct Found: Hashable {
    var name: String
    var type: EntityType?
  }

  private struct Key: Hashable {
    let document: Int
    let found: Found
  }

  /// A correction, ready to be compared.
  private struct Step {
    let correction: Correction
    /// The folded names whose bearers it changes.
    let names: Set<String>
    /// The documents that it holds for; nil for all.
    var documents: Set<Int>?
  }

  private let names: CorpusNames.Joined
  private let steps: [Step]
  private var known: [Key: Found?] = [:]
  private let joins: [Int: [NameJoin]]
  /// Why names that were given differ from those in the documents, by document.
  private(set) var notes: [Int: Set<NameNote>] = [:]

  /// The names that it has given.
  var shown: Set<String> { Set(known.values.compactMap { $0?.name }) }

  /// Creates the identity of the names of some documents.
  ///
  /// - Parameters:
  ///   - names: the names of the documents, joined.
  ///   - corrections: what people have corrected, in order.
  ///   - documents: the documents' names by their numbers, for corrections that hold for some.
  init(_ names: CorpusNames.Joined, corrections: [Correction], documents: [Int: String]) {
    self.names = names
    joins = Dictionary(grouping: names.joins, by: \.document)
    steps = corrections.map { correction in
      switch correction {
      case .merge(_, let others):
        Step(correction: correction, names: Set(others.map(NameFold.folded)))
      case .split(let name, let globs, _):
        Step(
          correction: correction, names: [NameFold.folded(name)],
          documents: Set(
            documents.filter { document in globs.contains { Glob($0).matches(document.value) } }.keys))
      case .rename(let name, _), .retype(let name, _), .ignore(let name):
        Step(correction: correction, names: [NameFold.folded(name)])
      }
    }
  }

  /// Returns a row's cells with the names of the corpus; nil where people ignore what it is about.
  func cells(_ cells: [Cell], in document: Int, columns: [Column]) -> [Cell]? {
    var cells = cells
    let typePlace = columns.firstIndex { $0.naming == .type }
    for (index, column) in columns.enumerated() {
      guard column.naming == .subject || column.naming == .mention, case .text(let name) = cells[index] else {
        continue
      }
      var type: EntityType?
      if column.naming == .subject, let typePlace { type = EntityType(rawValue: cells[typePlace].plainText) }
      guard let found = found(Found(name: name, type: type), in: document) else {
        if column.naming == .subject { return nil }
        cells[index] = .null
        continue
      }
      cells[index] = .text(found.name)
      if type != nil, let typePlace, let type = found.type { cells[typePlace] = .text(type.rawValue) }
    }
    return cells
  }

  /// Returns who bears a name of a document; nil where people ignore them.
  func found(_ name: Found, in document: Int) -> Found? {
    let key = Key(document: document, found: name)
    if let known = known[key] { return known }
    let found = corrected(name, in: document)
    known[key] = .some(found)
    return found
  }

  /// Returns the joins of a document's short names, in the order of the text.
  func joins(in document: Int) -> [NameJoin] { joins[document] ?? [] }

  private func note(_ name: Found, _ found: Found, _ correction: Correction?, in document: Int) {
    guard found.name != name.name else { return }
    let join = joins[document]?.first {
      $0.name == name.name && (name.type == nil || $0.identity.type == name.type)
    }
    notes[document, default: []].insert(
      NameNote(name: name.name, shown: found.name, join: join, correction: correction?.line))
  }

  private func corrected(_ name: Found, in document: Int) -> Found? {
    // Dates and sums are no names: nothing is joined there, and corrections hold for them too.
    let joined =
      name.type.map { names.identity(of: name.name, $0, in: document) }
      ?? names.identity(of: name.name, in: document)
    var found = Found(name: joined?.name ?? name.name, type: name.type ?? joined?.type)
    var folded = steps.isEmpty ? "" : NameFold.folded(found.name)
    var last: Correction?
    defer { note(name, found, last, in: document) }
    for step in steps where step.names.contains(folded) && step.documents?.contains(document) ?? true {
      last = step.correction
      switch step.correction {
      case .merge(let target, _):
        found.name = target
        found.type = names.type(of: target) ?? found.type
      case .split(_, _, let other): found.name = other
      case .rename(_, let new): found.name = new
      case .retype(_, let type): found.type = type
      case .ignore: return nil
      }
      folded = NameFold.folded(found.name)
    }
    return found
  }
}
