public import Rendering

/// Something that `help` has a page about.
@MainActor
public struct HelpTopic {
  /// What it is.
  public enum Kind: String, Sendable {
    /// A command of the shell.
    case command
    /// A command that a script defined.
    case definition
    /// An analyzer's command.
    case analyzer
    /// A form of the language.
    case language
    /// A function of expressions.
    case function
    /// A setting.
    case setting
    /// A page about several things.
    case page
  }

  /// A text of a topic that may be searched, and where it stands.
  struct Part {
    /// How near to the topic's heart it is; the smallest number is the nearest.
    let rank: Int
    /// Where it stands: `option --recall`; empty for the name and the summary, which are shown anyway.
    let place: String
    /// What is looked into.
    let text: String
  }

  /// The names that it is looked up by, the one that is shown first.
  public let names: [String]
  /// What it is.
  public let kind: Kind
  /// One sentence.
  public let summary: String
  /// What a search looks into.
  let parts: [Part]
  /// The page.
  public let page: StyledText

  /// The name that is shown.
  public var name: String { names[0] }
}
