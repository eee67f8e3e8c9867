internal import Corpus
internal import Records

/// Decides whether an analyzer has read enough documents for the stages after it.
///
/// Rows are counted in two steps. Those of each document are counted by themselves, as they are read. Once they are
/// enough, the names of all documents so far are joined, and the rows are counted again: a joined name may let a
/// condition keep more rows, or fewer.
@MainActor
struct AnalyzerDemand {
  private let demand: RowDemand
  /// The positions of the cells that the stages after it get.
  private let places: [Int]
  private let corpus: Corpus
  private var found = 0
  private var read = 0
  /// How many documents are read before names are joined again.
  private var nextJoining = 0

  /// Creates the demand on rows of which the stages after the analyzer get the cells at `places`.
  init(_ demand: RowDemand, places: [Int], in corpus: Corpus) {
    self.demand = demand
    self.places = places
    self.corpus = corpus
  }

  /// Whether the rows are worth joining: by themselves they are enough.
  var mayBeMet: Bool { found >= demand.limit && read >= nextJoining }

  /// Counts the rows of one more document.
  ///
  /// - Throws: ``ShellError`` where a pattern reaches its limits.
  mutating func add(_ rows: [Table.Row]) throws {
    read += 1
    found += try count(of: rows)
  }

  /// Returns whether the joined rows of all documents so far are enough.
  ///
  /// Where they are not, a quarter more documents is read before they are joined again, so that joining stays linear.
  /// - Throws: ``ShellError`` where a pattern reaches its limits.
  mutating func isMet(by rows: [Table.Row]) throws -> Bool {
    if try count(of: rows) >= demand.limit { return true }
    nextJoining = read + max(1, read / 4)
    return false
  }

  private func count(of rows: [Table.Row]) throws -> Int {
    var count = 0
    for row in rows where count < demand.limit {
      let cells = places.map { row.cells[$0] }
      if try demand.takes(.init(cells: cells, document: row.document, corpus: corpus)) { count += 1 }
    }
    return count
  }
}
