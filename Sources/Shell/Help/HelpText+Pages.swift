internal import Declarations
internal import Records
public import Rendering
public import Script

// The pages that are about no single command.

extension HelpText {
  /// The keys of the prompt.
  public static func keys() -> StyledText {
    var text = StyledText("keys", .command)
    text.append(" — What the keys of the prompt do.\n")
    let isEverywhere = { (key: EditorKey) in key.maps.contains(.vi) }
    list("Keys", EditorKey.all.filter(isEverywhere).map { ($0.name, $0.help) }, &text)
    list("Emacs keys", EditorKey.all.filter { !isEverywhere($0) }.map { ($0.name, $0.help) }, &text)
    let note = """
      After 'set editor vi' the keys of the first list are as they are, and after Escape come vi's commands. What is \
      not listed is libedit's. ~/.editrc may bind keys anew, but for \
      \(EditorKey.all.filter(\.isFixed).map(\.name).joined(separator: ", ")).
      """
    text.append("\n" + wrapped(note, lineWidth - 2) + "\n")
    seeAlso(["set", "history"], &text)
    return text
  }

  /// The language on a page: statements, pipelines, words, expressions, functions.
  public static func language() -> StyledText {
    var text = StyledText("language", .command)
    text.append(" — The language on a page.\n")
    for place in LanguageForm.Place.allCases {
      text.append("\n\(place.title)\n", .heading)
      for form in LanguageForm.all where form.place == place {
        text.append(filled(form.usages), .option)
        text.append(
          wrapped(form.summary, lineWidth - 8).split(separator: "\n").map { "      \($0)\n" }.joined())
      }
    }
    list("Functions", Function.all.map { ($0.usage, "\($0.help) (\($0.result.rawValue))") }, &text)
    text.append("\n'help NAME' tells more about each, such as: help let, help month\n")
    return text
  }

  /// The formats, and how the programs that read them do so exactly.
  public static func formats() -> StyledText {
    var text = StyledText("formats", .command)
    text.append(" — The formats, and how other programs read them exactly.\n")
    list(
      "Formats",
      [
        (
          "csv",
          "RFC 4180, with a header: cells are exact. What is unknown is an empty field, an empty text is \"\". NUL is refused."
        ),
        (
          "tsv",
          "The same with tabs, one line a row: tab, newline, carriage return, NUL and backslash are \\t \\n \\r \\0 \\\\ in cells. This is what a pipe gets."
        ),
        ("json, jsonl", "Exact, with numbers, null, lists and spans; an array, or an object a line."),
        ("md", "A table that reads as the cells are; line ends become blanks, NUL becomes U+FFFD."),
        ("html", "Exact but for controls, which become symbols."),
        (
          "dot, graphml",
          "Networks: the first two columns are the ends, the column weight or the first of numbers is the weight."
        ),
      ], &text)
    text.append("\nReaders\n", .heading)
    let width = FormatReader.all.map { DisplayWidth.of($0.name) }.max() ?? 0
    for reader in FormatReader.all {
      text.append("  \(padded(reader.name, width))", .option)
      let indent = String(repeating: " ", count: width + 4)
      let lines = reader.lines(width: lineWidth - width - 4)
      text.append("  \(lines.joined(separator: "\n\(indent)"))\n")
    }
    let note = """
      In a table of one column what is unknown is \"\" too, because most readers skip empty lines; R reads them with \
      blank.lines.skip = FALSE. Few readers tell an empty field from \"\": in json they are null and \"\".
      """
    text.append("\n" + wrapped(note, lineWidth - 2) + "\n")
    seeAlso(["to", "save", "select"], &text)
    return text
  }

  /// One form of the language.
  static func page(for form: LanguageForm) -> StyledText {
    page(for: form.signature, usage: form.usages.joined(separator: "\n  "))
  }

  /// One function.
  static func page(for function: Function) -> StyledText {
    var text = StyledText(function.name, .command)
    text.append(" — \(function.help)\n")
    text.append("\nExamples\n", .heading)
    text.append("  (\(function.example.expression))", .string)
    text.append("  # \(function.example.value)\n", .comment)
    text.append("\nUsage\n", .heading)
    text.append("  \(function.usage)\n")
    let isUnknownKept = function.result != .value
    text.append(
      "\nIt gives a \(function.result.rawValue)\(isUnknownKept ? "; of what is unknown (null), null" : "").\n"
    )
    seeAlso(["language", "where"], &text)
    return text
  }

  /// One setting.
  static func page(for setting: SettingDeclaration) -> StyledText {
    var text = StyledText(setting.name, .command)
    text.append(" — \(setting.help)\n")
    text.append("\nUsage\n", .heading)
    text.append("  set \(setting.name) \(setting.values)\n")
    text.append("\nAt the start it is \(setting.defaultValue).\n")
    seeAlso(["set"], &text)
    return text
  }

  /// Lines that hold as many of the usages as fit.
  private static func filled(_ usages: [String]) -> String {
    var lines: [String] = []
    for usage in usages {
      let longer = lines.last.map { "\($0)   \(usage)" }
      if let longer, DisplayWidth.of(longer) <= lineWidth - 2 {
        lines[lines.count - 1] = longer
      } else {
        lines.append("  \(usage)")
      }
    }
    return lines.map { "\($0)\n" }.joined()
  }

  private static func seeAlso(_ names: [String], _ text: inout StyledText) {
    text.append("\nSee also ", .heading)
    text.append(names.joined(separator: ", ") + "\n")
  }
}

extension LanguageForm.Place {
  /// The heading of the forms that stand here.
  public var title: String {
    switch self {
    case .statement: "Statements"
    case .pipeline: "Pipelines"
    case .word: "Words"
    case .expression: "Conditions and values"
    }
  }
}
