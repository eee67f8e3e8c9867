internal import Declarations
internal import Records
internal import Rendering
internal import Script

/// A command that a script defined: runs its statements over the documents that came in.
struct DefinedCommand: Command {
  let definition: Definition
  let signature: Signature

  init(definition: Definition) {
    self.definition = definition
    signature = definition.signature
  }

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    var parameters: [String: Value] = [:]
    for name in definition.parameters {
      parameters[name] = .scalar(.text(call.words(name).first ?? ""), .value)
    }
    let (bindings, chosen) = (session.bindings.enter(parameters), session.chosen)
    if case .documents(let numbers) = input {
      session.chosen = ChosenDocuments(name: chosen?.name, numbers: numbers)
    }
    defer {
      session.bindings.leave(to: bindings)
      session.chosen = chosen
    }
    let runner = Runner(
      session: session, source: definition.source,
      chain: [LocatedDiagnostic.Place(call.runner.source, call.stage.range)] + call.runner.chain)
    return try runner.run(definition.body.statements, keepsLast: true)
  }
}
