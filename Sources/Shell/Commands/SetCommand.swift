internal import Declarations
internal import Records
internal import Script

/// `set [NAME [VALUE]]`: shows or changes settings.
struct SetCommand: Command {
  private static let columns = [
    Column("name", .text, help: "The setting."), Column("value", .text, help: "Its value."),
    Column("type", .text, help: "What kind of value it has."),
    Column("values", .text, help: "What it may be."),
    Column("default", .text, help: "What it is at the start."),
    Column("help", .text, help: "What it is for."),
  ]

  let signature = Signature(
    "set", summary: "Shows the settings, or changes one.",
    discussion: """
      The settings:
      \(SettingDeclaration.all.map { "\($0.name) (\($0.values); default \($0.defaultValue)): \($0.help)" }
        .joined(separator: "\n"))
      They last as long as the session. What is to hold in every one stands in $XDG_CONFIG_HOME/lede/init.lede \
      (~/.config/lede/init.lede), which is read before the first prompt, not by scripts, -c or commands from a pipe: \
      there stand 'set', 'let' with values, 'def', 'if' and 'source'. An error in it aborts the start; --no-rc starts \
      without it. A pager is named at the prompt or there; a script needs --allow-shell for it.
      """,
    output: .rows(columns),
    arguments: [
      ArgumentDeclaration(
        "setting", .choice(SettingDeclaration.all.map(\.name)), .optional, help: "The setting's name."),
      ArgumentDeclaration("value", .word, .optional, help: "Its new value."),
    ],
    examples: [
      Example(
        "set", "Shows all settings", columns: ["name", "default"],
        rows: [["editor", "emacs"], ["color", "auto"], ["width", "auto"], ["pager", "auto"]]),
      Example("set width 100", "Changes one"),
    ],
    seeAlso: ["help"])

  nonisolated func examine(_ stage: Stage, commands: CommandTable) throws(Diagnostic) -> ValueType? {
    guard stage.arguments.count == 2 else { return nil }
    guard let setting = setting(of: stage), let argument = stage.arguments.last,
      case .word(let template) = argument.value
    else { return .nothing }
    guard let value = template.constant else {
      guard case .command = setting.kind, commands.shellUse == .never else { return .nothing }
      throw noProgram(at: argument.range)
    }
    guard setting.accepts(value) else {
      throw Diagnostic(
        .checkInvalidSetting, "'\(value)' is no value of '\(setting.name)'", at: argument.range,
        help: setting.help(for: value))
    }
    if setting.namesProgram(value), commands.shellUse == .never { throw noProgram(at: argument.range) }
    return .nothing
  }

  private nonisolated func setting(of stage: Stage) -> SettingDeclaration? {
    guard case .word(let template)? = stage.arguments.first?.value else { return nil }
    return SettingDeclaration.all.first { $0.name == template.constant }
  }

  /// A pager is a program: whoever may not run one may not name one.
  private nonisolated func noProgram(at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .checkNoProgram, "a script may not choose a program to be run", at: range,
      help: "allow it where you trust the script: --allow-shell")
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let name = call.words("setting").first
    let shown = SettingDeclaration.all.filter { name == nil || $0.name == name }
    if let setting = shown.first, name != nil, let value = call.words("value").first {
      guard setting.write(&session.settings, value) else {
        throw ShellError(
          .setting, "'\(value)' is no value of '\(setting.name)'", help: setting.help(for: value),
          at: call.range(of: "value"))
      }
      return .nothing
    }
    let rows = shown.map { setting in
      Table.Row(cells: [
        .text(setting.name), .text(setting.read(session.settings)), .text(setting.type),
        .text(setting.values),
        .text(setting.defaultValue), .text(setting.help),
      ])
    }
    return .rows(Table(columns: Self.columns, rows: rows))
  }
}
