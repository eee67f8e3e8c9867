internal import Corpus
public import Declarations
public import Platform
internal import Records

/// Reads the files that options name.
///
/// The only place where an option becomes a file's content, before a document is read: a file that is missing stops
/// the command, not each document.
public enum OptionFiles {
  /// Returns `options` with the content of every file that they name.
  ///
  /// - Parameters:
  ///   - options: values that were checked against `declarations`.
  ///   - declarations: the command's options.
  ///   - cancellation: asked from time to time; raised, it is a file that cannot be read.
  /// - Returns: the options, each file with its content.
  /// - Throws: ``ShellError`` where a file cannot be read, or is no text.
  public static func read(
    _ options: [String: OptionValue], of declarations: [OptionDeclaration],
    cancellation: Cancellation = .never
  ) throws(ShellError) -> [String: OptionValue] {
    var options = options
    for declaration in declarations where declaration.kind == .file {
      guard case .text(let path)? = options[declaration.name] else { continue }
      let whole = try PathExpansion.expandTilde(path)
      guard whole != "-" else {
        throw ShellError(
          .load, "\(declaration.written) takes a file, not standard input", help: "write its path")
      }
      do throws(Problem) {
        let text = try ScriptFile.text(of: whole, cancellation: cancellation)
        options[declaration.name] = .file(OptionFile(path: path, bytes: Array(text.utf8)))
      } catch {
        throw ShellError.load(error)
      }
    }
    return options
  }
}
