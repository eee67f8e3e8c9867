internal import Records

/// Reads script files as documents are read: UTF-8, with or without a byte order mark.
public enum ScriptFile {
  /// The largest script that is read, in bytes.
  public static let maximumSize = 64 << 20

  /// Returns the script's text; `-` is standard input.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isCancelled: whether nobody waits for it any more.
  /// - Returns: the text.
  /// - Throws: ``Problem`` with the reason.
  public static func text(of path: String, isCancelled: () -> Bool = { false }) throws(Problem) -> String {
    guard path == "-" else {
      let bytes = try FileReading.bytes(of: path, shownAs: path, limit: maximumSize, isCancelled: isCancelled)
      return try PlainTextReader.text(bytes, path: path).string
    }
    let name = CorpusLoader.standardInput
    let bytes = try FileReading.rest(of: 0, shownAs: name, limit: maximumSize, isCancelled: isCancelled)
    return try PlainTextReader.text(bytes, path: name).string
  }
}
