/// A diagnostic together with the source that it is about, and how that came to be read.
public struct LocatedDiagnostic: Hashable, Sendable {
  /// A place in a source.
  public struct Place: Hashable, Sendable {
    /// The source.
    public let source: ScriptSource
    /// The bytes.
    public let range: Range<Int>

    /// Creates a place.
    public init(_ source: ScriptSource, _ range: Range<Int>) {
      self.source = source
      self.range = range
    }
  }

  /// What is wrong.
  public let diagnostic: Diagnostic
  /// The source that its range is in.
  public let source: ScriptSource
  /// The `source` statements and calls that led there, the innermost first.
  public let chain: [Place]

  /// Creates a located diagnostic.
  public init(_ diagnostic: Diagnostic, in source: ScriptSource, chain: [Place] = []) {
    self.diagnostic = diagnostic
    self.source = source
    self.chain = chain
  }
}

/// What is wrong with a script.
public struct ScriptErrors: Error, Hashable, Sendable {
  /// The script.
  public let source: ScriptSource
  /// The first diagnostic of each statement that has one, in order; never empty.
  public let located: [LocatedDiagnostic]
  /// The diagnostics without their places.
  public var diagnostics: [Diagnostic] { located.map(\.diagnostic) }
  /// Whether more input could still mend the script.
  public var isIncomplete: Bool { located.last?.diagnostic.isIncomplete ?? false }
}
