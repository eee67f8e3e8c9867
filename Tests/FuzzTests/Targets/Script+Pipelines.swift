import Script

extension Statement {
  /// The pipelines of the statement and of the blocks in it, in order.
  var pipelines: [Pipeline] {
    switch kind {
    case .pipeline(let pipeline), .binding(_, let pipeline): [pipeline]
    case .preset(_, let pipeline): pipeline.map { [$0] } ?? []
    case .loop(_, let over, let body): [over] + body.statements.flatMap(\.pipelines)
    case .condition(_, let then, let otherwise):
      then.statements.flatMap(\.pipelines) + (otherwise?.statements.flatMap(\.pipelines) ?? [])
    case .definition(let definition): definition.body.statements.flatMap(\.pipelines)
    case .expectation(_, .block(let block)): block.statements.flatMap(\.pipelines)
    // What is included has ranges in another source.
    case .expectation, .assertion, .inclusion: []
    }
  }

  /// How many loops the statement is.
  var loops: Int {
    switch kind {
    case .loop(_, _, let body): 1 + body.statements.reduce(0) { $0 + $1.loops }
    case .condition(_, let then, let otherwise):
      (then.statements + (otherwise?.statements ?? [])).reduce(0) { $0 + $1.loops }
    case .definition(let definition): definition.body.statements.reduce(0) { $0 + $1.loops }
    case .expectation(_, .block(let block)): block.statements.reduce(0) { $0 + $1.loops }
    default: 0
    }
  }
}
