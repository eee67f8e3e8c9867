/// What the command line asks for.
struct BenchmarkArguments {
  private(set) var files: [String] = []
  /// The size of the text, in megabytes.
  private(set) var size = 50
  /// How much of the text is searched for names and values.
  private(set) var namesSize = 10
  /// How much of the text the peer reads.
  private(set) var peerSize = 5
  /// The Python that has the peer installed.
  private(set) var peer: String?

  static let usage =
    "usage: benchmarks FILE… [--size MB] [--names-size MB] [--peer PYTHON] [--peer-size MB]"

  init(_ arguments: some Sequence<String>) throws(BenchmarkError) {
    var rest = arguments.makeIterator()
    while let argument = rest.next() {
      switch argument {
      case "--size": size = try Self.megabytes(rest.next(), of: argument)
      case "--names-size": namesSize = try Self.megabytes(rest.next(), of: argument)
      case "--peer-size": peerSize = try Self.megabytes(rest.next(), of: argument)
      case "--peer":
        guard let path = rest.next() else { throw .missingValue(argument) }
        peer = path
      case _ where argument.hasPrefix("-"): throw .unknownOption(argument)
      default: files.append(argument)
      }
    }
    if files.isEmpty { throw .noFiles }
    namesSize = min(namesSize, size)
    peerSize = min(peerSize, size)
  }

  private static func megabytes(_ value: String?, of option: String) throws(BenchmarkError) -> Int {
    guard let value, let number = Int(value), (1...2000).contains(number) else { throw .missingValue(option) }
    return number
  }
}
