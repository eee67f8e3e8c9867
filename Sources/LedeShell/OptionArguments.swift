internal import Declarations
internal import Records
internal import Script

/// The options and other words of a sub-command's argument list.
struct OptionArguments {
  private(set) var values: [String: OptionValue] = [:]
  private(set) var rest: [CommandLineWord] = []

  /// Reads `--name value`, `--name=value` and flags; `--` ends the options.
  ///
  /// - Throws: ``UsageError`` for an option that is not declared, or whose value does not fit.
  init(_ words: some Sequence<CommandLineWord>, declarations: [OptionDeclaration], of command: String)
    throws(UsageError)
  {
    var words = Array(words)[...]
    while let word = words.popFirst() {
      if word.text == "--" {
        rest += words
        return
      }
      guard word.text.hasPrefix("-"), word.text != "-" else {
        rest.append(word)
        continue
      }
      let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let written = String(parts.first ?? "")
      guard let option = declarations.first(where: { $0.written == written }) else {
        throw .unknownOption(written, of: command, known: declarations, at: word.index)
      }
      guard option.kind != .flag else {
        guard parts.count == 1 else { throw .needsNoValue(option, at: word.index) }
        values[option.name] = .flag(true)
        continue
      }
      let value =
        parts.count == 2 ? CommandLineWord(text: String(parts[1]), index: word.index) : words.popFirst()
      guard let value else { throw .needsValue(option) }
      do throws(InvalidValue) {
        values[option.name] = try option.value(of: value.text)
      } catch {
        throw .invalidValue(value.text, error, of: option, at: value.index)
      }
    }
  }
}
