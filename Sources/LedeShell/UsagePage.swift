internal import AnalyzerKit
internal import Records
internal import Rendering
internal import Shell

/// `lede --help`.
enum UsagePage {
  static func text(registry: AnalyzerRegistry) -> StyledText {
    var text = StyledText("lede", .command)
    text.append(" — reads a document corpus: who said what about whom, when, and in what tone.\n")
    text.append("\nUsage\n", .heading)
    text.append(
      """
        lede [PATH…]                                  opens files, folders and globs, and shows a prompt
        lede -c COMMANDS [PATH…]                      runs commands; '-' as a path is a document from standard input
        lede run FILE [PATH…] [-D name=value] [-- ARG…]   runs a script, which reads $name, $1, $2 …
        lede map ANALYZER [--option value …]          JSON Lines from standard input to standard output, one for one
        … | lede [PATH…]                              runs commands from standard input

      """)
    text.append("\nOptions\n", .heading)
    for option in Invocation.options { text.append(line(option)) }
    text.append("\nAnalyzers for 'map'\n", .heading)
    for entry in registry.entries {
      let name = entry.name + String(repeating: " ", count: max(0, 32 - entry.name.utf8.count))
      text.append("  \(name)", .command)
      text.append("\(entry.signature.summary)\n")
    }
    for option in MapSubcommand.signature.options { text.append(line(option)) }
    text.append("\nExit codes\n", .heading)
    text.append(
      """
        0 done   1 a command failed, a named path is missing, or nothing was loaded   2 not understood
        4 some documents failed   124 the time of --timeout was over   130 cancelled

      """)
    text.append(
      "\nAt the prompt 'help' lists the commands. Example: lede -c 'quotes | select speaker text' seeds/\n")
    return text
  }

  private static func line(_ option: OptionDeclaration) -> StyledText {
    let usage = option.usage + String(repeating: " ", count: max(0, 32 - option.usage.utf8.count))
    var text = StyledText("  \(usage)", .option)
    text.append("\(option.help)\n")
    return text
  }
}
