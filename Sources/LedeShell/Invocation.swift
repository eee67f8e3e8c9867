internal import Records
internal import Script

/// What a command line asks for.
struct Invocation {
  /// What is to be done.
  enum Action: Equatable {
    /// Read commands from a person, or from standard input.
    case interact
    /// Run the text after `-c`.
    case command(String)
    /// Run a script file.
    case script(String)
    /// Run `map` with these arguments.
    case map([String])
    /// Run `describe` with these arguments.
    case describe([String])
    /// Run `test` with these arguments.
    case test([String])
    /// Print the usage.
    case help
    /// Print all about the sub-command of this name.
    case helpOn(String)
    /// Run `help` with these arguments.
    case helpAbout([String])
    /// Print the version.
    case version
  }

  private(set) var action = Action.interact
  /// What to open.
  private(set) var paths: [String] = []
  /// The values that scripts read as `$name`.
  private(set) var variables: [String: String] = [:]
  /// The values that scripts read as `$1`, `$2` … and `$@`.
  private(set) var arguments: [String] = []
  /// Whether a file that was not loaded makes the exit code 1.
  private(set) var isStrict = false
  /// Whether the prompt keeps a history.
  private(set) var keepsHistory = true
  /// Whether scripts may run other programs.
  private(set) var allowsShell = false
  /// The largest file that is read, in bytes.
  private(set) var maximumFileSize = largestFile
  /// The largest file that is read where nothing else is said.
  static let largestFile = 1 << 30

  /// The options before or between paths.
  static let options = [
    OptionDeclaration("strict", .flag, help: "Exit with 1 where a file was not loaded."),
    OptionDeclaration("no-history", .flag, help: "Keep no history of what is typed."),
    OptionDeclaration(
      "max-file", .integer(1...Int.max), default: String(largestFile),
      help: "The largest file that is read, in bytes."),
    OptionDeclaration("allow-shell", .flag, help: "Let scripts run other programs: !COMMAND."),
    OptionDeclaration("help", .flag, help: "Print this."),
    OptionDeclaration("version", .flag, help: "Print the version."),
  ]

  /// Reads the words after the program's name.
  ///
  /// - Throws: ``UsageError``.
  init(_ arguments: [String]) throws(UsageError) {
    var words = arguments[...]
    switch words.first {
    case "map":
      action = .map(Array(words.dropFirst()))
      if words.contains("--help") { action = .helpOn("map") }
      return
    case "describe":
      action = .describe(Array(words.dropFirst()))
      if words.contains("--help") { action = .helpOn("describe") }
      return
    case "test":
      action = .test(Array(words.dropFirst()))
      if words.contains("--help") { action = .helpOn("test") }
      return
    case "help":
      action = words.count == 1 ? .help : .helpAbout(Array(words.dropFirst()))
      return
    case "run":
      words.removeFirst()
      guard let file = words.popFirst(), file != "--" else {
        throw UsageError("'run' needs a script", help: UsagePage.usage(Subcommands.script))
      }
      action = file == "--help" ? .helpOn("run") : .script(file)
    default: break
    }
    try readOptionsAndPaths(words)
  }

  private mutating func readOptionsAndPaths(_ arguments: ArraySlice<String>) throws(UsageError) {
    var words = arguments
    var plain: [String] = []
    while let word = words.popFirst() {
      switch word {
      case "-c":
        guard case .interact = action else {
          throw UsageError("'-c' stands beside a script or another '-c'", help: "give one of them")
        }
        guard let text = words.popFirst() else {
          throw UsageError("'-c' needs a command", help: "lede -c 'quotes | head 3' PATH")
        }
        action = .command(text)
      case "-D":
        try define(words.popFirst() ?? "")
      case _ where word.hasPrefix("-D") && word.utf8.count > 2:
        try define(String(word.dropFirst(2)))
      case "--":
        if case .script = action { defineArguments(words) } else { plain += ["--"] + words }
        words = []
      case "-h": plain.append("--help")
      case "-V": plain.append("--version")
      default: plain.append(word)
      }
    }
    try readDeclaredOptions(plain)
  }

  private mutating func readDeclaredOptions(_ words: [String]) throws(UsageError) {
    let parsed = try OptionArguments(words, declarations: Self.options, of: "lede")
    paths = parsed.rest
    isStrict = parsed.values["strict"] == .flag(true)
    allowsShell = parsed.values["allow-shell"] == .flag(true)
    keepsHistory = parsed.values["no-history"] != .flag(true)
    if case .integer(let size) = parsed.values["max-file"] { maximumFileSize = size }
    if parsed.values["help"] == .flag(true) { action = .help }
    if parsed.values["version"] == .flag(true) { action = .version }
    guard paths.contains("-") else { return }
    guard paths.filter({ $0 == "-" }).count == 1 else {
      throw UsageError("'-' stands twice, but there is one standard input", help: "write '-' once")
    }
    if case .interact = action {
      throw UsageError(
        "'-' reads a document from standard input, which here gives the commands",
        help: "use it with -c or run: lede -c summarize -")
    }
    if case .script("-") = action {
      throw UsageError(
        "the script and a document both come from standard input", help: "read one of them from a file")
    }
  }

  private mutating func define(_ definition: String) throws(UsageError) {
    let parts = definition.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].utf8.first, !(0x30...0x39).contains(first),
      parts[0].utf8.allSatisfy(Self.isNameByte)
    else {
      throw UsageError("'-D \(definition)' gives no variable a value", help: "write -D name=value")
    }
    variables[String(parts[0])] = String(parts[1])
  }

  private mutating func defineArguments(_ arguments: ArraySlice<String>) {
    self.arguments = Array(arguments)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }
}
