internal import AnalyzerKit
internal import CommandOptions
internal import Declarations
internal import Engine
internal import JSON
internal import Records
internal import Rendering
internal import Shell

/// `lede describe`: everything that the program can do, for people and for programs.
@MainActor
struct DescribeSubcommand {
  nonisolated static let signature = Signature(
    "describe", summary: "Describes all commands and options, also for other programs.",
    discussion: """
      The description holds every command and analyzer with arguments, options and columns, the sub-commands, the \
      language, the codes of errors and the exit codes. It is made from the declarations that the program itself is \
      run by, and so are the manual page and the completions of shells, which 'make install' puts in place.
      """,
    options: [
      OptionDeclaration("json", .flag, help: "Writes JSON."),
      OptionDeclaration("man", .flag, help: "Writes the manual page."),
      OptionDeclaration("bash", .flag, help: "Writes the completion for bash."),
      OptionDeclaration("zsh", .flag, help: "Writes the completion for zsh."),
      OptionDeclaration("fish", .flag, help: "Writes the completion for fish."),
      OptionDeclaration(
        "complete", .text, placeholder: "COMMANDS", help: "Writes how commands that are half typed may go on."
      ),
      Invocation.errors,
    ],
    examples: [
      Example("lede describe --json", "Writes the description for a program"),
      Example("lede describe --complete 'quotes | sel'", "Completes a command"),
    ], seeAlso: ["map", "help"])

  private enum Form: String, CaseIterable {
    case json, man, bash, zsh, fish, complete
  }

  private let form: Form?
  private let typed: String
  private let session: Session

  /// Reads the arguments after `describe`.
  ///
  /// - Throws: ``UsageError``.
  init(_ words: [CommandLineWord], registry: AnalyzerRegistry, output: any Output) throws(UsageError) {
    let parsed = try OptionArguments(words, declarations: Self.signature.options, of: "describe")
    if let stray = parsed.rest.first {
      throw .strayWord(stray.text, of: "describe", help: UsagePage.usage(Self.signature), at: stray.index)
    }
    let forms = Form.allCases.filter { parsed[$0.rawValue] != nil }
    guard forms.count <= 1 else {
      throw .severalForms(forms.map(\.rawValue), at: words.first?.index ?? 1)
    }
    form = forms.first
    typed = parsed.text(Form.complete.rawValue) ?? ""
    session = Session(registry: registry, engine: Engine(), output: output)
  }

  /// Writes the description, and returns the exit code.
  func run() -> Int32 {
    let text =
      switch form {
      case .json: json
      case .man: ManualPage.text(of: ProgramDescription(session))
      case .bash: BashCompletion.text(CompletionModel(session))
      case .zsh: ZshCompletion.text(CompletionModel(session))
      case .fish: FishCompletion.text(CompletionModel(session))
      case .complete: LanguageCompletion.text(after: typed, in: session)
      case nil: ""
      }
    if form == nil { writePages() } else { session.output.write(StyledText(text)) }
    return ExitCode.done
  }

  private var json: String {
    var writer = JSONWriter()
    writer.indented(ProgramDescription(session).cell)
    writer.raw("\n")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func writePages() {
    for (index, signature) in ProgramDescription(session).signatures.enumerated() {
      if index > 0 { session.output.write(StyledText("\n")) }
      session.output.write(HelpText.page(for: signature))
    }
  }
}

/// What could come at the end of some statements, for the completions of shells.
@MainActor
enum LanguageCompletion {
  /// Returns a line for each candidate: the statements with it, a tab, and what it is.
  ///
  /// Candidates with control characters are left out: no shell could show them on a line.
  static func text(after line: String, in session: Session) -> String {
    let completions = SessionAssistant(session: session).completions(line, cursor: line.utf8.count)
    let before = String(decoding: line.utf8.prefix(completions.range.lowerBound), as: UTF8.self)
    return completions.candidates.map { "\(before)\($0.text)\t\($0.help)" }
      .filter { line in line.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x09 } }
      .map { "\($0)\n" }.joined()
  }
}
