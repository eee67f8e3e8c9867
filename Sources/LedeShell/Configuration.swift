internal import Corpus
internal import Platform
internal import Script
internal import Shell
internal import Terminal

/// The person's own settings and commands: `$XDG_CONFIG_HOME/lede/init.lede`, else `~/.config/lede/init.lede`.
///
/// Only a person's session reads it: scripts, `-c` and commands from a pipe give the same wherever they run.
@MainActor
struct Configuration {
  private let path: String?

  init(environment: ProcessEnvironment) { path = environment.configurationFile }

  /// Runs the file where there is one.
  ///
  /// - Returns: the exit code; where it is none of success, nothing is to be started.
  func run(in session: Session) -> Int32 {
    guard let path else { return ExitCode.done }
    do throws(Problem) {
      let source = ScriptSource(name: path, try ScriptFile.text(of: path))
      guard case .failed(let code) = session.configure(from: source) else { return ExitCode.done }
      return giveUp(code, path, in: session)
    } catch {
      if error.isMissing { return ExitCode.done }
      session.output.reportError("\(path): \(error.reason)", code: error.code, help: error.help)
      return giveUp(ExitCode.failed, path, in: session)
    }
  }

  private func giveUp(_ code: Int32, _ path: String, in session: Session) -> Int32 {
    session.output.reportError(
      "the configuration has an error, so nothing was started", code: .configurationFailed,
      help: "mend \(path), or start without it: lede --no-rc")
    return code
  }
}
