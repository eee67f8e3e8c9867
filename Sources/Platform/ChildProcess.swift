internal import Glibc

/// Another program that runs in the foreground, on the same terminal.
public enum ChildProcess {
  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    /// By itself, with this code.
    case exited(Int32)
    /// By a signal.
    case signalled(Int32)

    /// Whether it ended, itself or as a shell reports of another, because nobody read what it wrote.
    public var isOfUnreadOutput: Bool { self == .signalled(SIGPIPE) || self == .exited(128 + SIGPIPE) }
  }

  /// A program that was started.
  ///
  /// Until it is waited for, Ctrl-C and Ctrl-\ are for it alone, where it writes to the terminal.
  public struct Running {
    let process: pid_t
    let signals: TerminalSignals?

    /// Waits for its end.
    ///
    /// - Throws: ``SystemError`` where it is not known how it ended.
    public func wait() throws(SystemError) -> Ending {
      defer { signals?.restore() }
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 {
        guard errno == EINTR else { throw .last() }
      }
      let signal = status & 0x7F
      return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
    }
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - words: the program's path, then its arguments.
  ///   - input: its standard input; nil leaves it that of this process.
  ///   - output: the file of its standard output; nil leaves it that of this process.
  ///   - errors: the file of its standard error; nil leaves it that of this process.
  ///   - environment: variables that it has besides those of this process, in place of what they are there.
  /// - Returns: how it ended.
  /// - Throws: ``SystemError`` where it cannot be started.
  public static func run(
    _ words: [String], input: String?, output: ScratchFile? = nil, errors: ScratchFile? = nil,
    environment: [String: String] = [:]
  ) throws(SystemError) -> Ending {
    // Files without a name, so that neither side ever waits for the other.
    let inputFile = try input.map { (text) throws(SystemError) in try ScratchFile(holding: text) }
    defer { withExtendedLifetime(inputFile) {} }
    let running = try start(
      words, input: inputFile?.descriptor, output: output?.descriptor, errors: errors?.descriptor,
      environment: environment)
    return try running.wait()
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: the program's path, then its arguments.
  ///   - input: the descriptor of its standard input; nil leaves it that of this process.
  ///   - output: the descriptor of its standard output; nil leaves it that of this process.
  ///   - errors: the descriptor of its standard error; nil leaves it that of this process.
  ///   - environment: variables that it has besides those of this process, in place of what they are there.
  /// - Returns: what runs; it must be waited for.
  /// - Throws: ``SystemError`` where it cannot be started.
  public static func start(
    _ words: [String], input: Int32? = nil, output: Int32? = nil, errors: Int32? = nil,
    environment: [String: String] = [:]
  ) throws(SystemError) -> Running {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, descriptor) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
      if let file { posix_spawn_file_actions_adddup2(&actions, file, descriptor) }
    }
    // What this process ignores or handles, the program meets as if a shell had started it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      self.environment(with: environment).map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    // What writes to a file has no person before it: then Ctrl-C is for both.
    let held = output == nil ? TerminalSignals.ignore() : nil
    var process: pid_t = 0
    let result = posix_spawnp(&process, words.first ?? "", &actions, &attributes, &arguments, &variables)
    guard result == 0 else {
      held?.restore()
      throw SystemError(result, path: words.first)
    }
    return Running(process: process, signals: held)
  }

  /// The variables of this process, with some in place of theirs.
  private static func environment(with others: [String: String]) -> [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if others[String(text.prefix { $0 != "=" })] == nil { variables.append(text) }
      next += 1
    }
    return variables + others.map { "\($0.key)=\($0.value)" }.sorted()
  }
}
