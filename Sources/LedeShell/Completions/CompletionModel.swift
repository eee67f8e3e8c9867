internal import AnalyzerKit
internal import Declarations
internal import Records
internal import Script
internal import Shell
internal import Text

/// What shells complete on the program's command line, made from the declarations.
@MainActor
struct CompletionModel {
  /// A way to call the program, from where its sub-command is known.
  struct Mode {
    /// `lede`, a sub-command, or a sub-command with its analyzer: `map quotes`.
    let name: String
    let options: [Option]
    /// What stands at each position; the last one is for all that follow where ``repeatsLast`` says so.
    let places: [Place]
    let repeatsLast: Bool
  }

  /// A name that may be chosen, and what it is.
  struct Choice: Hashable {
    let name: String
    let help: String
  }

  /// What may stand at a position.
  enum Place {
    /// A path.
    case files
    /// A sub-command or a path.
    case start([Choice])
    /// One of some words.
    case words([Choice])
    /// Nothing that could be known.
    case unknown
  }

  /// One option.
  struct Option {
    /// What may stand behind it.
    enum Value {
      /// Nothing.
      case none
      /// Something that could not be known.
      case unknown
      /// A path.
      case files
      /// One of some words.
      case words([String])
      /// Some of some words, joined by commas.
      case list([String])
      /// Statements of the language.
      case language
    }

    /// As it is typed: `--offsets`, `-D`.
    let written: String
    let value: Value
    let isRepeatable: Bool
    let help: String
  }

  /// The modes, the one without a sub-command first.
  let modes: [Mode]

  /// Collects what can be completed.
  init(_ session: Session) {
    let callable = Subcommands.all.filter {
      ![Subcommands.shell.name, Subcommands.command.name].contains($0.name)
    }
    let subcommands = callable.map { Choice(name: $0.name, help: $0.summary) }
    // What combines documents is none of `map`.
    let analyzers = session.registry.entries.filter { $0.combination == nil }.map(\.signature)
    let topics =
      HelpTopics(session).wordNames.map { Choice(name: $0.name, help: $0.summary) } + subcommands
      + [Choice(name: HelpTopics.search, help: "Looks for words in all of help.")]
    let shell = Mode(
      name: Subcommands.shell.name,
      options: [
        Option(
          written: Subcommands.command.name, value: .language, isRepeatable: false,
          help: Subcommands.command.summary)
      ] + Subcommands.shell.options.map(Option.init),
      places: [.start(subcommands), .files], repeatsLast: true)
    modes =
      [shell]
      + callable.flatMap { signature in
        let own = Self.mode(
          signature, named: signature.name, analyzers: analyzers, topics: Self.unique(topics))
        guard signature.arguments.first?.kind == .command else { return [own] }
        return [own]
          + analyzers.map { analyzer in
            let whole = Signature(
              signature.name, summary: analyzer.summary, arguments: Array(signature.arguments.dropFirst()),
              options: analyzer.options + signature.options)
            return Self.mode(whole, named: "\(signature.name) \(analyzer.name)", analyzers: [], topics: [])
          }
      }
  }

  private static func mode(
    _ signature: Signature, named name: String, analyzers: [Signature], topics: [Choice]
  ) -> Mode {
    let help = OptionDeclaration("help", .flag, help: "Tells about this way to call the program.")
    let options = signature.options + (signature.options.contains { $0.name == help.name } ? [] : [help])
    let places = signature.arguments.filter { $0.keyword == nil }.map { argument -> Place in
      switch argument.kind {
      case .path: .files
      case .command: .words(analyzers.map { Choice(name: $0.name, help: $0.summary) })
      case .topic: .words(topics)
      case .choice(let words): .words(words.map { Choice(name: $0, help: "") })
      case .word, .name, .documents, .column, .integer, .expression, .raw: .unknown
      }
    }
    let last = signature.arguments.last { $0.keyword == nil }
    return Mode(
      name: name, options: options.map(Option.init), places: places,
      repeatsLast: last?.arity == .any || last?.arity == .some)
  }

  /// The first of each name, in order: two kinds of topics may share one.
  private static func unique(_ choices: [Choice]) -> [Choice] {
    var names: Set<String> = []
    return choices.sorted { $0.name < $1.name }.filter { names.insert($0.name).inserted }
  }
}

extension CompletionModel.Option {
  init(_ declaration: OptionDeclaration) {
    written = declaration.written
    isRepeatable = declaration.isRepeatable
    help = declaration.help
    value =
      switch declaration.kind {
      case .flag: .none
      case .integer, .number, .text, .name: .unknown
      case .file: .files
      case .choice(let words): .words(words)
      case .choices(let words): .list(words)
      }
  }
}

/// Returns a text of a completion as one line between apostrophes.
func shellQuoted(_ text: String, isFish: Bool = false) -> String {
  let line = text.unicodeScalars.map { $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0 }
  return Quoting.shellQuoted(String(String.UnicodeScalarView(line)), for: isFish ? .fish : .posix)
}
