public import Records

/// A function of the expression language: its name and types; the shell computes it.
public struct Function: Hashable, Sendable {
  /// The name.
  public let name: String
  /// What it takes, in order.
  public let parameters: [ColumnType]
  /// What it gives.
  public let result: ColumnType
  /// One sentence for help.
  public let help: String

  private init(_ name: String, _ parameters: [ColumnType], _ result: ColumnType, _ help: String) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.help = help
  }

  /// The functions, by theme.
  public static let all = [
    Function("lower", [.text], .text, "The text in lower case."),
    Function("upper", [.text], .text, "The text in upper case."),
    Function("trim", [.text], .text, "The text without blanks at its ends."),
    Function("length", [.text], .number, "The number of characters (Unicode scalars)."),
    Function("words", [.text], .number, "The number of words, counted between blanks."),
    Function("contains", [.text, .text], .boolean, "Whether the second text stands in the first."),
    Function("starts", [.text, .text], .boolean, "Whether the first text begins with the second."),
    Function("ends", [.text, .text], .boolean, "Whether the first text ends with the second."),
    Function(
      "replace", [.text, .text, .text], .text, "The first text, with each second replaced by the third."),
    Function("year", [.date], .number, "The year of a date: 2021."),
    Function("month", [.date], .date, "The month of a date: 2021-04."),
    Function("day", [.date], .date, "The day of a date, without a time: 2021-04-13."),
    Function("weekday", [.date], .text, "The name of the day of the week: Tuesday."),
    Function("number", [.text], .number, "The number that a text is; null where it is none."),
    Function("text", [.value], .text, "A value as text."),
    Function("date", [.text], .date, "The date that a text is; null where it is none."),
    Function("coalesce", [.value, .value], .value, "The first value, or the second where that is null."),
  ]

  /// How it is written: `replace(text, text, text)`.
  public var usage: String { "\(name)(\(parameters.map(\.rawValue).joined(separator: ", ")))" }

  /// The function of that name.
  static let named = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
}
