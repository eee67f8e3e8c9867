public import Corpus
public import Platform
internal import Records

/// Text files that people write, such as scripts: UTF-8, or what a byte-order mark says.
public enum ScriptFile {
  /// The largest file that is read, in bytes.
  public static let maximumSize = 64 << 20

  /// Returns the file's text; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - cancellation: asked from time to time; raised, it is a problem.
  /// - Returns: the text.
  /// - Throws: ``Problem`` with the reason.
  public static func text(of path: String, cancellation: Cancellation = .never) throws(Problem) -> String {
    let name = path == "-" ? CorpusLoader.standardInput : path
    let bytes: [UInt8]
    do throws(FileReading.Failure) {
      bytes =
        path == "-"
        ? try FileReading.rest(of: 0, limit: maximumSize, cancellation: cancellation)
        : try FileReading.bytes(of: path, limit: maximumSize, cancellation: cancellation)
    } catch {
      throw Problem(error, of: name, limit: maximumSize)
    }
    let text = try DecodedText(bytes, path: name, guesses: false).text
    return text[text.body]
  }
}
