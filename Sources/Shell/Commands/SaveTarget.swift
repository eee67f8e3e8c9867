internal import Corpus
internal import Platform
internal import Rendering
internal import Script

/// Where `save` writes, and in which format: found out before there is anything to write.
struct SaveTarget {
  /// The file as it was named.
  let word: String
  /// The file.
  let file: OutputFile
  /// The format of rows and documents; nil for text, which is written as it is.
  let format: OutputFormat?
  /// Whether the file is added to.
  let appends: Bool

  /// Finds what a call of `save` asks for.
  ///
  /// - Throws: ``ShellError`` where that cannot be written: the name has no known format, the rows do not fit it, the folder
  ///   is missing or closed, or the file is an open document.
  @MainActor
  init(_ call: Call, session: Session) throws(ShellError) {
    word = call.words("path").first ?? ""
    appends = call.hasFlag("append")
    let place = call.range(of: "path")
    let path = try PathExpansion.expandTilde(word)
    file = OutputFile(path: path, isCompressed: OutputFormat.isCompressed(fileName: path))
    if let identity = try? FileIdentity(path: path), session.corpus.files.contains(identity) {
      throw ShellError(
        .save, "'\(word)' is one of the opened documents, and is not written over",
        help: "choose another name", at: place)
    }
    do throws(ShellError) {
      format = try Self.format(of: word, for: call.stage.input)
    } catch {
      throw ShellError(error.code, error.message, help: error.help, at: place)
    }
    if appends, let closed = format?.closedForm, file.hasContents {
      throw ShellError(
        .save, "\(closed.what) cannot be added to", help: "save as .\(closed.instead.rawValue), which can",
        at: place)
    }
    do throws(SystemError) {
      try file.checkIsWritable(appends: appends)
    } catch {
      throw Self.unwritable(word, error, at: place)
    }
  }

  /// Returns the format of a file name for what comes in; nil for text.
  ///
  /// - Throws: ``ShellError`` where it has none, or one that what comes in does not fit.
  static func format(of word: String, for input: ValueType) throws(ShellError) -> OutputFormat? {
    let columns: Int
    switch input {
    case .nothing, .text, .scalar: return nil
    case .documents: columns = .max
    case .rows(let all, _): columns = all.count
    }
    guard let format = OutputFormat(fileName: word) else {
      throw ShellError(
        .unknownFormat, "the extension of '\(word)' tells no format",
        help:
          "use .tsv .csv .json .jsonl .md .html .txt .dot or .graphml, or say it: … | to csv | save \(word)")
    }
    try format.check(columns: columns)
    return format
  }

  /// The error for a file that cannot be written.
  static func unwritable(_ word: String, _ error: SystemError, at place: Range<Int>?) -> ShellError {
    let isFile = error.isRefusal && error.path.map { !FileSystem.isFolder($0) } ?? false
    return ShellError(
      .save, "'\(word)' could not be written: \(error.message)",
      help: isFile ? "save elsewhere, or make it writable: chmod u+w FILE" : error.writingHelp, at: place)
  }
}
