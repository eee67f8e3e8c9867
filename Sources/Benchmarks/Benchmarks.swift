import Glibc
import Linguistics
import Platform
import Records

/// The measurements, in the order in which they are printed.
struct Benchmarks {
  private let arguments: BenchmarkArguments
  private typealias Output = BenchmarkOutput

  init(_ arguments: BenchmarkArguments) { self.arguments = arguments }

  func run() throws {
    for file in arguments.files where access(file, R_OK) != 0 {
      throw BenchmarkError.unreadable(file, SystemError.last().message)
    }
    if let lede = arguments.lede { return try PromptTimes.printRows(lede: lede, folders: arguments.files) }
    if arguments.onlyAnalyzers {
      let news = try NewsText(files: arguments.files)
      if arguments.measuresAnalyzers { try AnalyzerBenchmarks(arguments: arguments).run(news) }
      if let python = arguments.vader { try printVader(Peer(python: python), news) }
      return
    }
    // First, while nothing is loaded.
    try printFirstCall()
    let news = try NewsText(files: arguments.files)
    try printMemory(news)
    try printSpeed(news)
    try AnalyzerBenchmarks(arguments: arguments).run(news)
    if let python = arguments.peer { try printPeer(Peer(python: python), news) }
    if let python = arguments.vader { try printVader(Peer(python: python), news) }
  }

  /// VADER beside the tone of documents: the same sentences, which VADER is handed and ours finds.
  private func printVader(_ peer: Peer, _ news: NewsText) throws {
    let texts = try news.articles(megabytes: arguments.peerSize).map { try SourceText(validating: $0) }
    let ours = try SentimentTimes(texts, runs: 7)
    let theirs = try peer.readSentences(ours.sentences)
    let count = Double(ours.sentences.count)
    Output.row(
      "VADER \(theirs.version), \(ours.sentences.count) sentences",
      ["sentences/s", "words each", "times VADER"])
    Output.row(
      "  VADER, sentences given", [Output.number(count / theirs.seconds, 0), Output.number(ours.wordsEach)])
    for (name, seconds) in [
      ("ours, layers included", ours.whole), ("the layers alone", ours.layers),
    ] {
      Output.row(
        "  " + name,
        [
          Output.number(count / seconds, 0), Output.number(ours.wordsEach),
          Output.number(theirs.seconds / seconds),
        ])
    }
    Output.line()
  }

  /// What the first call costs on a small text, layer by layer, beside the second.
  private func printFirstCall() throws {
    let text = SourceText(
      "Mr. Roe left Kyiv on May 4, 2021. “Why?” asked Ann Roe, who didn't pay the $5 million.")
    Output.row("first call, milliseconds", ["first", "second"])
    let (first, second) = (TextLayers(text), TextLayers(text))
    for step in LayerStep.allCases {
      let times = try [first, second].map { layers in try ProcessFigures.seconds { _ = try step.make(layers) }
      }
      Output.row("  " + step.rawValue, times.map { Output.number($0 * 1000, 2) })
    }
    Output.line()
  }

  /// The peak of memory while a document is read up to its tags, text included.
  private func printMemory(_ news: NewsText) throws {
    ProcessFigures.resetPeak()
    let before = ProcessFigures.residentBytes
    guard let text = try? SourceText(validating: news.bytes(megabytes: arguments.size)) else { return }
    let layers = TextLayers(text)
    Output.row("peak memory, \(arguments.size) MB", ["MB", "× the text"])
    for step in LayerStep.fast {
      _ = try step.make(layers)
      let peak = Double(ProcessFigures.peakBytes - before)
      Output.row(
        "  up to " + step.rawValue, [Output.number(peak / 1e6, 0), Output.number(peak / Double(text.count))])
    }
    Output.line()
  }

  private func printSpeed(_ news: NewsText) throws {
    let sizes = Set([1, 10, arguments.size].filter { $0 <= arguments.size }).sorted()
    let whole = try sizes.map { try times(news, $0, LayerStep.fast) }
    Output.row("megabytes a second", sizes.map { "\($0) MB" } + ["linear"])
    for step in LayerStep.fast { printRow(step.rawValue, [step], whole) }
    printRow("up to tokens and sentences", [.layout, .quotations, .sentences], whole)
    printRow("up to tags and lemmas", LayerStep.fast, whole)
    Output.line()
    let names = try times(news, arguments.namesSize, LayerStep.allCases)
    let largest = whole[whole.count - 1]
    Output.row("thousand tokens a second", ["tokens/s", "MB", "tokens"])
    for (name, steps, times) in [
      ("up to tokens and sentences", [.layout, .quotations, .sentences], largest),
      ("up to tags and lemmas", LayerStep.fast, largest),
      ("up to tags and names", LayerStep.fast + [.names], names),
      ("up to tags and values", LayerStep.fast + [.values], names),
    ] as [(String, [LayerStep], LayerTimes)] {
      Output.row(
        "  " + name,
        [Output.number(times.tokens(steps) / 1000, 0), "\(times.bytes / 1_000_000)", "\(times.tokens)"])
    }
    Output.line()
  }

  /// Prints the speed at each size, and how far the time at the largest is from the smallest's share of it.
  private func printRow(_ name: String, _ steps: [LayerStep], _ times: [LayerTimes]) {
    let speeds = times.map { $0.megabytes(steps) }
    let drift = (speeds.max() ?? 1) / (speeds.min() ?? 1) - 1
    Output.row("  " + name, speeds.map { Output.number($0) } + ["±\(Output.number(drift * 100, 0)) %"])
  }

  /// The peer beside ours on the same articles: one by one, and joined to one document.
  private func printPeer(_ peer: Peer, _ news: NewsText) throws {
    let articles = news.articles(megabytes: arguments.peerSize)
    let texts = try articles.map { try SourceText(validating: $0) }
    let whole = [try SourceText(validating: Array(articles.joined(separator: [0x0A, 0x0A])))]
    let figures = try peer.read(articles)
    let megabytes = Double(whole[0].count) / 1e6
    Output.row(
      "spaCy \(figures.version) blank, \(Output.number(megabytes, 0)) MB",
      ["MB/s", "tokens/s", "ours, MB/s", "tokens/s", "times"])
    for (name, texts, theirs) in [
      ("one by one", texts, figures.articles), ("one document", whole, figures.document),
    ] {
      let steps: [LayerStep] = [.layout, .quotations, .sentences]
      let ours = try LayerTimes(texts, steps, runs: 7)
      // The peer finds no paragraphs and no quotations.
      for (what, steps) in [("tokens and sentences", [.sentences]), ("up to these", steps)] {
        let seconds = ours.median(steps)
        Output.row(
          "  \(name), \(what)",
          [
            Output.number(megabytes / theirs.seconds),
            Output.number(Double(theirs.tokens) / theirs.seconds, 0),
            Output.number(megabytes / seconds), Output.number(Double(ours.tokens) / seconds, 0),
            Output.number(theirs.seconds / seconds),
          ])
      }
    }
  }

  private func times(_ news: NewsText, _ megabytes: Int, _ steps: [LayerStep]) throws -> LayerTimes {
    let text = (try? SourceText(validating: news.bytes(megabytes: megabytes))) ?? SourceText("")
    return try LayerTimes([text], steps, runs: steps.contains(.names) ? 1 : megabytes == 1 ? 15 : 5)
  }
}

/// Why nothing was measured.
enum BenchmarkError: Error, CustomStringConvertible {
  case unknownAnalyzer(String)
  case unreadable(String, String)
  case noText
  case peerFailed(String)

  var description: String {
    switch self {
    case .unknownAnalyzer(let name):
      "there is no analyzer \(name): name some of \(MeasuredAnalyzer.all.map(\.name).joined(separator: ", "))"
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .noText: "the files hold no text"
    case .peerFailed(let reason): "the peer did not run: \(reason)"
    }
  }
}
