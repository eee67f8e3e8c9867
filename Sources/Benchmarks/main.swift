import CommandOptions

/// Measures the speed and the memory of `Linguistics` and of the analyzers, in process and on one core.
///
///     swift run -c release benchmarks FILE… [OPTION…]     (--help lists the options)
///
/// The texts are joined to one document. The figures of the README come from
///
///     python3 -m venv /tmp/peer && /tmp/peer/bin/pip install spacy
///     swift run -c release benchmarks --peer /tmp/peer/bin/python \
///       ../shared/data/dev/cnn.jsonl ../shared/data/quotes/polnear_train.jsonl ../shared/data/news
///
/// and, with `pip install vaderSentiment`, `--only-analyzers --vader /tmp/peer/bin/python`.
///
/// `--prompt .build/release/lede seeds` measures the way to the prompt instead, by the clock: what a person waits.
///
/// Printed are: what the first call costs; the speed of each layer, of those that are asked for together, and of 1, 10
/// and 50 MB beside each other; the peak of memory; for each analyzer the time of the layers that it asks for and what
/// it adds, rows included, on single articles and on one document of three sizes, where `linear` is how much more a byte
/// costs than in the smallest; the peer's speed on the same text, run in between; and VADER's on the sentences of the articles, beside ours, which
/// finds the sentences too. Times are processor time, medians of
/// several runs: machines are shared, and a ratio from one run is worth more than a figure.
do {
  let arguments = try BenchmarkArguments(CommandLine.arguments.dropFirst())
  if arguments.wantsHelp {
    BenchmarkOutput.line(BenchmarkArguments.tool.toolHelp)
  } else {
    try Benchmarks(arguments).run()
  }
} catch {
  BenchmarkOutput.fail(error)
}
