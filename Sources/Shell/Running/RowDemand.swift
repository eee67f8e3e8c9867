internal import Corpus
internal import Records
internal import Script

/// A command that makes each of its rows of one row that came in, in order: `where`, `select`.
@MainActor
protocol RowwiseCommand: StoppableCommand {
  /// Returns what the stage does to each row.
  ///
  /// - Parameters:
  ///   - call: the stage.
  ///   - columns: the columns of the rows that come in.
  /// - Returns: the columns of the rows that go out, and what makes them.
  /// - Throws: ``ShellError`` where a variable or pipeline of the stage has no value.
  func step(_ call: Call, columns: [Column]) throws -> RowStep
}

/// A command that stops as soon as the stages after it have all the rows that they take.
@MainActor
protocol StoppableCommand: Command {
  /// Whether its first rows do not depend on the documents after theirs, apart from joined names.
  var canStop: Bool { get }
}

extension RowwiseCommand {
  /// True: a row depends on no other.
  var canStop: Bool { true }

  /// Returns the rows that the stage makes, no more than the stages after it take.
  ///
  /// - Throws: ``ShellError`` where a pattern reaches its limits; the cancellation of the work.
  func rows(_ step: RowStep, _ call: Call, of input: RowInput, session: Session) throws -> [Table.Row] {
    var taken = 0
    let limit = call.demand?.limit ?? .max
    let unread = input.table.rows.lazy.prefix { _ in taken < limit }
    return try session.collect(unread) { row in
      guard let made = try step.row(input.context(of: row)) else { return nil }
      if try call.demand?.takes(made) ?? false { taken += 1 }
      return Table.Row(document: made.document, cells: made.cells ?? [])
    }
  }
}

/// What a row-wise stage does to each row.
struct RowStep {
  /// The columns of the rows that it makes.
  let columns: [Column]
  /// Returns the row that it makes of one; nil where it leaves that out.
  let row: (ExpressionNode.RowContext) throws -> ExpressionNode.RowContext?
}

/// How many rows the stages after a stage take of it: `where` and `select`, up to a `head`.
///
///     entities | where type = "person" | select name | head 5
///     ───┬──── └──────────────────┬────────────────┘ └──┬─┘
///     stops when five of its rows │                   limit
///                               steps
struct RowDemand {
  /// How many rows `head` keeps.
  let limit: Int
  /// What the stages before it do to each row.
  let steps: [RowStep]

  /// Whether `head` gets a row of the stage.
  ///
  /// - Throws: ``ShellError`` where a pattern reaches its limits.
  func takes(_ row: ExpressionNode.RowContext) throws -> Bool {
    var row = row
    for step in steps {
      guard let next = try step.row(row) else { return false }
      row = next
    }
    return true
  }
}

extension Runner {
  /// Returns what the stages after a stage take of it; nil where they may take all.
  ///
  /// - Parameters:
  ///   - index: the position of the stage.
  ///   - pipeline: its pipeline.
  ///   - steps: the row-wise stages that are ready, by their positions; those of the demand are added.
  /// - Returns: the demand.
  /// - Throws: where one of those stages cannot be made ready.
  func demand(
    after index: Int, in pipeline: Pipeline, _ steps: inout [Int: RowStep]
  ) throws(RunFailure) -> RowDemand? {
    let stages = pipeline.stages
    guard let source = session.commands[stages[index].command] as? any StoppableCommand, source.canStop,
      var columns = stages[index].output.columns,
      let end = stages[(index + 1)...].firstIndex(where: {
        !(session.commands[$0.command] is any RowwiseCommand)
      }),
      session.commands[stages[end].command] is HeadCommand
    else { return nil }
    var chain: [RowStep] = []
    for next in index + 1..<end {
      let stage = stages[next]
      guard let command = session.commands[stage.command] as? any RowwiseCommand else { return nil }
      let step: RowStep
      if let ready = steps[next] {
        step = ready
      } else {
        step = try located(stage.nameRange) {
          try command.step(try Call(stage, isHead: false, runner: self), columns: columns)
        }
      }
      steps[next] = step
      columns = step.columns
      chain.append(step)
    }
    let limit = try located(stages[end].nameRange) {
      try Call(stages[end], isHead: false, runner: self).integer("count") ?? 0
    }
    return RowDemand(limit: limit, steps: chain)
  }
}

extension ValueType {
  /// The columns that an expression may name; nil where there are none.
  fileprivate var columns: [Column]? {
    switch self {
    case .documents: DocumentTable.columns
    case .rows(let columns, _): columns
    default: nil
    }
  }
}
