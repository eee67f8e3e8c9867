internal import Records

/// Reads script files as documents are read: UTF-8, with or without a byte order mark.
public enum ScriptFile {
  /// The largest script that is read, in bytes.
  public static let maximumSize = 64 << 20

  /// Returns the script's text; `-` is standard input.
  ///
  /// - Throws: ``Problem`` with the reason.
  public static func text(of path: String) throws(Problem) -> String {
    let bytes =
      path == "-"
      ? try FileReading.bytes(of: 0, expected: 0, shownAs: "standard input", limit: maximumSize)
      : try FileReading.bytes(of: path, shownAs: path, limit: maximumSize)
    return try PlainTextReader.text(bytes, path: path).string
  }
}
