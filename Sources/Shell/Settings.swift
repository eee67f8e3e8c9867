internal import Records

/// What `set` changes.
public struct Settings: Hashable, Sendable {
  /// The keys of the line editor.
  public enum Editor: String, Hashable, Sendable, CaseIterable {
    case emacs
    case vi
  }

  /// When colour is used.
  public enum ColorUse: String, Hashable, Sendable, CaseIterable {
    case auto
    case always
    case never
  }

  /// The keys of the line editor.
  public var editor: Editor = .emacs
  /// When colour is used.
  public var color: ColorUse = .auto
  /// The width of tables; nil for the terminal's.
  public var width: Int?

  /// Creates the defaults.
  public init() {}
}

/// One setting: its name, values, default and reason.
public struct SettingDeclaration: Sendable {
  /// The name that `set` takes.
  public let name: String
  /// What it may be, in words.
  public let values: String
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
      name: "width", values: "auto or 20-1000", defaultValue: "auto",
      help: "How many columns a table may take.",
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
  ]

  private static func choice<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, _ path: any WritableKeyPath<Settings, Choice> & Sendable, help: String
  ) -> SettingDeclaration {
    SettingDeclaration(
      name: name, values: Choice.allCases.map(\.rawValue).joined(separator: "|"),
      defaultValue: Settings()[keyPath: path].rawValue, help: help, read: { $0[keyPath: path].rawValue }
    ) { settings, value in
      guard let choice = Choice(rawValue: value) else { return false }
      settings[keyPath: path] = choice
      return true
    }
  }
}
