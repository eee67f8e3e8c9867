public import Records
public import Script

/// A command of the shell: one conforming type a file, declared once by its signature.
@MainActor
public protocol Command: Sendable {
  /// The declaration: parsing, checking, help and completion are made from it.
  nonisolated var signature: Signature { get }
  /// Checks what the parser cannot, for every stage of a script before its first statement runs.
  ///
  /// - Throws: a diagnostic at its place in the script.
  func check(_ stage: Stage) throws(Diagnostic)
  /// Runs one stage.
  ///
  /// - Parameters:
  ///   - call: the arguments and options, checked against the signature.
  ///   - input: what the stage before gave; for the first stage of a pipeline the current selection.
  ///   - session: the corpus, settings and output.
  /// - Returns: what goes on to the next stage.
  /// - Throws: ``ShellError``, or the cancellation of the work.
  func run(_ call: Call, input: Value, session: Session) throws -> Value
}

extension Command {
  /// Finds nothing wrong.
  public func check(_ stage: Stage) throws(Diagnostic) {}
}

/// The arguments and options of one stage.
public struct Call: Sendable {
  /// The stage as it was parsed and checked.
  public let stage: Stage

  /// The words given for the argument `name`.
  func words(_ name: String) -> [String] {
    stage.arguments.compactMap { argument in
      guard argument.name == name else { return nil }
      return switch argument.value {
      case .word(let word), .column(let word): word
      default: nil
      }
    }
  }

  /// The number given for the argument `name`.
  func integer(_ name: String) -> Int? {
    for argument in stage.arguments where argument.name == name {
      if case .integer(let value) = argument.value { return value }
    }
    return nil
  }

  /// The condition given for the argument `name`.
  func expression(_ name: String) -> Expression? {
    for argument in stage.arguments where argument.name == name {
      if case .expression(let value) = argument.value { return value }
    }
    return nil
  }

  /// The documents given, with their places in the script.
  var documentPatterns: [(pattern: DocumentPattern, range: Range<Int>)] {
    stage.arguments.compactMap { argument in
      guard case .documents(let pattern) = argument.value else { return nil }
      return (pattern, argument.range)
    }
  }

  /// Whether a flag is set.
  func hasFlag(_ name: String) -> Bool { stage.options[name] == .flag(true) }

  /// The text of an option.
  func text(_ name: String) -> String? {
    guard case .text(let value)? = stage.options[name] else { return nil }
    return value
  }
}
