internal import Records
internal import Script

/// The options and other words of a sub-command's argument list.
struct OptionArguments {
  private(set) var values: [String: OptionValue] = [:]
  private(set) var rest: [String] = []

  /// Reads `--name value`, `--name=value` and flags; `--` ends the options.
  ///
  /// - Throws: ``UsageError`` for an option that is not declared, or whose value does not fit.
  init(_ arguments: some Sequence<String>, declarations: [OptionDeclaration], of command: String)
    throws(UsageError)
  {
    var arguments = Array(arguments)[...]
    while let argument = arguments.popFirst() {
      if argument == "--" {
        rest += arguments
        return
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        rest.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let written = String(parts.first ?? "")
      guard let option = declarations.first(where: { $0.written == written }) else {
        let near = NearMiss.nearest(to: written, among: declarations.map(\.written))
        throw UsageError(
          "'\(command)' has no option '\(written)'",
          help: near.map { "did you mean '\($0)'?" } ?? "see: lede --help, or 'help \(command)' in the shell")
      }
      guard option.kind != .flag else {
        guard parts.count == 1 else {
          throw UsageError("the option '\(written)' takes no value", help: "write '\(written)'")
        }
        values[option.name] = .flag(true)
        continue
      }
      guard let text = parts.count == 2 ? String(parts[1]) : arguments.popFirst() else {
        throw UsageError("the option '\(written)' needs a value", help: "write '\(option.usage)'")
      }
      do throws(InvalidValue) {
        values[option.name] = try option.value(of: text)
      } catch {
        let near = NearMiss.nearest(to: text, among: error.choices)
        throw UsageError(
          "'\(text)' does not fit the option '\(written)': it \(error.requirement)",
          help: near.map { "did you mean '\($0)'?" } ?? "write '\(option.usage)'")
      }
    }
  }
}
