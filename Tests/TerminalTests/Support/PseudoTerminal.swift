import Glibc
import Testing

/// A child process on a pseudo-terminal, and the screen that it draws on.
///
/// Waiting is always for something that shows; a test never sleeps.
final class PseudoTerminal {
  private(set) var screen: ScreenModel
  private(set) var raw: [UInt8] = []
  let process: pid_t
  private let descriptor: Int32
  private var status: Int32?
  private var isHungUp = false

  /// How long anything may take, on a machine that is busy with other things.
  static let patience = getenv("LEDE_TEST_PATIENCE").flatMap { Double(String(cString: $0)) } ?? 30

  struct Failure: Error, CustomStringConvertible { let description: String }

  init(
    _ path: String, environment: [String: String] = [:], columns: Int = 40, height: Int = 12
  ) throws {
    screen = ScreenModel(columns: columns, height: height)
    // As posix_openpt, grantpt and unlockpt do, which Glibc's module does not have.
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var number: UInt32 = 0
    var isLocked: Int32 = 0
    let numberRequest: UInt = 0x8004_5430  // TIOCGPTN
    let lockRequest: UInt = 0x4004_5431  // TIOCSPTLCK
    guard descriptor >= 0, ioctl(descriptor, numberRequest, &number) == 0,
      ioctl(descriptor, lockRequest, &isLocked) == 0
    else { throw Failure(description: "no pseudo-terminal: \(errno)") }
    let slave = "/dev/pts/\(number)"

    initialModes = Self.modes(of: descriptor)

    var variables = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
      // A crash is to end the process, not to open a dialogue.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    // Where the tests run under a sanitizer, or count what they reach, the child does too.
    for name in ["ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE"] {
      if let options = getenv(name) { variables[name] = String(cString: options) }
    }
    variables.merge(environment) { $1 }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a new session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, slave, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var ordinary = sigset_t()
    sigfillset(&ordinary)
    posix_spawnattr_setsigdefault(&attributes, &ordinary)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let startsSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, a GNU extension
    posix_spawnattr_setflags(
      &attributes, Int16(startsSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
    var pairs: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + pairs).forEach { free($0) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, path, &actions, &attributes, &arguments, &pairs)
    process = child
    guard result == 0 else { throw Failure(description: "cannot start \(path): \(result)") }
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    close(descriptor)
  }

  // MARK: The person

  func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      // What the child has to say is read meanwhile, or both would wait for each other.
      _ = receive(timeout: 0)
      var end = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&end, 1, 100)
      guard end.revents & Int16(POLLOUT) != 0 else { continue }
      let piece = Array(rest.prefix(256))
      let count = write(descriptor, piece, piece.count)
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }

  func resize(columns: Int, reflows: Bool) {
    screen.resize(columns: columns, reflows: reflows)
    var size = winsize(ws_row: UInt16(screen.height), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  // MARK: Waiting

  /// Reads until a condition holds.
  func wait(
    _ what: String = "the condition", until condition: (ScreenModel) -> Bool
  ) throws {
    let deadline = Self.now + Self.patience
    while !condition(screen) {
      guard receive(timeout: 200) || (Self.now < deadline && !isHungUp) else {
        throw Failure(
          description: "waited in vain for \(what); the screen shows:\n\(screen.text)\n\(screen.cursor)")
      }
    }
  }

  /// Reads until the screen shows exactly this.
  func expect(_ text: String) throws {
    try wait("the screen\n\(text)\n--") { $0.text == text }
  }

  /// Reads until the screen shows exactly this, with the cursor there.
  func expect(_ text: String, cursor: (row: Int, column: Int)) throws {
    try wait("cursor \(cursor), the screen\n\(text)\n--") { $0.text == text && $0.cursor == cursor }
  }

  /// Reads one piece of output; returns whether there was one.
  private func receive(timeout: Int32) -> Bool {
    var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&end, 1, timeout) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &chunk, chunk.count)
    guard count > 0 else {
      isHungUp = true
      return false
    }
    screen.feed(Array(chunk[..<count]))
    raw += chunk[..<count]
    return true
  }

  /// Reads until the process has ended; returns its wait status.
  func waitForEnd() throws -> Int32 {
    let deadline = Self.now + Self.patience
    while status == nil {
      var result: Int32 = 0
      if waitpid(process, &result, WNOHANG) == process {
        status = result
        while receive(timeout: 0) {}
      } else if !receive(timeout: 20) && Self.now > deadline {
        throw Failure(description: "the process does not end; the screen shows:\n\(screen.text)")
      }
    }
    return status ?? 0
  }

  // MARK: The terminal's modes

  /// The modes before the child was there.
  let initialModes: [UInt32]

  var modes: [UInt32] { Self.modes(of: descriptor) }

  private static func modes(of descriptor: Int32) -> [UInt32] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
      + withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
