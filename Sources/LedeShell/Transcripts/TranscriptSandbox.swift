internal import Corpus
internal import Glibc
internal import Shell

/// A folder of its own in place of a person's: no history, no start-up file, nothing kept.
struct TranscriptSandbox {
  private let folder: String

  /// Makes the folder, and points this process and those it starts to it.
  ///
  /// - Throws: ``ShellError`` where the folder cannot be made.
  init() throws(ShellError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/lede-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ShellError(
        .save, "no folder could be made in \(parent): \(SystemError.message(errno))",
        help: "set TMPDIR to a folder that can be written")
    }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    for (variable, name) in [
      ("HOME", "home"), ("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache"),
    ] {
      FileSystem.makeFolders("\(folder)/\(name)")
      setenv(variable, "\(folder)/\(name)", 1)
    }
    setenv("LC_ALL", "C.UTF-8", 1)
    unsetenv("COLUMNS")
    unsetenv("CLICOLOR_FORCE")
    // 'lede' is this program, whatever else is installed.
    FileSystem.makeFolders("\(folder)/bin")
    if let program = FileSystem.realPath("/proc/self/exe") { symlink(program, "\(folder)/bin/lede") }
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    setenv("PATH", "\(folder)/bin:\(path)", 1)
    // No program waits for a person.
    let empty = open("/dev/null", O_RDONLY | O_CLOEXEC)
    if empty >= 0 {
      dup2(empty, STDIN_FILENO)
      close(empty)
    }
  }

  /// Removes the folder with all that is in it.
  func remove() { FileSystem.removeAll(folder) }
}
