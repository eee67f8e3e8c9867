internal import Script

/// What may stand in a configuration: it prepares the session, and shows or does nothing else.
enum ConfigurationCheck {
  /// Returns the first statement that does not belong there; nil where all do.
  static func firstStray(in script: Script, chain: [LocatedDiagnostic.Place] = []) -> LocatedDiagnostic? {
    firstStray(in: script.statements, of: script.source, chain)
  }

  private static func firstStray(
    in statements: [Statement], of source: ScriptSource, _ chain: [LocatedDiagnostic.Place]
  ) -> LocatedDiagnostic? {
    statements.lazy.compactMap { statement -> LocatedDiagnostic? in
      switch statement.kind {
      case .pipeline(let pipeline): belongs(pipeline) ? nil : stray(statement, source, chain)
      case .binding(_, let pipeline): isValue(pipeline.output) ? nil : stray(statement, source, chain)
      case .preset(_, let pipeline):
        pipeline.map { isValue($0.output) } ?? true ? nil : stray(statement, source, chain)
      case .definition, .assertion: nil
      case .condition(_, let then, let otherwise):
        firstStray(in: then.statements + (otherwise?.statements ?? []), of: source, chain)
      case .inclusion(let script):
        firstStray(in: script, chain: [LocatedDiagnostic.Place(source, statement.range)] + chain)
      case .loop, .expectation: stray(statement, source, chain)
      }
    }.first
  }

  /// Whether a pipeline only changes a setting, or runs a program that the parser has allowed.
  private static func belongs(_ pipeline: Pipeline) -> Bool {
    pipeline.head == nil && pipeline.output == .nothing
      && pipeline.stages.allSatisfy { $0.command == "set" || $0.command == "shell" }
  }

  private static func isValue(_ type: ValueType) -> Bool {
    switch type {
    case .text, .scalar: true
    case .nothing, .documents, .rows: false
    }
  }

  private static func stray(
    _ statement: Statement, _ source: ScriptSource, _ chain: [LocatedDiagnostic.Place]
  ) -> LocatedDiagnostic {
    LocatedDiagnostic(
      Diagnostic(
        .checkNotConfiguration, "this does not belong into the configuration", at: statement.range,
        help: "there stand 'set NAME VALUE', 'let' with a value, 'def', 'if' and 'source'"),
      in: source, chain: chain)
  }
}
