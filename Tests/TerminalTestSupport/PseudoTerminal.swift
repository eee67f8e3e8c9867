public import Glibc

/// A child process on a pseudo-terminal, and the screen that it draws on.
///
/// Waiting is always for something that shows; a test never sleeps.
public final class PseudoTerminal {
  /// What a person would see.
  public private(set) var screen: ScreenModel
  /// Every byte that the child has written.
  public private(set) var raw: [UInt8] = []
  /// The child.
  public let process: pid_t
  private var descriptor: Int32
  private var status: Int32?
  private var isHungUp = false

  /// How long anything may take, on a machine that is busy with other things.
  static let patience = getenv("LEDE_TEST_PATIENCE").flatMap { Double(String(cString: $0)) } ?? 30

  /// What was waited for in vain.
  public struct Failure: Error, CustomStringConvertible {
    /// What was waited for, and what the screen showed.
    public let description: String
  }

  /// Starts a program on a terminal of its own.
  ///
  /// - Parameters:
  ///   - path: the program.
  ///   - arguments: its arguments, without its name.
  ///   - environment: what is added to a small environment, or replaces parts of it.
  ///   - folder: where it starts.
  ///   - columns: the width of the window.
  ///   - height: the height of the window.
  /// - Throws: ``Failure`` where there is no terminal or no such program.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:], folder: String? = nil,
    columns: Int = 40, height: Int = 12
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
    // `env` becomes the program; it stays the same process.
    let command = (folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + [path] + arguments
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    var pairs: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + pairs).forEach { free($0) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, command[0], &actions, &attributes, &words, &pairs)
    process = child
    guard result == 0 else { throw Failure(description: "cannot start \(path): \(result)") }
  }

  /// Takes the terminal away, as a window that is closed does.
  public func hangUp() {
    close(descriptor)
    descriptor = -1
    isHungUp = true
  }

  deinit {
    // Where the start has failed there is no child, and 0 would mean this process and all beside it.
    if status == nil, process > 0 {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    if descriptor >= 0 { close(descriptor) }
  }

  // MARK: The person

  /// Types.
  public func send(_ text: String) { send(bytes: Array(text.utf8)) }

  /// Types bytes that need not be text.
  public func send(bytes: [UInt8]) {
    var rest = bytes[...]
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

  /// Gives the window another width.
  ///
  /// Where a line is edited this waits until it is drawn anew: the screen may look right before, and a window that
  /// changes again in the middle of a drawing shows what no terminal can help.
  public func resize(columns: Int, reflows: Bool) {
    guard columns != screen.columns else { return }
    let drawings = screen.drawings
    screen.resize(columns: columns, reflows: reflows)
    var size = winsize(ws_row: UInt16(screen.height), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    let deadline = Self.now + Self.patience
    while screen.pastesAreBracketed, screen.drawings == drawings, Self.now < deadline, !isHungUp {
      _ = receive(timeout: 200)
    }
  }

  // MARK: Waiting

  /// Reads until a condition holds.
  public func wait(
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
  public func expect(_ text: String) throws {
    try wait("the screen\n\(text)\n--") { $0.text == text }
  }

  /// Reads until the screen shows exactly this, with the cursor there.
  public func expect(_ text: String, cursor: (row: Int, column: Int)) throws {
    try wait("cursor \(cursor), the screen\n\(text)\n--") { $0.text == text && $0.cursor == cursor }
  }

  /// Reads what comes for so long: to meet a command in the middle of its work.
  public func read(milliseconds: Int32) {
    let end = Self.now + Double(milliseconds) / 1000
    while Self.now < end, !isHungUp { _ = receive(timeout: Int32(max(1, (end - Self.now) * 1000))) }
  }

  /// Reads one piece of output; returns whether there was one.
  private func receive(timeout: Int32) -> Bool {
    // A descriptor that is closed is passed over, and the time goes by all the same.
    var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&end, 1, timeout) > 0 else { return false }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &chunk, chunk.count)
    guard count > 0 else {
      isHungUp = true
      return false
    }
    screen.feed(Array(chunk[..<count]))
    raw += chunk[..<count]
    return true
  }

  /// Reads until the process has ended; returns its wait status.
  public func waitForEnd() throws -> Int32 {
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

  // MARK: Job control

  /// The process group that the terminal's keys act on.
  public var foregroundGroup: pid_t {
    var group: pid_t = 0
    let request: UInt = 0x540F  // TIOCGPGRP; tcgetpgrp asks only about one's own terminal
    _ = ioctl(descriptor, request, &group)
    return group
  }

  /// Reads until the child itself, or another group, is in the foreground.
  public func waitForForeground(isChild: Bool) throws {
    let deadline = Self.now + Self.patience
    while (foregroundGroup == process) != isChild {
      _ = receive(timeout: 5)
      if Self.now > deadline { throw Failure(description: "the foreground does not change:\n\(screen.text)") }
    }
  }

  // MARK: The terminal's modes

  /// The modes before the child was there.
  public let initialModes: [UInt32]

  /// The modes as they are now.
  public var modes: [UInt32] { Self.modes(of: descriptor) }

  /// Sends Ctrl-D when the child reads keys one by one: before that, the terminal itself would take it.
  public func sendEnd() throws {
    let deadline = Self.now + Self.patience
    while modes[3] & tcflag_t(ICANON) != 0 {
      _ = receive(timeout: 5)
      if Self.now > deadline { throw Failure(description: "keys are not read one by one:\n\(screen.text)") }
    }
    send("\u{4}")
  }

  private static func modes(of descriptor: Int32) -> [UInt32] {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
      + withUnsafeBytes(of: modes.c_cc) { $0.map(UInt32.init) }
  }

  /// Seconds on a clock that only goes forward.
  public static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
