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
  /// A use of it with constants, and the text of what that gives.
  public let example: Sample

  /// An expression, and the text of its value.
  public struct Sample: Hashable, Sendable {
    /// The expression, as it would be written.
    public let expression: String
    /// The text of its value.
    public let value: String
  }

  private init(
    _ name: String, _ parameters: [ColumnType], _ result: ColumnType, _ help: String,
    _ expression: String, gives value: String
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.help = help
    example = Sample(expression: expression, value: value)
  }

  /// The functions, by theme.
  public static let all = [
    Function(
      "lower", [.text], .text, "The text in lower case.",
      "lower(\"Ann LEE\")", gives: "ann lee"),
    Function(
      "upper", [.text], .text, "The text in upper case.",
      "upper(\"Kyiv\")", gives: "KYIV"),
    Function(
      "trim", [.text], .text, "The text without blanks at its ends.",
      "trim(\"  so  \")", gives: "so"),
    Function(
      "length", [.text], .number, "The number of characters (Unicode scalars).",
      "length(\"Zürich\")", gives: "6"),
    Function(
      "words", [.text], .number, "The number of words, counted between blanks.",
      "words(\"no comment today\")", gives: "3"),
    Function(
      "contains", [.text, .text], .boolean, "Whether the second text stands in the first.",
      "contains(\"military build-up\", \"build\")", gives: "true"),
    Function(
      "starts", [.text, .text], .boolean, "Whether the first text begins with the second.",
      "starts(\"report-04.txt\", \"report\")", gives: "true"),
    Function(
      "ends", [.text, .text], .boolean, "Whether the first text ends with the second.",
      "ends(\"report-04.txt\", \".md\")", gives: "false"),
    Function(
      "replace", [.text, .text, .text], .text, "The first text, with each second replaced by the third.",
      "replace(\"Mr. Lee\", \"Mr. \", \"\")", gives: "Lee"),
    Function(
      "year", [.date], .number, "The year of a date: 2021; of what a text says, too.",
      "year(2021-04-13)", gives: "2021"),
    Function(
      "month", [.date], .date, "The month of a date, where it is in one: 2021-04.",
      "month(2021-04-13)", gives: "2021-04"),
    Function(
      "day", [.date], .date, "The day of a date, where it is one, without a time: 2021-04-13.",
      "day(\"2021-04-13T08:00\")", gives: "2021-04-13"),
    Function(
      "weekday", [.date], .text, "The name of the day of the week: Tuesday.",
      "weekday(2021-04-13)", gives: "Tuesday"),
    Function(
      "number", [.text], .number, "The number that a text is; null where it is none.",
      "number(\"12.5\")", gives: "12.5"),
    Function(
      "text", [.value], .text, "A value as text.",
      "text(2021-04)", gives: "2021-04"),
    Function(
      "date", [.text], .date, "The date that a text says; null where it is none, or may be two.",
      "date(\"April 13, 2021\")", gives: "2021-04-13"),
    Function(
      "coalesce", [.value, .value], .value, "The first value, or the second where that is null.",
      "coalesce(null, \"unknown\")", gives: "unknown"),
  ]

  /// How it is written: `replace(text, text, text)`.
  public var usage: String { "\(name)(\(parameters.map(\.rawValue).joined(separator: ", ")))" }

  /// The function of that name.
  static let named = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
}
