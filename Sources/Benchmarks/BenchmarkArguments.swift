import CommandOptions
import Declarations
import Records

/// What the command line asks for.
struct BenchmarkArguments {
  static let tool = Signature(
    "benchmarks",
    summary: "Measures the speed and the memory of the language layers and of the analyzers, on one core.",
    discussion: """
      A file is .jsonl, whose lines have a "text", or plain text; of a folder all of these are read. The texts are mixed,
      joined by blank lines and repeated up to the size.
      """,
    arguments: [ArgumentDeclaration("FILE", .path, .some, help: "The texts.")],
    options: [
      megabytes("size", 50, "The size of the text, in megabytes."),
      megabytes("names-size", 10, "How much of it is searched for names and values, in megabytes."),
      OptionDeclaration(
        "peer", .text, placeholder: "PYTHON", help: "Measures spaCy too, by the Python that has it installed."
      ),
      megabytes("peer-size", 5, "How much of the text spaCy reads, in megabytes."),
      OptionDeclaration(
        "vader", .text, placeholder: "PYTHON",
        help: "Measures VADER too, by the Python that has it installed."),
      OptionDeclaration(
        "analyzers", .choices(Set(MeasuredAnalyzer.all.map(\.name)).sorted()), placeholder: "NAME,…",
        help: "Measures only these analyzers."),
      OptionDeclaration("only-analyzers", .flag, help: "Measures the analyzers and nothing else."),
      megabytes("analyzers-size", 16, "The size of the long document that the analyzers read, in megabytes."),
      OptionDeclaration(
        "prompt", .text, placeholder: "LEDE",
        help: "Measures how long this program takes to its prompt, over the files as folders."),
      megabytes("articles-size", 2, "How many megabytes of single articles the analyzers read."),
    ])

  private static func megabytes(_ name: String, _ usual: Int, _ help: String) -> OptionDeclaration {
    OptionDeclaration(name, .integer(1...2000), default: String(usual), placeholder: "MB", help: help)
  }

  let files: [String]
  /// The size of the text, in megabytes.
  let size: Int
  /// How much of the text is searched for names and values.
  let namesSize: Int
  /// How much of the text the peer reads.
  let peerSize: Int
  /// How many megabytes of single articles the analyzers read.
  let articlesSize: Int
  /// The size of the long document that the analyzers read.
  let analyzersSize: Int
  /// The analyzers that are measured; empty for all.
  let analyzers: [String]
  /// Whether only the analyzers are measured.
  let onlyAnalyzers: Bool
  /// The Python that has the peer installed.
  let peer: String?
  /// The program whose way to the prompt is measured.
  let lede: String?
  /// The Python that has vaderSentiment installed.
  let vader: String?
  let wantsHelp: Bool

  init(_ arguments: some Sequence<String>) throws(UsageError) {
    let read = try OptionArguments(arguments, of: Self.tool)
    files = read.rest.map(\.text)
    size = read.integer("size") ?? 50
    namesSize = min(size, read.integer("names-size") ?? 10)
    peerSize = min(size, read.integer("peer-size") ?? 5)
    articlesSize = read.integer("articles-size") ?? 2
    analyzersSize = read.integer("analyzers-size") ?? 16
    if case .words(let names) = read["analyzers"] { analyzers = names } else { analyzers = [] }
    onlyAnalyzers = read.hasFlag("only-analyzers")
    peer = read.text("peer")
    lede = read.text("prompt")
    vader = read.text("vader")
    wantsHelp = read.wantsHelp
    guard wantsHelp || !files.isEmpty || lede != nil else {
      throw UsageError(
        code: "usage.needs-file", "no file is named", help: "usage: \(Self.tool.toolUsage)", at: .end)
    }
  }

  /// Whether analyzers are measured by themselves.
  var measuresAnalyzers: Bool { !(onlyAnalyzers && vader != nil && analyzers.isEmpty) }

  /// Whether the analyzer of that name is measured.
  func measures(_ analyzer: String) -> Bool { analyzers.isEmpty || analyzers.contains(analyzer) }
}
