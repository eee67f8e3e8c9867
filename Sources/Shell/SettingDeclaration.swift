internal import Records
internal import Script
internal import Text

/// One setting: its name, type, default and reason.
public struct SettingDeclaration: Sendable {
  /// What a setting may be.
  enum Kind: Hashable, Sendable {
    /// One of several words.
    case choice([String])
    /// A whole number in a range, or one of several words.
    case integer(ClosedRange<Int>, or: [String])
    /// A command for the shell, or one of several words.
    case command(or: [String])
  }

  /// The name that `set` takes.
  public let name: String
  /// What it may be.
  let kind: Kind
  /// What it is at the start.
  public let defaultValue: String
  /// One sentence for help.
  public let help: String
  let read: @Sendable (Settings) -> String
  /// Changes the settings; returns false where the value does not fit.
  let write: @Sendable (inout Settings, String) -> Bool

  /// All settings, in order.
  public static let all: [SettingDeclaration] = [
    choice("editor", \.editor, help: "The keys of the prompt; ~/.editrc may say more."),
    choice(
      "color", \.color,
      help: "Whether output is coloured; auto asks the terminal, NO_COLOR and CLICOLOR_FORCE."),
    SettingDeclaration(
      name: "width", kind: .integer(20...1000, or: ["auto"]), defaultValue: "auto",
      help: "How many columns a table may take; auto asks COLUMNS and the terminal.",
      read: { $0.width.map(String.init) ?? "auto" }
    ) { settings, value in
      guard value != "auto" else {
        settings.width = nil
        return true
      }
      guard let width = Int(value), (20...1000).contains(width) else { return false }
      settings.width = width
      return true
    },
    SettingDeclaration(
      name: "pager", kind: .command(or: ["auto", "never"]), defaultValue: "auto",
      help: "What shows results taller than the screen; auto is $PAGER, else less.",
      read: { $0.pager.written }
    ) { settings, value in
      guard let pager = PagerChoice(value) else { return false }
      settings.pager = pager
      return true
    },
  ]

  private static func choice<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ path: any WritableKeyPath<Settings, Choice> & Sendable, help: String
  ) -> SettingDeclaration {
    SettingDeclaration(
      name: name, kind: .choice(Choice.allCases.map(\.rawValue)),
      defaultValue: Settings()[keyPath: path].rawValue, help: help, read: { $0[keyPath: path].rawValue }
    ) { settings, value in
      guard let choice = Choice(rawValue: value) else { return false }
      settings[keyPath: path] = choice
      return true
    }
  }

  // MARK: Values

  /// The words that may be written.
  var words: [String] {
    switch kind {
    case .choice(let words), .integer(_, let words), .command(let words): words
    }
  }

  /// What it may be, as it is shown: `auto|20-1000`.
  public var values: String {
    let rest =
      switch kind {
      case .choice: ""
      case .integer(let range, _): "|\(range.lowerBound)-\(range.upperBound)"
      case .command: "|COMMAND"
      }
    return words.joined(separator: "|") + rest
  }

  /// What kind of value it has: `number or word`.
  public var type: String {
    switch kind {
    case .choice: "word"
    case .integer: "number or word"
    case .command: "command or word"
    }
  }

  /// Whether the value names a program to be run.
  func namesProgram(_ value: String) -> Bool {
    guard case .command(let words) = kind else { return false }
    return !words.contains(value)
  }

  /// Whether the value fits.
  func accepts(_ value: String) -> Bool {
    var settings = Settings()
    return write(&settings, value)
  }

  /// What to do about a value that does not fit.
  func help(for value: String) -> String {
    NearMiss.nearest(to: value, among: words).map { "did you mean '\($0)'?" } ?? "it may be \(values)"
  }
}
