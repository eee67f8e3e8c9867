internal import Platform
internal import Rendering

/// Writes text files for other rooms: whole, or added to.
public enum TextFile {
  /// Writes a file whole; where that fails, the old one is as it was.
  ///
  /// - Throws: ``ShellError`` with the reason.
  public static func replace(_ path: String, with text: String) throws(ShellError) {
    do throws(SystemError) {
      try file(path).replace(with: text)
    } catch {
      throw .unwritable(path, error)
    }
  }

  /// Adds to the end of a file; where that fails, the file is as it was.
  ///
  /// - Throws: ``ShellError`` with the reason.
  public static func append(_ text: String, to path: String) throws(ShellError) {
    do throws(SystemError) {
      try file(path).append(text)
    } catch {
      throw .unwritable(path, error)
    }
  }

  private static func file(_ path: String) -> OutputFile {
    OutputFile(path: path, isCompressed: OutputFormat.isCompressed(fileName: path))
  }
}

extension ShellError {
  fileprivate static func unwritable(_ path: String, _ failure: SystemError) -> ShellError {
    ShellError(
      .save, "'\(path)' could not be written: \(failure.message)",
      help: failure.writingHelp)
  }
}
