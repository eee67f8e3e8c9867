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
    /// Print the usage.
    case help
    /// Print all about the sub-command of this name.
    case helpOn(String)
    /// Print the version.
    case version
  }

  private(set) var action = Action.interact
  /// What to open.
  private(set) var paths: [String] = []
  /// The values that scripts read as `$name`, `$1`, `$2` ….
  private(set) var variables: [String: String] = [:]
  /// Whether a file that was not loaded makes the exit code 1.
  private(set) var isStrict = false
  /// Whether the prompt keeps a history.
  private(set) var keepsHistory = true
  /// The largest file that is read, in bytes.
  private(set) var maximumFileSize = 1 << 30
  /// How many seconds all of it may take; nil for as long as it takes.
  private(set) var timeout: Double?

  /// The option of every way to run; its number is read by ``seconds(of:)``.
  static let timeout = OptionDeclaration(
    "timeout", .number(0.001...1e9),
    help: "The most seconds that the whole run may take; then it ends with 124.")

  /// Returns the value of ``timeout`` among options' values.
  static func seconds(of values: [String: OptionValue]) -> Double? {
    if case .number(let seconds) = values[timeout.name] { return seconds }
    return nil
  }

  /// The options before or between paths.
  static let options = [
    OptionDeclaration("strict", .flag, help: "Exit with 1 where a file was not loaded."),
    OptionDeclaration("no-history", .flag, help: "Keep no history of what is typed."),
    OptionDeclaration(
      "max-file", .integer(1...Int.max), default: String(1 << 30),
      help: "The largest file that is read, in bytes."),
    timeout,
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
    case "help":
      action = words.dropFirst().first.map(Action.helpOn) ?? .help
      return
    case "run":
      words.removeFirst()
      // The script is the first word that is no option, wherever that stands.
      action = .script("")
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
    keepsHistory = parsed.values["no-history"] != .flag(true)
    if case .integer(let size) = parsed.values["max-file"] { maximumFileSize = size }
    timeout = Self.seconds(of: parsed.values)
    if parsed.values["help"] == .flag(true) {
      if case .script = action { action = .helpOn("run") } else { action = .help }
    }
    if parsed.values["version"] == .flag(true) { action = .version }
    if case .script = action {
      guard let file = paths.first else {
        throw UsageError("'run' needs a script", help: UsagePage.usage(Subcommands.script))
      }
      paths.removeFirst()
      action = .script(file)
    }
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
    for (number, argument) in zip(1..., arguments) { variables[String(number)] = argument }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
      || (0x61...0x7A).contains(byte)
  }
}
