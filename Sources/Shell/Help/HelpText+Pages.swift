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
