internal import CommandOptions
internal import Declarations
internal import Records

extension OptionArguments {
  /// Declares an option that says how many of something are shown: a number or `all`.
  static func count(_ name: String, _ usual: Int, _ help: String) -> OptionDeclaration {
    OptionDeclaration(name, .text, default: String(usual), placeholder: "N", help: help)
  }

  /// Returns the value of such an option.
  ///
  /// - Throws: ``UsageError`` where it is neither a number from 0 nor `all`.
  func count(_ option: OptionDeclaration) throws(UsageError) -> Int {
    let written = occurrences.last { $0.name == option.name }
    let text = written?.value.written ?? option.defaultValue ?? ""
    if text == "all" { return Int.max }
    guard let number = Int(text), number >= 0 else {
      throw .invalidValue(
        text, "must be a whole number of at least 0, or 'all'", of: option, at: written?.index ?? 0)
    }
    return number
  }
}
