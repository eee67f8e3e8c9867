internal import AnalyzerKit
internal import Engine
internal import Records
internal import Rendering
internal import Shell

/// `lede describe`: everything that the program can do, for people or, with `--json`, for programs.
@MainActor
struct DescribeSubcommand {
  nonisolated static let signature = Signature(
    "describe", summary: "Describes all commands and options; --json does so for programs.",
    discussion: """
      The description holds every command and analyzer with arguments, options and columns, the sub-commands, the \
      codes of errors and the exit codes. It is made from the declarations that the program itself is run by.
      """,
    options: [OptionDeclaration("json", .flag, help: "Writes JSON."), Invocation.errors],
    examples: [Example("lede describe --json", "Writes the description for a program")], seeAlso: ["map"])

  private let isJSON: Bool
  private let session: Session

  /// Reads the arguments after `describe`.
  ///
  /// - Throws: ``UsageError``.
  init(_ words: [CommandLineWord], registry: AnalyzerRegistry, output: any Output) throws(UsageError) {
    let parsed = try OptionArguments(words, declarations: Self.signature.options, of: "describe")
    if let stray = parsed.rest.first {
      throw .strayWord(stray.text, of: "describe", help: UsagePage.usage(Self.signature), at: stray.index)
    }
    isJSON = parsed.values["json"] == .flag(true)
    session = Session(registry: registry, engine: Engine(), output: output)
  }

  /// Writes the description, and returns the exit code.
  func run() -> Int32 {
    let description = ProgramDescription(session)
    if isJSON {
      var writer = JSONWriter()
      writer.indented(description.cell)
      writer.raw("\n")
      session.output.write(StyledText(String(decoding: writer.bytes, as: UTF8.self)))
    } else {
      for (index, signature) in description.signatures.enumerated() {
        if index > 0 { session.output.write(StyledText("\n")) }
        session.output.write(HelpText.page(for: signature))
      }
    }
    return ExitCode.done
  }
}
