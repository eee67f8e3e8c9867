internal import CommandOptions
internal import Declarations
internal import Records
internal import Script
internal import Shell
internal import Text

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
    /// Parse and check these script files.
    case check([String])
    /// Run `map` with these arguments.
    case map([CommandLineWord])
    /// Run `describe` with these arguments.
    case describe([CommandLineWord])
    /// Run `test` with these arguments.
    case test([CommandLineWord])
    /// Print the usage.
    case help
    /// Print all about the sub-command of this name.
    case helpOn(String)
    /// Run `help` with these arguments.
    case helpAbout([CommandLineWord])
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
  /// Whether the configuration is read before the first prompt.
  private(set) var readsConfiguration = true
  /// The largest file that is read, in bytes.
  private(set) var maximumFileSize = largestFile
  /// The largest file that is read where nothing else is said.
  static let largestFile = 1 << 30

  /// The option of every way to run, also of those that are not understood: see ``errorFormat(in:)``.
  static let errors = OptionDeclaration(
    "errors", .choice(ErrorFormat.allCases.map(\.rawValue)), default: ErrorFormat.text.rawValue,
    help: "How errors are written: json gives an object a line.")
  /// How many seconds all of it may take; nil for as long as it takes.
  private(set) var timeout: Double?

  /// The option of every way to run; its number is read by ``seconds(of:)``.
  static let timeout = OptionDeclaration(
    "timeout", .number(0.001...1e9),
    help: "The most seconds that the whole run may take; then it ends with 124.")

  /// Returns the value of ``timeout`` among options.
  static func seconds(of arguments: OptionArguments) -> Double? {
    if case .number(let seconds) = arguments[timeout.name] { return seconds }
    return nil
  }

  /// The options before or between paths.
  static let options = [
    OptionDeclaration("strict", .flag, help: "Exit with 1 where a file was not loaded."),
    OptionDeclaration("no-history", .flag, help: "Keep no history of what is typed."),
    OptionDeclaration("no-rc", .flag, help: "Do not read the configuration before the prompt."),
    errors,
    OptionDeclaration(
      "max-file", .integer(1...Int.max), default: String(largestFile),
      help: "The largest file that is read, in bytes."),
    OptionDeclaration("allow-shell", .flag, help: "Let scripts run other programs: !COMMAND."),
    timeout,
    OptionDeclaration("help", .flag, help: "Print this."),
    OptionDeclaration("version", .flag, help: "Print the version."),
  ]

  /// Reads the words after the program's name.
  ///
  /// - Throws: ``UsageError``.
  init(_ arguments: [String]) throws(UsageError) {
    var words = CommandLineWord.words(arguments)[...]
    switch words.first?.text {
    case "map":
      action = .map(Array(words.dropFirst()))
      if arguments.contains("--help") { action = .helpOn("map") }
      return
    case "describe":
      action = .describe(Array(words.dropFirst()))
      if arguments.contains("--help") { action = .helpOn("describe") }
      return
    case "test":
      action = .test(Array(words.dropFirst()))
      if arguments.contains("--help") { action = .helpOn("test") }
      return
    case "help":
      action = words.count == 1 ? .help : .helpAbout(Array(words.dropFirst()))
      return
    case "run":
      words.removeFirst()
      // The script is the first word that is no option, wherever that stands.
      action = .script("")
    case "check":
      words.removeFirst()
      action = .check([])
    default: break
    }
    try readOptionsAndPaths(words)
  }

  private mutating func readOptionsAndPaths(_ arguments: ArraySlice<CommandLineWord>) throws(UsageError) {
    var words = arguments
    var plain: [CommandLineWord] = []
    while let word = words.popFirst() {
      switch word.text {
      case "-c":
        guard case .interact = action else { throw .twoActions(at: word.index) }
        guard let text = words.popFirst()?.text else { throw .needsCommand() }
        action = .command(text)
      case "-D":
        try define(words.popFirst() ?? CommandLineWord(text: "", index: word.index))
      case _ where word.text.hasPrefix("-D") && word.text.utf8.count > 2:
        try define(CommandLineWord(text: String(word.text.dropFirst(2)), index: word.index))
      case "--":
        if takesArguments { self.arguments = words.map(\.text) } else { plain += [word] + words }
        words = []
      case "-h": plain.append(CommandLineWord(text: "--help", index: word.index))
      case "-V": plain.append(CommandLineWord(text: "--version", index: word.index))
      default: plain.append(word)
      }
    }
    try readDeclaredOptions(plain)
  }

  /// What `--help` asks for at its place.
  private var help: Action {
    switch action {
    case .script: .helpOn("run")
    case .check: .helpOn("check")
    default: .help
    }
  }

  /// Whether what follows `--` is for the script.
  private var takesArguments: Bool {
    switch action {
    case .script, .check: true
    default: false
    }
  }

  private mutating func readDeclaredOptions(_ words: [CommandLineWord]) throws(UsageError) {
    let parsed = try OptionArguments(words, declarations: Self.options, of: "lede")
    paths = parsed.rest.map(\.text)
    isStrict = parsed.hasFlag("strict")
    allowsShell = parsed.hasFlag("allow-shell")
    keepsHistory = !parsed.hasFlag("no-history")
    readsConfiguration = !parsed.hasFlag("no-rc")
    if let size = parsed.integer("max-file") { maximumFileSize = size }
    timeout = Self.seconds(of: parsed)
    if parsed.hasFlag("help") { action = help }
    if parsed.hasFlag("version") { action = .version }
    if case .script = action {
      guard let file = paths.first else {
        throw .needsScript("run", help: UsagePage.usage(Subcommands.script))
      }
      paths.removeFirst()
      action = .script(file)
    }
    if case .check = action {
      guard !paths.isEmpty else {
        throw .needsScript("check", help: UsagePage.usage(Subcommands.check))
      }
      action = .check(paths)
      paths = []
    }
    try checkStandardInput(parsed.rest.filter { $0.text == "-" })
  }

  /// Standard input can be read once.
  private func checkStandardInput(_ words: [CommandLineWord]) throws(UsageError) {
    guard let word = words.first else { return }
    if words.count > 1 {
      if case .script("-") = action { throw .inputGivesScript(at: words[1].index) }
      throw .inputTwice(at: words[1].index)
    }
    if case .interact = action { throw .inputGivesCommands(at: word.index) }
  }

  private mutating func define(_ word: CommandLineWord) throws(UsageError) {
    let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[0].utf8.first, !ASCII.isDigit(first),
      parts[0].utf8.allSatisfy(ASCII.isWordByte)
    else {
      throw .invalidDefinition(word.text, at: word.index)
    }
    variables[String(parts[0])] = String(parts[1])
  }

  /// What is said where the first path is no file but a sub-command, or nearly one: `lede chek brief.lede`.
  var subcommandThatWasMeant: String? {
    guard action == .interact, let word = paths.first else { return nil }
    let subcommands = ["run", "check", "map", "test", "describe", "help"]
    if subcommands.contains(word) { return "a sub-command stands first: lede \(word) …" }
    guard !word.contains("/"), !word.contains(".") else { return nil }
    return NearMiss.nearest(to: word, among: subcommands).map { "did you mean 'lede \($0)'?" }
  }

  /// Returns how a command line wants errors to be written, also one that has an error itself.
  static func errorFormat(in arguments: [String]) -> ErrorFormat {
    var words = arguments[...]
    while let word = words.popFirst(), word != "--" {
      if word == "-c" || word == "-D" { words = words.dropFirst() }
      if word == "--\(errors.name)", let format = words.first.flatMap(ErrorFormat.init) { return format }
      if let format = ErrorFormat.allCases.first(where: { word == "--\(errors.name)=\($0.rawValue)" }) {
        return format
      }
    }
    return .text
  }
}
