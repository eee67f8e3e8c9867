/// The commands that are not analyzers, in the order of `help`.
@MainActor
enum BuiltInCommands {
  static let all: [any Command] = [
    OpenCommand(), ReloadCommand(), DocsCommand(), ShowCommand(), InfoCommand(), ProblemsCommand(),
    UseCommand(), KeepCommand(), CorrectCommand(),
    WhereCommand(), SelectCommand(), SortCommand(), CountCommand(), HeadCommand(), TailCommand(),
    SampleCommand(),
    UniqueCommand(), SqlCommand(), ContextCommand(), WhyCommand(),
    LastCommand(), OutCommand(), ToCommand(), SaveCommand(), ShellCommand(),
    HelpCommand(), PluginsCommand(), HistoryCommand(), RecordCommand(), SetCommand(), QuitCommand(),
  ]
}
