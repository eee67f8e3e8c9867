/// One option of a command.
public struct OptionDeclaration: Hashable, Sendable {
  /// What follows the option's name.
  public enum Kind: Hashable, Sendable {
    /// Nothing: the option is there or not.
    case flag
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// A number in a range.
    case number(ClosedRange<Double>)
    /// Words.
    case text
    /// The name of somebody or something that rows show; read as words.
    case name
    /// The path of a text file, which is read before the command runs.
    case file
    /// One of several words.
    case choice([String])
    /// Some of several words, joined by commas.
    case choices([String])
  }

  /// The name without the two hyphens.
  public let name: String
  /// What follows the name.
  public let kind: Kind
  /// The value where the option is not written, as it would be written; nil for none.
  public let defaultValue: String?
  /// What usage shows for the value; nil shows what ``kind`` says.
  public let placeholder: String?
  /// Whether it may be written several times, each with a value of its own.
  public let isRepeatable: Bool
  /// One sentence for help.
  public let help: String

  /// Creates an option.
  public init(
    _ name: String, _ kind: Kind, default defaultValue: String? = nil, placeholder: String? = nil,
    isRepeatable: Bool = false, help: String
  ) {
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
    self.placeholder = placeholder
    self.isRepeatable = isRepeatable
    self.help = help
  }

  /// The option as it is written: `--sentences`, or `-D` where its name is one letter.
  public var written: String { name.utf8.count == 1 ? "-\(name)" : "--\(name)" }

  /// The option as usage shows it: `--sentences N`.
  public var usage: String {
    if let placeholder { return "\(written) \(placeholder)" }
    return switch kind {
    case .flag: written
    case .integer, .number: "\(written) N"
    case .text: "\(written) TEXT"
    case .name: "\(written) NAME"
    case .file: "\(written) FILE"
    case .choice(let words), .choices(let words): "\(written) \(words.joined(separator: "|"))"
    }
  }
}
