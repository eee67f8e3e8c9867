internal import Records
internal import Script

/// `set [NAME [VALUE]]`: shows or changes settings.
struct SetCommand: Command {
  private static let columns = [
    Column("name", .text, help: "The setting."), Column("value", .text, help: "Its value."),
    Column("values", .text, help: "What it may be."),
    Column("default", .text, help: "What it is at the start."),
    Column("help", .text, help: "What it is for."),
  ]

  let signature = Signature(
    "set", summary: "Shows the settings, or changes one.",
    output: .rows(columns),
    arguments: [
      ArgumentDeclaration(
        "name", .choice(SettingDeclaration.all.map(\.name)), .optional, help: "The setting."),
      ArgumentDeclaration("value", .word, .optional, help: "Its new value."),
    ],
    examples: [
      Example(
        "set", "Shows all settings", columns: ["name", "default"],
        rows: [["editor", "emacs"], ["color", "auto"], ["width", "auto"]]),
      Example("set width 100", "Changes one", rows: []),
    ],
    seeAlso: ["help"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let name = call.words("name").first
    let shown = SettingDeclaration.all.filter { name == nil || $0.name == name }
    if let setting = shown.first, name != nil, let value = call.words("value").first {
      guard setting.write(&session.settings, value) else {
        throw ShellError(
          .setting, "'\(value)' is no value of '\(setting.name)'", help: "it may be \(setting.values)",
          at: call.range(of: "value"))
      }
      return .nothing
    }
    let rows = shown.map { setting in
      Table.Row(cells: [
        .text(setting.name), .text(setting.read(session.settings)), .text(setting.values),
        .text(setting.defaultValue),
        .text(setting.help),
      ])
    }
    return .rows(Table(columns: Self.columns, rows: rows))
  }
}
