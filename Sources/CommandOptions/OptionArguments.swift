public import Declarations
internal import Records

/// The options and the other words of a command line.
public struct OptionArguments {
  /// An option as it was written.
  public struct Occurrence: Hashable, Sendable {
    /// The option's name.
    public let name: String
    /// Its value.
    public let value: OptionValue
    /// The position of the value, or of a flag.
    public let index: Int
  }

  /// The options, in order; a repeated one is there each time.
  public private(set) var occurrences: [Occurrence] = []
  /// The words that are neither options nor their values.
  public private(set) var rest: [CommandLineWord] = []

  /// Reads `--name value`, `--name=value` and flags; `--` ends the options.
  ///
  /// - Parameters:
  ///   - words: the words of the command line.
  ///   - declarations: the options.
  ///   - command: the command's name, for messages.
  ///   - help: where the options are listed, for an option that nothing is like.
  /// - Throws: ``UsageError`` for an option that is not declared, or whose value does not fit.
  public init(
    _ words: some Sequence<CommandLineWord>, declarations: [OptionDeclaration], of command: String,
    help: String
  ) throws(UsageError) {
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
        throw .unknownOption(written, of: command, known: declarations, help: help, at: word.index)
      }
      guard option.kind != .flag else {
        guard parts.count == 1 else { throw .needsNoValue(option, at: word.index) }
        occurrences.append(Occurrence(name: option.name, value: .flag(true), index: word.index))
        continue
      }
      let value =
        parts.count == 2 ? CommandLineWord(text: String(parts[1]), index: word.index) : words.popFirst()
      guard let value else { throw .needsValue(option) }
      do throws(InvalidValue) {
        occurrences.append(
          Occurrence(name: option.name, value: try option.value(of: value.text), index: value.index))
      } catch {
        throw .invalidValue(
          value.text, error.requirement, suggestion: error.suggestion, of: option, at: value.index)
      }
    }
  }

  /// The values by the options' names; of a repeated option the last.
  public var values: [String: OptionValue] {
    Dictionary(occurrences.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }

  /// Returns the last value of an option; nil where it is not written.
  public subscript(name: String) -> OptionValue? { occurrences.last { $0.name == name }?.value }

  /// Whether a flag is written.
  public func hasFlag(_ name: String) -> Bool { self[name] != nil }

  /// Returns the last value of an option that takes a whole number; nil where it is not written.
  public func integer(_ name: String) -> Int? {
    if case .integer(let value) = self[name] { value } else { nil }
  }

  /// Returns the last value of an option that takes text; nil where it is not written.
  public func text(_ name: String) -> String? {
    if case .text(let value) = self[name] { value } else { nil }
  }
}
