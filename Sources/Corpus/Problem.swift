public import Platform

/// What was not loaded, or was loaded with a doubt, with the reason and the way out.
public struct Problem: Error, Hashable, Sendable {
  /// The path as it was named or found.
  public let path: String
  /// A stable code for programs: `load.missing`.
  public let code: String
  /// One sentence without a period.
  public let reason: String
  /// What to do about it; empty where there is nothing.
  public let help: String
  /// Whether the file was loaded all the same, without what the reason names.
  public let isWarning: Bool

  /// Creates a problem.
  public init(path: String, code: String, reason: String, help: String = "", isWarning: Bool = false) {
    self.path = path
    self.code = code
    self.reason = reason
    self.help = help
    self.isWarning = isWarning
  }

  /// Whether nothing is there.
  public var isMissing: Bool { code == "load.missing" }

  /// Nothing is there.
  static func missing(_ path: String) -> Problem {
    Problem(
      path: path, code: "load.missing", reason: "there is no such file or folder", help: "check the spelling")
  }

  /// A symbolic link whose target is not there.
  static func deadLink(_ path: String) -> Problem {
    Problem(
      path: path, code: "load.link", reason: "the symbolic link leads nowhere",
      help: "mend the link, or remove it"
    )
  }

  /// A link to a folder that it stands in.
  static func circularLink(_ path: String) -> Problem {
    Problem(
      path: path, code: "load.link", reason: "the symbolic link leads back to a folder that it stands in",
      help: "nothing is missing; remove the link to be rid of this")
  }

  /// A name that is not text, and so cannot be asked for.
  static func unreadableName(_ path: String) -> Problem {
    Problem(
      path: path, code: "load.file-name", reason: "the file's name is not UTF-8",
      help: "rename it: convmv -f ISO-8859-1 -t UTF-8 --notest FILE")
  }

  /// The system refused.
  public static func system(_ path: String, _ error: SystemError) -> Problem {
    guard !error.isMissing else { return missing(path) }
    return Problem(path: path, code: "load.system", reason: error.message, help: error.help)
  }

  /// Creates the problem of a file that was not read.
  ///
  /// - Parameters:
  ///   - failure: why.
  ///   - path: the path as it was named or found.
  ///   - limit: the largest file that is read, in bytes.
  public init(_ failure: FileReading.Failure, of path: String, limit: Int) {
    self =
      switch failure {
      case .system(let error): .system(path, error)
      case .notRegular: .notRegular(path)
      case .tooLarge(let size): .tooLarge(path, size, limit: limit)
      case .noMemory(let size): .noMemory(path, size)
      case .changing: .changing(path)
      }
  }

  /// The bytes are not text.
  ///
  /// - Parameters:
  ///   - path: the path as it was named or found.
  ///   - offset: where the first byte is that no text has.
  ///   - what: what that byte is.
  /// - Returns: the problem.
  static func binary(_ path: String, at offset: Int, _ what: String = "NUL") -> Problem {
    Problem(
      path: path, code: "load.binary",
      reason: "byte \(offset + 1) is \(what): this is not a text file",
      help: "only text and Markdown are read as yet")
  }

  /// The bytes are not UTF-8.
  public static func invalidUTF8(_ path: String, at offset: Int) -> Problem {
    Problem(
      path: path, code: "load.invalid-utf8", reason: "byte \(offset + 1) is not UTF-8",
      help: "convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE")
  }

  /// The file is larger than is read.
  static func tooLarge(_ path: String, _ size: Int, limit: Int) -> Problem {
    Problem(
      path: path, code: "load.too-large", reason: "the file has \(size) bytes; the limit is \(limit)",
      help: "split it, or raise the limit with --max-file")
  }

  /// The file does not fit into memory.
  static func noMemory(_ path: String, _ size: Int) -> Problem {
    Problem(
      path: path, code: "load.no-memory", reason: "there is not enough memory for its \(size) bytes",
      help: "split it, or read it where there is more memory")
  }

  /// The file was written to each time it was read.
  static func changing(_ path: String) -> Problem {
    Problem(
      path: path, code: "load.changing", reason: "the file changed each time it was read",
      help: "open it when nobody writes to it any more, or open a copy")
  }

  /// A FIFO, device or socket.
  static func notRegular(_ path: String) -> Problem {
    Problem(
      path: path, code: "load.not-a-file", reason: "it is neither a file nor a folder",
      help: "read a pipe as standard input, with '-' in its place: lede -c … -")
  }

  /// A format that no reader knows.
  static func unknownFormat(_ path: String, _ format: String) -> Problem {
    Problem(
      path: path, code: "load.format", reason: "\(format) is not read as yet",
      help: "convert it to text first")
  }

  /// A link that leads out of the folder that was opened.
  static func outsideLink(_ path: String) -> Problem {
    Problem(
      path: path, code: "load.link", reason: "the symbolic link leads out of the opened folder",
      help: "name its target to open it")
  }
}

extension Problem {
  /// The codes of everything that can keep a file from being loaded, taken from the problems themselves.
  public static var codes: [String] {
    [
      missing(""), system("", SystemError(0)), binary("", at: 0), invalidUTF8("", at: 0),
      tooLarge("", 0, limit: 0), notRegular(""), unknownFormat("", ""), outsideLink(""),
      unreadableName(""), noMemory("", 0), changing(""), unreadableDate("", ""),
      doubtfulDate("", "", taken: ""),
    ].map(\.code)
  }
}
