internal import Corpus
internal import Discourse
internal import Engine
internal import Linguistics
internal import Platform
internal import Records

/// Puts the names of the corpus into the rows of one command, while they are read.
///
/// The documents that the command reads are what is joined: so the same command gives the same rows, whatever was
/// asked before.
@MainActor
struct NameJoining {
  private let columns: [Column]
  private let session: Session
  private var names = CorpusNames()
  private var documents: [Int: String] = [:]
  /// The corrections, read once: what is wrong with their lines is reported once.
  private var corrections: [Correction]?

  init(_ columns: [Column], _ session: Session) {
    self.columns = columns
    self.session = session
  }

  /// Adds the names that a result carries.
  mutating func add(_ result: AnalysisResult) {
    guard let found = result.names else { return }
    documents[result.document.number] = result.document.name
    names.add(found, of: result.document.number)
  }

  /// Returns who the names of all documents are.
  ///
  /// - Throws: ``ShellError`` where the corrections cannot be read.
  mutating func identity() throws -> CorpusIdentity {
    let known = try corrections ?? session.corrections()
    corrections = known
    return CorpusIdentity(names.join(), corrections: known, documents: documents)
  }

  /// Remembers the names that were given, for those who correct them.
  func remember(_ identity: CorpusIdentity) {
    for name in identity.shown { session.shownNames[NameFold.folded(name)] = name }
    for (document, notes) in identity.notes { session.nameNotes[document] = notes }
  }

  /// Returns rows, which begin with their document, with the names that they have in the corpus.
  ///
  /// - Throws: ``ShellError`` where the corrections cannot be read; the cancellation of the work.
  mutating func joined(_ rows: [Table.Row]) throws -> [Table.Row] {
    guard columns.contains(where: { $0.naming != nil }) else { return rows }
    let identity = try identity()
    defer { remember(identity) }
    return try session.collect(rows) { row in
      guard let document = row.document else { return row }
      return identity.cells(Array(row.cells.dropFirst()), in: document, columns: columns).map {
        Table.Row(document: document, cells: row.cells.prefix(1) + $0)
      }
    }
  }
}

extension Session {
  /// Where the corrections of what is open are kept; nil where there is no place for them.
  var correctionFile: CorrectionFile? { CorrectionFile(for: corpus, dataFolder: dataFolder) }

  /// Returns the corrections, and warns of lines that are none.
  ///
  /// - Throws: ``ShellError`` where they cannot be read.
  func corrections() throws -> [Correction] {
    guard let file = correctionFile else { return [] }
    let contents = try file.read()
    for stray in contents.strayLines {
      output.reportWarning(
        "\(file.path):\(stray.number): this line is no correction: \(stray.line.onOneLine)",
        code: .strayCorrection)
    }
    return contents.corrections
  }
}
