internal import AnalyzerKit
internal import Corpus
internal import Declarations
internal import Engine
internal import Records
internal import Rendering
internal import Script

/// The command of an analyzer: runs it over documents and gives a table.
struct AnalyzerCommand: Command {
  let entry: AnalyzerEntry
  let signature: Signature

  /// The first column of the table of an analyzer whose rows stand in one document each.
  nonisolated static let documentColumn = Column("document", .text, help: "The document's name.")

  init(entry: AnalyzerEntry) {
    self.entry = entry
    let own = entry.signature
    signature = Signature(
      own.name, summary: own.summary, discussion: own.discussion, input: own.input,
      output: .rows(Self.columns(of: entry)), arguments: own.arguments,
      options: own.options.filter { $0.name != entry.leadingOption },
      examples: own.examples, seeAlso: own.seeAlso)
  }

  private nonisolated static func columns(of entry: AnalyzerEntry) -> [Column] {
    (areOfDocuments(entry) ? [documentColumn] : []) + entry.columns
  }

  private nonisolated static func areOfDocuments(_ entry: AnalyzerEntry) -> Bool {
    entry.corpus?.areOfDocuments ?? true
  }

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    var options = stage.options
    if let name = entry.leadingOption, case .word(let word)? = stage.arguments.first?.value {
      // What a variable holds is known later; till then it is some word.
      options[name] = .text(word.constant ?? name)
    }
    try validate(options, of: stage)
    return .rows(Self.columns(of: entry), ofDocuments: Self.areOfDocuments(entry))
  }

  private nonisolated func validate(_ options: [String: OptionValue], of stage: Stage) throws(Diagnostic) {
    do throws(AnalysisError) {
      try entry.validate(options)
    } catch {
      throw Diagnostic("check.\(error.code)", error.message, at: stage.range, help: error.help)
    }
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    var options = call.options
    if let name = entry.leadingOption { options[name] = call.words(name).first.map { .text($0) } }
    let cancellation = session.engine.cancellation
    let written = options
    options = try OptionFiles.read(options, of: signature.options) { cancellation.isCancelled }
    // Options that hold variables, and files, are whole only now.
    if !call.stage.openOptions.isEmpty || entry.leadingOption != nil || options != written {
      try validate(options, of: call.stage)
    }
    let numbers = try DocumentSelection.numbers(call, input: input, session: session)
    let documents = numbers.lazy.compactMap { session.corpus.document($0) }.filter {
      entry.reads($0, options)
    }
    var work = AnalyzerRun(entry, options, count: numbers.count, session)
    defer { work.finish() }
    if let corpus = entry.corpus {
      try session.engine.prepare(entry, corpus, options: options, over: documents) { try work.take($0) }
      return .rows(
        Table(columns: Self.columns(of: entry), rows: try work.combined(by: corpus)),
        ofDocuments: corpus.areOfDocuments)
    }
    try session.engine.run(entry, options: options, over: documents, isFiltered: false) { try work.take($0) }
    return .rows(Table(columns: Self.columns(of: entry), rows: try work.joinedRows()), ofDocuments: true)
  }
}
