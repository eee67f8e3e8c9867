internal import Script

/// What a session has learned since it began: set aside while a transcript is recorded, which must not depend on
/// it.
struct SessionMemory {
  let commandTable: CommandTable
  let commands: [String: any Command]
  let bindings: Bindings
  let results: Results
  let chosen: ChosenDocuments?
  let width: Int?
  /// How often documents were opened; the memory of other ones is of no use.
  let openings: Int
}

extension Session {
  /// Records from the next input on, as in a new session over the same documents.
  ///
  /// - Throws: ``ShellError`` where there is nobody at the prompt, or the file cannot be written.
  func beginRecording(_ path: String) throws(ShellError) {
    guard let recorder else {
      throw ShellError(
        .record, "'record' is for the person at the prompt",
        help: "a script's output is kept by: lede … > FILE")
    }
    recorder.leaveOutInput()
    guard memory == nil else {
      throw ShellError(
        .record, "the session is recorded already", help: "end that first: record --stop")
    }
    try recorder.start(path, in: self)
    memory = SessionMemory(
      commandTable: commandTable, commands: commands, bindings: bindings, results: results, chosen: chosen,
      width: settings.width, openings: openings)
    forgetEverything()
    settings.width = recordedWidth
    output.notice("recording to '\(path)', as in a new session; 'record --stop' ends it", code: .recording)
  }

  /// Ends the recording, and goes on where the session was before it.
  ///
  /// - Throws: ``ShellError`` where nothing is recorded.
  func endRecording() throws(ShellError) {
    guard let recorder, let before = memory else {
      throw ShellError(.record, "nothing is recorded", help: "begin with: record FILE")
    }
    memory = nil
    restore(before)
    if let path = recorder.path {
      output.notice("recorded to '\(path)'; 'lede test \(path)' runs it", code: .recording)
    }
    recorder.stop()
  }

  /// The width of tables in a recording, where a window could change its own meanwhile.
  public var recordedWidth: Int { min(max(settings.width ?? output.width, 20), 1000) }
}
