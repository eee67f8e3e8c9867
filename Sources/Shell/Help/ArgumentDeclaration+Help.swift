public import Declarations
internal import Records

extension ArgumentDeclaration {
  /// What is written in its place, in words.
  public var typeInWords: String {
    let kind =
      switch kind {
      case .word: "text"
      case .name: "name"
      case .path: "path"
      case .documents: "documents"
      case .column: "column"
      case .integer(let range): "whole number \(OptionDeclaration.describe(range))"
      case .choice(let words): "one of \(words.joined(separator: ", "))"
      case .command: "command"
      case .topic: "command, function or word of the language"
      case .expression: "condition"
      case .raw: "the rest of the line"
      }
    return switch arity {
    case .one: kind
    case .optional: defaultValue.map { "\(kind); default \($0)" } ?? "\(kind); may be left out"
    case .any: "\(kind); any number"
    case .some: "\(kind); one or more"
    }
  }

  /// The sentence of help with the type.
  public var told: String { "\(help) (\(typeInWords))" }
}

extension OptionDeclaration {
  /// What stands behind its name, in words; nil for a flag without any.
  public var typeInWords: String? {
    let kind: String? =
      switch kind {
      case .flag: nil
      case .integer(let range): "whole number \(Self.describe(range))"
      case .number(let range):
        "number from \(Cell.format(range.lowerBound)) to \(Cell.format(range.upperBound))"
      case .text: "text"
      case .name: "name"
      case .file: "text file"
      case .choice: "one of these"
      case .choices: "some of these, joined by commas"
      }
    let parts = [kind, defaultValue.map { "default \($0)" }, isRepeatable ? "may be repeated" : nil]
    let told = parts.compactMap(\.self)
    return told.isEmpty ? nil : told.joined(separator: "; ")
  }

  /// The sentence of help with the type and the default.
  public var told: String { typeInWords.map { "\(help) (\($0))" } ?? help }
}
