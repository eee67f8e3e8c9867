import Records

/// What each analyzer adds to its layers: on single articles, and on one document of several sizes.
struct AnalyzerBenchmarks {
  let arguments: BenchmarkArguments
  private typealias Output = BenchmarkOutput

  func run(_ news: NewsText) throws {
    let articles = try news.articles(megabytes: arguments.articlesSize).map {
      try SourceText(validating: $0)
    }
    Output.row(
      "analyzers", ["layers, s", "added, s", "share", "tokens/s", "rows", "linear"])
    for measured in MeasuredAnalyzer.all where arguments.measures(measured.name) {
      Output.line("  \(measured.title)")
      let times = try AnalyzerTimes(articles, measured, runs: 3)
      printRow("\(articles.count) articles, \(Output.number(Double(times.bytes) / 1e6)) MB", times, nil)
      var smallest: AnalyzerTimes?
      for size in sizes {
        let text = try SourceText(validating: news.bytes(megabytes: size))
        let times = try AnalyzerTimes([text], measured, runs: size == 1 ? 3 : 1)
        printRow("one document, \(size) MB", times, smallest)
        if smallest == nil { smallest = times }
      }
    }
    Output.line()
  }

  /// The size of the long document, and a quarter and a sixteenth of it.
  private var sizes: [Int] {
    let size = arguments.analyzersSize
    return Set([max(1, size / 16), max(1, size / 4), size]).sorted()
  }

  /// Prints one measurement, and how far its time a byte is from the smallest document's.
  private func printRow(_ name: String, _ times: AnalyzerTimes, _ smallest: AnalyzerTimes?) {
    let drift = smallest.map { small in
      (times.added / Double(times.bytes)) / (small.added / Double(small.bytes)) - 1
    }
    Output.row(
      "    " + name,
      [
        Output.number(times.layers, 2), Output.number(times.added, 3),
        "\(Output.number(times.share * 100)) %", Output.number(Double(times.tokens) / times.added, 0),
        "\(times.rows)", drift.map { "\(Output.number($0 * 100, 0)) %" } ?? "",
      ])
  }
}
