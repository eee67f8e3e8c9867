internal import Platform
internal import Rendering
internal import Shell

/// Results that are taller than the screen go through a pager.
extension TerminalWriter {
  /// Writes one result; the person's pager shows it where it is taller than the screen.
  public func showResult(_ body: () throws -> Void) rethrows {
    guard page == nil, isTerminal, environment.terminalMovesCursor, pager != nil, let size = windowSize else {
      return try body()
    }
    page = ResultPage(columns: size.columns, rows: size.rows)
    defer { endPage() }
    try body()
  }

  /// Takes a piece of the result that is being written: its bytes, and the text that is to be measured.
  func addToPage(_ bytes: [UInt8], _ text: StyledText) {
    guard page?.process == nil else {
      page?.process?.write(bytes)
      return
    }
    page?.held += bytes
    for run in text.runs { page?.measure(run.text) }
    if page?.isTall == true { startPager() }
  }

  /// Starts the pager with what was held back; without one the result goes to the terminal.
  private func startPager() {
    guard var page else { return }
    // What is told here is told at once.
    self.page = nil
    guard let pager = pager.flatMap({ Pager($0, environment: environment) }) else { return release(page) }
    guard pager.isFound(in: environment) else {
      tellFailure(of: pager, "there is no such program")
      return release(page)
    }
    flush()
    do throws(SystemError) {
      var process = try PagerProcess(pager, terminal: outputDescriptor)
      process.write(page.held)
      page.held = []
      page.process = process
      self.page = page
    } catch {
      tellFailure(of: pager, error.message)
      release(page)
    }
  }

  /// Writes to the terminal what was held back.
  private func release(_ page: ResultPage) {
    write(bytes: page.held)
    for error in page.errors { writeError(bytes: error) }
  }

  /// Waits until the person has seen the result.
  private func endPage() {
    guard let page else { return }
    self.page = nil
    guard let process = page.process else { return release(page) }
    let ending = process.finish()
    // Ctrl-C was for the pager, which ends each line that it shows.
    Interrupts.clear()
    noteLineStart()
    release(page)
    // The shell's own codes for a command that it could not run.
    guard ending == .exited(126) || ending == .exited(127) else { return }
    if let failed = pager.flatMap({ Pager($0, environment: environment) }) {
      tellFailure(of: failed, "the result is there again as $_")
    }
  }

  private func tellFailure(of pager: Pager, _ reason: String) {
    reportWarning(
      "the pager '\(pager.command)' could not be run: \(reason)", code: .pagerFailed,
      help: "choose another: set pager COMMAND, or none: set pager never")
  }
}
