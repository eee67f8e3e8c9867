/// What the command line asks for.
struct BenchmarkArguments {
  private(set) var files: [String] = []
  /// The size of the text, in megabytes.
  private(set) var size = 50
  /// How much of the text is searched for names and values.
  private(set) var namesSize = 10
  /// How much of the text the peer reads.
  private(set) var peerSize = 5
  /// How many megabytes of single articles the analyzers read.
  private(set) var articlesSize = 2
  /// The size of the long document that the analyzers read.
  private(set) var analyzersSize = 16
  /// The analyzers that are measured; empty for all.
  private(set) var analyzers: [String] = []
  /// Whether only the analyzers are measured.
  private(set) var onlyAnalyzers = false
  /// The Python that has the peer installed.
  private(set) var peer: String?
  /// The program whose way to the prompt is measured.
  private(set) var lede: String?
  /// The Python that has vaderSentiment installed.
  private(set) var vader: String?

  static let usage = """
    usage: benchmarks FILE… [--size MB] [--names-size MB] [--peer PYTHON] [--peer-size MB]
                      [--vader PYTHON] [--analyzers NAME,…] [--only-analyzers] [--analyzers-size MB] [--articles-size MB]
           benchmarks --prompt LEDE [FOLDER…]
    """

  init(_ arguments: some Sequence<String>) throws(BenchmarkError) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--size": size = try Self.megabytes(rest.next(), of: argument)
      case "--names-size": namesSize = try Self.megabytes(rest.next(), of: argument)
      case "--analyzers-size": analyzersSize = try Self.megabytes(rest.next(), of: argument)
      case "--articles-size": articlesSize = try Self.megabytes(rest.next(), of: argument)
      case "--only-analyzers": onlyAnalyzers = true
      case "--analyzers":
        guard let names = rest.next() else { throw .missingValue(argument) }
        analyzers = names.split(separator: ",").map(String.init)
      case "--peer-size": peerSize = try Self.megabytes(rest.next(), of: argument)
      case "--peer":
        guard let path = rest.next() else { throw .missingValue(argument) }
        peer = path
      case "--prompt":
        guard let path = rest.next() else { throw .missingValue(argument) }
        lede = path
      case "--vader":
        guard let path = rest.next() else { throw .missingValue(argument) }
        vader = path
      case _ where argument.hasPrefix("-"): throw .unknownOption(argument)
      default: files.append(argument)
      }
    }
    if files.isEmpty, lede == nil { throw .noFiles }
    namesSize = min(namesSize, size)
    peerSize = min(peerSize, size)
    for name in analyzers where !MeasuredAnalyzer.all.contains(where: { $0.name == name }) {
      throw .unknownAnalyzer(name)
    }
  }

  /// Whether analyzers are measured by themselves.
  var measuresAnalyzers: Bool { !(onlyAnalyzers && vader != nil && analyzers.isEmpty) }

  /// Whether the analyzer of that name is measured.
  func measures(_ analyzer: String) -> Bool { analyzers.isEmpty || analyzers.contains(analyzer) }

  private static func megabytes(_ value: String?, of option: String) throws(BenchmarkError) -> Int {
    guard let value, let number = Int(value), (1...2000).contains(number) else { throw .missingValue(option) }
    return number
  }
}
