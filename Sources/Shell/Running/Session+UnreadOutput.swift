internal import Declarations
internal import Script

/// Thrown where the reader of the results has gone, in work that only shows something.
struct Unread: Error {}

/// A pipe that closes ends that output, not the script: what only shows something is left out from then on, and
/// everything else is done.
extension Session {
  /// Runs a statement, unless all that it does is to show something that nobody reads.
  ///
  /// - Parameters:
  ///   - statement: the statement.
  ///   - body: what runs it.
  /// - Throws: what `body` throws; where it was found out meanwhile that nobody reads, the outermost statement that only
  ///   shows something ends, and the script goes on.
  func leavingOutUnread(_ statement: Statement, _ body: () throws(RunFailure) -> Void) throws(RunFailure) {
    let isInside = onlyShows
    onlyShows = isInside || onlyShowsSlowly(statement)
    defer { onlyShows = isInside }
    do throws(RunFailure) {
      do throws(Unread) { try checkReader() } catch { throw .unread }
      try body()
    } catch {
      guard case .unread = error, !isInside else { throw error }
    }
  }

  /// Ends work that nobody sees, before a statement and for each document.
  ///
  /// - Throws: ``Unread`` where nobody reads the results, and the statement that runs only shows them.
  func checkReader() throws(Unread) {
    guard onlyShows else { return }
    output.lookForReader()
    if output.isClosed { throw Unread() }
  }

  /// Whether all that a statement does is to show something, and that takes long: it runs analyzers, or a loop.
  ///
  /// What takes a moment is done though nobody reads it, so that its errors are reported.
  private func onlyShowsSlowly(_ statement: Statement) -> Bool {
    // Inside 'expect error' what is left out could not fail.
    guard !readsResults, expectations == 0 else { return false }
    let contents = contents(of: [statement])
    let isSlow =
      contents.statements.contains { if case .loop = $0.kind { true } else { false } }
      || contents.stages.contains { commands[$0.command] is AnalyzerCommand }
    return isSlow && !contents.statements.contains(where: changesSomething)
      && !contents.stages.contains { $0.output == .nothing && !(commands[$0.command] is DefinedCommand) }
  }

  private func changesSomething(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .binding, .preset, .definition, .assertion, .expectation: true
    case .pipeline, .loop, .condition, .inclusion: false
    }
  }

  /// Whether statements read a result that was shown before: `$_`, `last`, `out`, `context`, `why`.
  func readsEarlierResults(_ statements: [Statement]) -> Bool {
    let contents = contents(of: statements)
    return contents.variables.contains { $0.name == "_" }
      || contents.stages.contains { stage in
        guard let command = commands[stage.command] else { return false }
        return command is OutCommand || command.signature.input == .last
          || command.signature.input == .lastRows
      }
  }

  /// Returns what statements are made of, with the commands that they call and a script has defined.
  private func contents(of statements: [Statement]) -> SyntaxContents {
    var contents = SyntaxContents()
    contents.add(statements)
    var known: Set<String> = []
    var next = 0
    while next < contents.stages.count {
      let name = contents.stages[next].command
      next += 1
      guard let defined = commands[name] as? DefinedCommand, known.insert(name).inserted else { continue }
      contents.add(defined.definition.body.statements)
    }
    return contents
  }
}
