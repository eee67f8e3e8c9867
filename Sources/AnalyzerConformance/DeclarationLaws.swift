internal import AnalyzerKit
public import Declarations
internal import Records
internal import Text

/// What must hold for an analyzer's declaration.
enum DeclarationLaws {
  static func failures(of entry: AnalyzerEntry) -> [String] {
    var failures = signatureFailures(of: entry.signature)
    if entry.signature.examples.count < 3 {
      failures.append(
        "\(entry.name): there are \(entry.signature.examples.count) examples; give three or more")
    }
    for option in entry.signature.options where ReservedOptions.names.contains(option.name) {
      failures.append(
        "\(entry.name): every analyzer has an option '--\(option.name)' already; call it otherwise")
    }
    for column in entry.columns where !isLowerCamel(column.name) {
      failures.append("\(entry.name): the column '\(column.name)' is not in lower camel case")
    }
    if Set(entry.columns.map(\.name)).count != entry.columns.count {
      failures.append("\(entry.name): two columns have one name")
    }
    for column in entry.columns where column.help.isEmpty {
      failures.append("\(entry.name): the column '\(column.name)' has no help")
    }
    if entry.columns.contains(where: { $0.name == "document" }) {
      failures.append("\(entry.name): the shell has a column 'document' already; call it otherwise")
    }
    return failures
  }

  /// What must hold for the declaration of any command.
  ///
  /// A sub-command stands on the command line of the program: there options of one letter may be written.
  static func signatureFailures(of signature: Signature, isSubcommand: Bool = false) -> [String] {
    let name = signature.name
    var failures: [String] = []
    if !CommandName.isLegal(name), !(isSubcommand && isOneLetter(name.dropFirst())) {
      failures.append("\(name): a command's name is lower-case words joined by hyphens")
    }
    let summary = signature.summary
    if summary.first?.isUppercase != true || summary.last != "." || summary.unicodeScalars.count > 72 {
      failures.append(
        "\(name): the summary begins with a capital, ends with a period, and has at most 72 columns")
    }
    for option in signature.options {
      if !CommandName.isLegal(option.name), !(isSubcommand && isOneLetter(option.name[...])) {
        failures.append("\(name): '--\(option.name)' is not lower-case words joined by hyphens")
      }
      if option.help.isEmpty { failures.append("\(name): '--\(option.name)' has no help") }
      guard option.kind != .flag, let written = option.defaultValue else { continue }
      if (try? option.value(of: written))?.written != written {
        failures.append(
          "\(name): the default '\(written)' of '--\(option.name)' does not read back as itself")
      }
    }
    if Set(signature.options.map(\.name)).count != signature.options.count {
      failures.append("\(name): two options have one name")
    }
    for argument in signature.arguments where argument.help.isEmpty {
      failures.append("\(name): the argument '\(argument.name)' has no help")
    }
    if Set(signature.arguments.map(\.name)).count != signature.arguments.count {
      failures.append("\(name): two arguments have one name")
    }
    if signature.seeAlso.contains(name) { failures.append("\(name): it mentions itself in 'see also'") }
    for example in signature.examples {
      if example.title.last == "." {
        failures.append("\(name): the title '\(example.title)' ends with a period")
      }
      for (mutation, reason) in example.exemptions where reason.isEmpty {
        failures.append("\(name): the exemption from '\(mutation)' gives no reason")
      }
    }
    return failures
  }

  private static func isOneLetter(_ name: Substring) -> Bool {
    name.utf8.count == 1 && name.utf8.allSatisfy(ASCII.isLetter)
  }

  private static func isLowerCamel(_ name: String) -> Bool {
    guard let first = name.utf8.first, ASCII.isLower(first) else { return false }
    return name.utf8.allSatisfy {
      ASCII.isAlphanumeric($0)
    }
  }
}

/// Returns what is wrong with the declaration of a command that is not an analyzer, or of a sub-command.
public func checkSignature(_ signature: Signature, isSubcommand: Bool = false) -> [String] {
  DeclarationLaws.signatureFailures(of: signature, isSubcommand: isSubcommand)
}

/// Options that every analyzer has besides its own: those of `lede map`, and help.
public enum ReservedOptions {
  /// The names, without the two hyphens.
  public static let names: Set = ["errors", "help", "max-line", "offsets", "timeout", "tolerant"]
}
