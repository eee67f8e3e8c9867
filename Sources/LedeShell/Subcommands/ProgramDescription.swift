internal import AnalyzerKit
internal import CommandOptions
internal import Corpus
internal import Declarations
internal import JSON
internal import Records
internal import Script
internal import Shell

/// What other programs need to know of this one, as one value.
@MainActor
struct ProgramDescription {
  /// The commands that are no analyzers, by name.
  let commands: [Signature]
  /// The analyzers, by name.
  let analyzers: [Signature]
  private let entries: [AnalyzerEntry]
  private let documentColumns: [Column]

  init(_ session: Session) {
    let table = session.commandTable
    let names = Set(session.registry.names)
    commands = table.names.filter { !names.contains($0) }.compactMap { table.signatures[$0] }
    entries = session.registry.entries
    analyzers = entries.map(\.signature)
    documentColumns = table.documentColumns
  }

  /// All declarations: of the sub-commands, the commands, the analyzers.
  var signatures: [Signature] { Subcommands.all + commands + analyzers }

  /// The whole description.
  var cell: Cell {
    .record([
      .init("version", .text(ProgramIdentity.ledeVersion)),
      .init("subcommands", .list(Subcommands.all.map { $0.description(usage: UsagePage.usage($0)) })),
      .init("commands", .list(commands.map(\.description))),
      .init("analyzers", .list(entries.map(Self.description))),
      .init("documentColumns", .list(documentColumns.map(\.description))),
      .init("functions", .list(Function.all.map(\.description))),
      .init("language", .list(LanguageForm.all.map(\.description))),
      .init("keys", .list(EditorKey.all.map(\.description))),
      .init("settings", .list(SettingDeclaration.all.map(\.description))),
      .init("codes", codes),
      .init("exitCodes", .list(ExitCode.meanings.map(\.description))),
    ])
  }

  /// An analyzer's declaration, whether it combines documents, and which option is its first argument.
  private static func description(_ entry: AnalyzerEntry) -> Cell {
    guard case .record(let fields) = entry.signature.description else { return .null }
    return .record(
      fields + [
        .init("combines", .boolean(entry.combination != nil)),
        .init("leadingOption", entry.argumentOptions.first.map { .text($0) } ?? .null),
      ])
  }

  /// The stable codes of errors, by where they are met.
  private var codes: Cell {
    func list(_ codes: [String]) -> Cell { .list(codes.sorted().map { .record([.init("code", .text($0))]) }) }
    return .record([
      .init("language", list(Diagnostic.Code.allCases.map(\.rawValue))),
      .init("commands", list(ShellError.Code.all.map(\.rawValue))),
      .init("load", list(Problem.codes)), .init("read", list(Problem.warningCodes)),
      .init(
        "map", list(JSONError.Code.allCases.map(\.rawValue) + MapInput.Code.allCases.map(\.rawValue))),
      .init(
        "commandLine",
        list(UsageError.OptionCode.allCases.map(\.rawValue) + UsageError.Code.allCases.map(\.rawValue))),
      .init("reports", list(ReportCode.allCases.map(\.rawValue))),
      .init("analysis", list(AnalysisError.Code.allCases.map(\.rawValue))),
    ])
  }
}
