/// The commands that are not analyzers, in the order of `help`.
@MainActor
enum BuiltInCommands {
  static let all: [any Command] = [
    OpenCommand(), ReloadCommand(), DocsCommand(), ShowCommand(), InfoCommand(), ProblemsCommand(),
    WhereCommand(), SelectCommand(), SortCommand(), CountCommand(), HeadCommand(), TailCommand(),
    ToCommand(), SaveCommand(),
    HelpCommand(), PluginsCommand(), HistoryCommand(), SetCommand(), QuitCommand(),
  ]
}
