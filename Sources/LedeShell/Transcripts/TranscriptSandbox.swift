internal import Glibc
internal import Platform
internal import Shell

/// A folder of its own in place of a person's: no history, no start-up file, nothing kept.
struct TranscriptSandbox {
  private let folder: String

  /// Makes the folder, and points this process and those it starts to it.
  ///
  /// - Throws: ``ShellError`` where the folder cannot be made.
  init() throws(ShellError) {
    let parent = ProcessEnvironment.current.temporaryFolder
    do throws(SystemError) {
      folder = try FileSystem.makeTemporaryFolder(in: parent, prefix: "lede-test-")
    } catch {
      throw ShellError(
        .save, "no folder could be made in \(parent): \(error.message)",
        help: "set TMPDIR to a folder that can be written")
    }
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
    if let program = try? FileSystem.realPath("/proc/self/exe") { symlink(program, "\(folder)/bin/lede") }
    let path = ProcessEnvironment.current["PATH"] ?? "/usr/bin:/bin"
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
