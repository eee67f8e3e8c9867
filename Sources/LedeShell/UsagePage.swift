internal import AnalyzerKit
internal import Declarations
internal import Records
internal import Rendering
internal import Script
internal import Shell

/// `lede --help`, and the help of sub-commands, made from their declarations.
@MainActor
enum UsagePage {
  /// What the program is for, without a period.
  nonisolated static let summary =
    "reads a document corpus: who said what about whom, when, and in what tone"
  /// What one should know of every run.
  nonisolated static let paragraphs = [
    "Lede opens files, folders and globs as one corpus. Analyzers are commands whose rows go on through a typed "
      + "pipeline; the language is the same at the prompt, after -c, and in a script.",
    "Results go to standard output, everything else to standard error. A terminal gets fitted tables, a pipe gets "
      + "tab-separated values, or what 'to' says. A script is parsed and checked whole before its first line runs, "
      + "and stops at the first error.",
  ]

  /// The whole program.
  static func text(registry: AnalyzerRegistry) -> StyledText {
    var text = StyledText("lede", .command)
    text.append(" — \(summary).\n")
    text.append("\nUsage\n", .heading)
    for signature in Subcommands.all {
      text.append("  \(usage(signature))\n", .command)
      text.append("      \(signature.summary)\n")
    }
    text.append("\nOptions\n", .heading)
    for option in Subcommands.shell.options { text.append(line(option.usage, option.help)) }
    text.append("\nAnalyzers for 'map'\n", .heading)
    for entry in MapSubcommand.analyzers(of: registry) {
      text.append(line(entry.name, entry.signature.summary))
    }
    text.append(exitCodes(ExitCode.meanings))
    text.append(
      "\n'lede help run' tells all about a way to call it, 'lede help quotes' about a command of the language,\n"
        + "and 'lede help search WORD' looks in all of it. At the prompt 'help' lists the commands.\n"
        + "Example: lede -c 'quotes | select speaker text' seeds/\n")
    return text
  }

  /// One sub-command; nil where there is none of that name.
  static func text(of name: String, registry: AnalyzerRegistry) -> StyledText? {
    guard let signature = Subcommands.all.first(where: { $0.name == name }) else { return nil }
    var text = HelpText.page(for: signature, usage: usage(signature))
    guard signature.name == MapSubcommand.signature.name else { return text }
    for entry in MapSubcommand.analyzers(of: registry) {
      text.append("\n\(entry.name)", .command)
      text.append(" — \(entry.signature.summary)\n")
      HelpText.list(nil, entry.signature.options.map { ($0.usage, $0.told) }, &text)
    }
    text.append(exitCodes(MapSubcommand.exitCodes))
    return text
  }

  private static func exitCodes(_ meanings: [ExitCode.Meaning]) -> StyledText {
    var text = StyledText("\nExit codes\n", .heading)
    for meaning in meanings { text.append("  \(padded(String(meaning.code), 5))\(meaning.text)\n") }
    return text
  }

  /// The usage of a sub-command, without the options that all have.
  nonisolated static func usage(_ signature: Signature) -> String {
    let own = signature.options.filter { !Invocation.options.contains($0) }
    let short = Signature(
      signature.name, summary: signature.summary, arguments: signature.arguments, options: own)
    return signature.name == "lede" ? short.usage : "lede \(short.usage)"
  }

  private static func line(_ name: String, _ help: String) -> StyledText {
    var text = StyledText("  \(padded(name, 32))", .option)
    text.append("\(help)\n")
    return text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.utf8.count))
  }
}
