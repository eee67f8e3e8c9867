internal import AnalyzerKit
public import Declarations
internal import Records
public import Rendering
internal import Script

/// Help, made from the declarations.
@MainActor
public enum HelpText {
  /// The groups of the overview; commands that stand in none are analyzers.
  private static let groups: [(title: String, names: [String])] = [
    ("Documents", ["open", "reload", "docs", "show", "use", "keep", "correct", "info", "problems"]),
    ("Analysis", []),
    (
      "Rows",
      ["where", "select", "sort", "count", "head", "tail", "sample", "unique", "sql", "context", "why"]
    ),
    ("Output", ["last", "out", "to", "save", "shell"]),
    ("The shell", ["help", "plugins", "history", "record", "set", "quit"]),
  ]

  /// The commands in groups, a line each.
  static func overview(of session: Session) -> StyledText {
    var text = StyledText(
      "Commands are joined by '|': quotes | where speaker ~ /Putin/ | count by cue\n", .plain)
    for group in groups {
      let names = group.names.isEmpty ? session.registry.names : group.names
      text.append("\n\(group.title)\n", .heading)
      for name in names {
        guard let signature = session.commands[name]?.signature else { continue }
        text.append("  \(padded(name, 12))", .command)
        text.append(signature.summary + "\n")
      }
    }
    let defined = session.definedCommands
    if !defined.isEmpty { text.append("\nDefined here\n", .heading) }
    for signature in defined {
      text.append("  \(padded(signature.name, 12))", .command)
      text.append(signature.summary + "\n")
    }
    text.append("\n'help COMMAND' tells more, 'help search WORD' looks for it.\n")
    text.append("'help language' is the language on a page, 'help keys' the keys of the prompt.\n")
    return text
  }

  /// All about one command: examples first.
  ///
  /// - Parameters:
  ///   - signature: the command.
  ///   - usage: its usage, where that is not the signature's own: a sub-command stands after the program's name.
  /// - Returns: the page.
  public static func page(for signature: Signature, usage: String? = nil) -> StyledText {
    var text = StyledText(signature.name, .command)
    text.append(" — \(signature.summary)\n")
    let examples = signature.examples.filter { !$0.isHidden }
    if !examples.isEmpty {
      text.append("\nExamples\n", .heading)
      let width = min(examples.map { DisplayWidth.of($0.command) }.max() ?? 0, 48)
      for example in examples {
        text.append("  \(padded(example.command, width))", .string)
        text.append("  # \(example.title)\n", .comment)
        if let sample = example.text, DisplayWidth.of(sample) <= 160 {
          text.append(
            wrapped("over: \(sample)", 72).split(separator: "\n").map { "      \($0)\n" }.joined(), .dim)
        }
      }
    }
    text.append("\nUsage\n", .heading)
    text.append("  \(usage ?? signature.usage)\n")
    list("Arguments", signature.arguments.map { ($0.name.uppercased(), $0.told) }, &text)
    list("Options", signature.options.map { ($0.usage, $0.told) }, &text)
    if case .rows(let columns) = signature.output, !columns.isEmpty {
      list("Columns", columns.map { ($0.name, "\($0.help) (\($0.type.rawValue))") }, &text)
    }
    if !signature.discussion.isEmpty {
      for paragraph in signature.discussion.split(separator: "\n") {
        text.append("\n" + wrapped(String(paragraph), 78) + "\n")
      }
    }
    if !signature.seeAlso.isEmpty {
      text.append("\nSee also ", .heading)
      text.append(signature.seeAlso.joined(separator: ", ") + "\n")
    }
    return text
  }

  /// Adds names with what is said about each, below a title where they have one.
  public static func list(_ title: String?, _ items: [(name: String, help: String)], _ text: inout StyledText)
  {
    guard !items.isEmpty else { return }
    if let title { text.append("\n\(title)\n", .heading) }
    let width = min(items.map { DisplayWidth.of($0.name) }.max() ?? 0, 34)
    let indent = String(repeating: " ", count: width + 4)
    for item in items {
      text.append("  \(padded(item.name, width))", .option)
      let isLong = DisplayWidth.of(item.name) > width
      let lines = wrapped(item.help, max(36, lineWidth - width - 4)).split(separator: "\n")
      text.append((isLong ? "\n\(indent)" : "  ") + lines.joined(separator: "\n\(indent)") + "\n")
    }
  }

  /// The columns that the lines of a page may take.
  nonisolated static let lineWidth = 80

  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  /// Breaks text into lines of at most `width` columns.
  nonisolated static func wrapped(_ text: String, _ width: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if !last.isEmpty, DisplayWidth.of(last) + 1 + DisplayWidth.of(String(word)) > width {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] = last.isEmpty ? String(word) : last + " " + word
      }
    }
    return lines.joined(separator: "\n")
  }
}
