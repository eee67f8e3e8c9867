public import Records

/// A word as it is written: text, and variables that are replaced when the script runs.
public struct Template: Hashable, Sendable {
  /// A piece of a word.
  public enum Part: Hashable, Sendable {
    /// Text that stands for itself.
    case text(String)
    /// The value of a variable.
    case variable(VariableReference)
  }

  /// The pieces, in order; neighbours are never both text.
  public private(set) var parts: [Part] = []

  /// Creates a word without variables.
  public init(_ text: String = "") { append(text) }

  /// The text, where no variable is in it.
  public var constant: String? {
    switch parts.first {
    case nil: ""
    case .text(let text) where parts.count == 1: text
    default: nil
    }
  }

  /// The variable, where the word is nothing else.
  var variable: VariableReference? {
    guard parts.count == 1, case .variable(let reference)? = parts.first else { return nil }
    return reference
  }

  /// The variables, in order.
  public var variables: [VariableReference] {
    parts.compactMap { part in
      if case .variable(let reference) = part { reference } else { nil }
    }
  }

  mutating func append(_ text: String) {
    guard !text.isEmpty else { return }
    if case .text(let before)? = parts.last {
      parts[parts.count - 1] = .text(before + text)
    } else {
      parts.append(.text(text))
    }
  }

  mutating func append(_ reference: VariableReference) { parts.append(.variable(reference)) }
}

/// A variable where it is used: `$name`, `$row.speaker`.
public struct VariableReference: Hashable, Sendable {
  /// The name without the dollar sign; `_` is the last result.
  public let name: String
  /// The column of its only row or document that is meant; nil for the variable itself.
  public let field: Column?
  /// What it stands for.
  public let type: ValueType
  /// The bytes of the source.
  public let range: Range<Int>
}

/// What the parser knows of a variable.
public struct VariableDeclaration: Hashable, Sendable {
  /// What it holds.
  public let type: ValueType
  /// The text that it stands for, where that is known before the script runs.
  public let constant: String?

  /// Creates the declaration of a variable that gets its value when the script runs.
  public init(_ type: ValueType) {
    self.type = type
    constant = nil
  }

  /// Creates the declaration of a text from the command line, which may be meant as a number or a date.
  public init(constant: String) {
    type = .scalar(.value)
    self.constant = constant
  }
}

extension Template {
  /// Returns the word without its first bytes, which are text.
  func dropping(utf8 count: Int) -> Template {
    guard case .text(let first)? = parts.first else { return self }
    var rest = Template(String(first.utf8.dropFirst(count)) ?? "")
    for part in parts.dropFirst() {
      switch part {
      case .text(let text): rest.append(text)
      case .variable(let reference): rest.append(reference)
      }
    }
    return rest
  }
}
