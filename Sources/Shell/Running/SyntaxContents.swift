internal import Script

/// What some statements are made of: everything in them, also in their blocks, arguments and expressions.
struct SyntaxContents {
  /// The statements with those in their blocks.
  private(set) var statements: [Statement] = []
  /// The stages of all pipelines.
  private(set) var stages: [Stage] = []
  /// The variables that are read.
  private(set) var variables: [VariableReference] = []

  /// Adds statements with all that is in them.
  mutating func add(_ statements: [Statement]) { for statement in statements { add(statement) } }

  /// Adds a statement with all that is in it.
  mutating func add(_ statement: Statement) {
    statements.append(statement)
    switch statement.kind {
    case .pipeline(let pipeline), .binding(_, let pipeline): add(pipeline)
    case .preset(_, let pipeline): if let pipeline { add(pipeline) }
    case .loop(_, let over, let body):
      add(over)
      add(body.statements)
    case .condition(let condition, let then, let otherwise):
      add(condition)
      add(then.statements + (otherwise?.statements ?? []))
    case .definition(let definition): add(definition.body.statements)
    case .assertion(let condition, let message):
      add(condition)
      if let message { add(message) }
    case .expectation(_, .block(let block)): add(block.statements)
    case .expectation(_, .diagnostic): break
    case .inclusion(let script): add(script.statements)
    }
  }

  private mutating func add(_ pipeline: Pipeline) {
    if let head = pipeline.head { add(head) }
    for stage in pipeline.stages { add(stage) }
  }

  private mutating func add(_ head: Pipeline.Head) {
    switch head {
    case .variable(let reference): variables.append(reference)
    case .expression(let expression): add(expression)
    case .pipeline(let pipeline): add(pipeline)
    case .set(_, let left, let right):
      add(left)
      add(right)
    }
  }

  private mutating func add(_ stage: Stage) {
    stages.append(stage)
    for option in stage.openOptions { add(option.template) }
    for argument in stage.arguments {
      switch argument.value {
      case .word(let template), .openInteger(let template, _), .documents(.open(let template)): add(template)
      case .documents(.selection(let head)): add(head)
      case .column(_, let expression), .expression(let expression): add(expression)
      case .integer, .documents: break
      }
    }
  }

  private mutating func add(_ expression: Expression) {
    switch expression {
    case .pipeline(let pipeline): add(pipeline)
    case .variable(let reference): variables.append(reference)
    case .text(let template): add(template)
    case .selection(_, let head, _): add(head)
    default: break
    }
    for part in expression.parts { add(part) }
  }

  private mutating func add(_ template: Template) { variables += template.variables }
}
