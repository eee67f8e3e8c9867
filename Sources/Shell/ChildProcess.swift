internal import Corpus
internal import Glibc

/// Another program that runs in the foreground, on the same terminal.
public enum ChildProcess {
  /// Why a program could not be started.
  public struct Failure: Error {
    /// One sentence without a period.
    public let message: String

    init(_ number: Int32) { message = SystemError.message(number) }
  }

  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    /// By itself, with this code.
    case exited(Int32)
    /// By a signal.
    case signalled(Int32)

    /// The ending in words.
    var description: String {
      switch self {
      case .exited(let code): "ended with \(code)"
      case .signalled(let signal): "was ended by signal \(signal)"
      }
    }
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - words: the program's path, then its arguments.
  ///   - input: its standard input; nil leaves it that of this process.
  ///   - output: the file of its standard output; nil leaves it that of this process.
  ///   - errors: the file of its standard error; nil leaves it that of this process.
  ///   - environment: variables that it gets besides those of this process.
  /// - Returns: how it ended.
  /// - Throws: ``Failure`` where it cannot be started.
  public static func run(
    _ words: [String], input: String?, output: ScratchFile? = nil, errors: ScratchFile? = nil,
    environment: [String: String] = [:]
  ) throws(Failure) -> Ending {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Files without a name, so that neither side ever waits for the other.
    let inputFile = try input.map(file(holding:))
    for (file, descriptor) in [
      (inputFile, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO),
    ] {
      if let file { posix_spawn_file_actions_adddup2(&actions, file.descriptor, descriptor) }
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
    defer { for argument in arguments { free(argument) } }
    for (name, value) in environment { setenv(name, value, 1) }
    var process: pid_t = 0
    let result = posix_spawnp(&process, words.first ?? "", &actions, &attributes, &arguments, environ)
    guard result == 0 else { throw Failure(result) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { throw Failure(errno) }
    }
    let signal = status & 0x7F
    withExtendedLifetime(inputFile) {}
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  private static func file(holding text: String) throws(Failure) -> ScratchFile {
    do throws(ScratchFile.Failure) {
      return try ScratchFile(holding: text)
    } catch {
      throw Failure(error.number)
    }
  }
}
