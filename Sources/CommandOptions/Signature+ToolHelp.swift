public import Declarations
internal import Records

extension Signature {
  /// Returns the help of a tool: its usage, what it does, and its options.
  ///
  ///     usage: benchmarks FILE… [OPTION…]
  ///
  ///     Measures the speed of the language layers.
  ///
  ///       --size N     The size of the text, in megabytes. (50)
  public var toolHelp: String {
    let width = (options.map(\.usage.count).max() ?? 0) + 3
    var text = "usage: \(toolUsage)\n\n\(summary)\n"
    if !discussion.isEmpty { text += "\n\(discussion)\n" }
    if !options.isEmpty { text += "\n" }
    for option in options {
      let gap = String(repeating: " ", count: width - option.usage.count)
      text += "  \(option.usage)\(gap)\(option.help)" + (option.defaultValue.map { " (\($0))" } ?? "") + "\n"
    }
    return text
  }

  /// How a tool is called: `evaluate GOLD… [OPTION…]`.
  public var toolUsage: String {
    let words = arguments.map { argument in
      switch argument.arity {
      case .one: argument.name
      case .optional: "[\(argument.name)]"
      case .some: "\(argument.name)…"
      case .any: "[\(argument.name)…]"
      }
    }
    return ([name] + words + (options.isEmpty ? [] : ["[OPTION…]"])).joined(separator: " ")
  }
}
