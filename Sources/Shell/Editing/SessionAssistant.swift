public import Rendering
internal import Records
internal import Script
internal import Engine

/// Answers the line editor from a session: colours, completions, suggestions from the history.
@MainActor
public final class SessionAssistant: LineAssistant {
  private let session: Session
  private let commands: Set<String>

  /// Creates the assistant of a session.
  public init(session: Session) {
    self.session = session
    commands = Set(session.commands.keys)
  }

  /// Returns the styles of the line's parts.
  public func highlight(_ line: String) -> [(range: Range<Int>, style: Style)] {
    Highlighter.highlight(line, commands: commands)
  }

  /// Returns what could stand at the cursor.
  public func completions(_ line: String, cursor: Int) -> Completions {
    Completer(session: session).completions(line, cursor: cursor)
  }

  /// Returns the rest of the newest line of the history that begins as this one.
  public func suggestion(_ line: String) -> String? {
    guard !line.isEmpty else { return nil }
    let found = session.history?.newest(2000).last { entry in
      entry.utf8.count > line.utf8.count && entry.utf8.starts(with: line.utf8) && !entry.utf8.contains(0x0A)
    }
    return found.flatMap { String($0.utf8.dropFirst(line.utf8.count)) }
  }

  /// Frees what stopped commands had made.
  public func idle() -> Bool { session.engine.releaseSome() }

  /// Returns whether Enter should run the line.
  public func isComplete(_ line: String) -> Bool {
    switch parse(ScriptSource(name: "prompt", line), commands: session.commandTable) {
    case .success: true
    case .failure(let errors): !errors.isIncomplete
    }
  }
}
