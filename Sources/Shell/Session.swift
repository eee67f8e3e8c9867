public import AnalyzerKit
public import Corpus
public import Declarations
public import Engine
internal import Platform
internal import Records
internal import Rendering
public import Script

/// One run of the shell: the opened corpus, the commands, the settings, and where output goes.
@MainActor
public final class Session {
  /// Where results and messages go.
  public let output: any Output
  /// What runs analyzers.
  public let engine: Engine
  /// The analyzers.
  public let registry: AnalyzerRegistry
  /// The lines that were entered; nil where none are kept.
  public let history: (any HistoryStore)?
  /// The digest of what decides the analyzers' results.
  public let identity: ProgramIdentity
  /// The largest file that is read, in bytes.
  public let maximumFileSize: Int
  /// Where a person's own things are; nil where there is no home.
  public let dataFolder: String?
  /// Writes transcripts of what a person enters; nil where nobody sits at a prompt.
  public var recorder: (any SessionRecorder)?
  /// Called after `set`, so that the editor and the writer follow.
  public var settingsChanged: (Settings) -> Void = { _ in }

  /// Called before each stage with its place and name, for whoever has to tell where a run was ended from outside.
  public var stageBegins: ((String) -> Void)?

  /// The opened documents.
  public private(set) var corpus: Corpus
  /// What `set` changes.
  public internal(set) var settings = Settings() {
    didSet { settingsChanged(settings) }
  }
  /// How many documents failed in an analyzer so far.
  public internal(set) var failedDocuments = 0
  /// The commands by name, with those that scripts defined.
  private(set) var commands: [String: any Command]
  /// What the parser knows of commands, variables and results.
  public var commandTable: CommandTable
  /// The values of variables.
  var bindings = Bindings()
  /// The results that were shown.
  var results = Results()
  /// The documents that commands work on where none are named; nil for all.
  var chosen: ChosenDocuments?
  /// What is set aside while a transcript is recorded.
  var memory: SessionMemory?
  /// Whether something that was or will be run reads a result that was shown before.
  var readsResults = false
  /// How many `expect error` are around what runs.
  var expectations = 0
  /// Whether what runs is in vain where nobody reads the results; see ``checkReader()``.
  var onlyShows = false
  /// The names that rows have shown, by their folded forms.
  var shownNames: [String: String] = [:]
  /// Why rows showed other names than their documents, by document: of the last command that joined its names.
  var nameNotes: [Int: Set<NameNote>] = [:]
  /// How often documents were opened.
  private(set) var openings = 0

  /// Creates a session over a corpus, at first an empty one.
  public init(
    registry: AnalyzerRegistry, engine: Engine, output: any Output, history: (any HistoryStore)? = nil,
    corpus: Corpus = .empty, identity: ProgramIdentity = ProgramIdentity(analysisDigest: ""),
    maximumFileSize: Int = 1 << 30,
    dataFolder: String? = nil
  ) {
    self.dataFolder = dataFolder
    self.corpus = corpus
    self.registry = registry
    self.engine = engine
    self.output = output
    self.history = history
    self.identity = identity
    self.maximumFileSize = maximumFileSize
    let all = BuiltInCommands.all + registry.entries.map { AnalyzerCommand(entry: $0) }
    let commands = Dictionary(all.map { ($0.signature.name, $0) }) { $1 }
    self.commands = commands
    commandTable = Self.table(of: commands)
  }

  private static func table(of commands: [String: any Command]) -> CommandTable {
    CommandTable(
      commands.values.map(\.signature), documentColumns: DocumentTable.columns,
      examine: { (stage: Stage, table: CommandTable) throws(Diagnostic) -> ValueType? in
        try commands[stage.command]?.examine(stage, commands: table)
      },
      check: { (pattern: Expression.Pattern) throws(Diagnostic) in try TextPattern.check(pattern) },
      read: SourceFile.read)
  }

  /// Goes back to how the session began: what was defined, named, shown and chosen is forgotten; what the command
  /// line gave stays.
  func forgetEverything() {
    commands = commands.filter { !($0.value is DefinedCommand) }
    var table = Self.table(of: commands)
    table.variables = commandTable.variables.filter { $0.value.constant != nil }
    table.arguments = commandTable.arguments
    table.shellUse = commandTable.shellUse
    commandTable = table
    bindings = Bindings()
    results = Results()
    chosen = nil
  }

  /// Goes back to what was set aside; if other documents were opened meanwhile, what was about the old ones is
  /// forgotten.
  func restore(_ memory: SessionMemory) {
    commandTable = memory.commandTable
    commands = memory.commands
    bindings = memory.bindings
    results = memory.results
    chosen = memory.chosen
    settings.width = memory.width
    if memory.openings != openings { forgetDocuments() }
  }

  /// Adds a command that a script defined.
  func define(_ definition: Definition) {
    commands[definition.name] = DefinedCommand(definition: definition)
    commandTable.define(definition)
  }

  /// The declarations of the commands that scripts defined, by name.
  public var definedCommands: [Signature] {
    commandTable.definitions.keys.sorted().compactMap { commandTable.signatures[$0] }
  }

  /// Opens paths in place of what was open; if nothing can be loaded, the old corpus stays.
  ///
  /// - Throws: ``ShellError`` where a named path cannot be loaded, or nothing was.
  public func open(_ paths: [String]) throws {
    var loader = CorpusLoader(maximumFileSize: maximumFileSize)
    loader.cancellation = engine.cancellation
    let output = output
    loader.progress = { count in output.showStatus(StyledText("reading: \(count) files", .dim)) }
    let loaded = loader.load(paths)
    output.showStatus(nil)
    try engine.cancellation.check()
    // A path that somebody named is theirs to mend; a bad file found in a folder is only a problem.
    let named = Set(paths.map { $0 == "-" ? CorpusLoader.standardInput : $0 })
    if let problem = loaded.problems.first(where: { !$0.isWarning && named.contains($0.path) }) {
      throw ShellError.load(problem)
    }
    if loaded.documents.isEmpty {
      if let problem = loaded.problems.first { throw ShellError.load(problem) }
      throw ShellError(
        .load, "there is nothing to read in \(paths.joined(separator: " "))",
        help: "open a folder with .txt or .md files, or a file")
    }
    corpus = loaded
    openings += 1
    forgetDocuments()
    bindKeptSelections()
    engine.forgetLayers()
  }

  /// Throws ``Cancelled`` where the person has asked the running command to stop.
  ///
  /// - Complexity: one atomic read.
  func checkpoint() throws { try engine.cancellation.check() }

  /// Returns what `transform` makes of each element, without those of which it makes nothing.
  ///
  /// - Throws: what `transform` throws, and ``Cancelled`` where the person has asked the command to stop; what was made
  ///   up to there is then freed later.
  func collect<Element, Result>(
    _ elements: some Sequence<Element>, _ transform: (Element) throws -> Result?
  ) throws -> [Result] {
    var results: [Result] = []
    do {
      for element in elements {
        try checkpoint()
        if let result = try transform(element) { results.append(result) }
      }
      return results
    } catch {
      engine.releaseLater(results)
      throw error
    }
  }

  /// Frees what stopped commands had made.
  func releaseUnfinished() { while engine.releaseSome() {} }
}
