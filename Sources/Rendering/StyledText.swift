/// Text in pieces, each with what it is for; the writer of the terminal knows the colours.
public struct StyledText: Hashable, Sendable {
  /// One piece.
  public struct Run: Hashable, Sendable {
    /// What the piece is for.
    public let style: Style
    /// The piece; may hold anything, the writer makes control characters visible.
    public let text: String
  }

  /// The pieces, in order.
  public private(set) var runs: [Run] = []

  /// Creates empty text.
  public init() {}

  /// Creates text of one piece.
  public init(_ text: String, _ style: Style = .plain) { append(text, style) }

  /// Adds a piece at the end.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { runs.append(Run(style: style, text: text)) }
  }

  /// Adds other text at the end.
  public mutating func append(_ other: StyledText) { runs += other.runs }

  /// The text without its styles.
  public var plain: String { runs.map(\.text).joined() }
}

/// What a piece of text is for.
public enum Style: String, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case plain
  /// Headers of tables, names of sections.
  case heading
  /// The word `error`, carets.
  case error
  /// The word `warning`.
  case warning
  /// The word `help`, suggestions.
  case help
  /// What matters less: rules of tables, ghost text.
  case dim
  /// A command's name.
  case command
  /// A quoted word.
  case string
  /// A number.
  case number
  /// An option.
  case option
  /// A keyword or operator.
  case keyword
  /// A comment.
  case comment
  /// What was found, in its sentence.
  case mark
  /// The prompt.
  case prompt
}
