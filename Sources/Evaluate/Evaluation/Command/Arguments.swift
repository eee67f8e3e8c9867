/// What the command line asks for.
struct Arguments {
  /// What is measured; what the files have nothing of is left out where `isAll`.
  var measures: [Measure] = Measure.allCases
  var isAll = true
  var paths: [String] = []
  /// How many of the worst documents are shown.
  var worst = 5
  /// How many errors of each are shown.
  var errors = 3
  /// How many confusions are shown.
  var confusions = 12
  /// Every how many documents one is read.
  var every = 1
  var isJSON = false
  var wantsHelp = false

  init(_ arguments: [String]) throws(EvaluateFailure) {
    var rest = arguments[...]
    var isFirst = true
    while let argument = rest.popFirst() {
      if argument == "--" {
        paths += rest
        break
      }
      if argument.hasPrefix("-"), argument != "-" {
        try option(argument, &rest)
      } else if isFirst, let named = Self.measures(argument) {
        measures = named
        isAll = argument == "all"
        isFirst = false
      } else {
        paths.append(argument)
        isFirst = false
      }
    }
    guard wantsHelp || !paths.isEmpty else { throw .noPaths }
  }

  private static func measures(_ word: String) -> [Measure]? {
    switch word {
    case "all": Measure.allCases
    case "tags": [.upos, .xpos]
    default: Measure(rawValue: word).map { [$0] }
    }
  }

  private mutating func option(_ written: String, _ rest: inout ArraySlice<String>) throws(EvaluateFailure) {
    let parts = written.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let name = parts[0]
    func count(_ smallest: Int, all: Bool = true) throws(EvaluateFailure) -> Int {
      guard let value = parts.count > 1 ? parts[1] : rest.popFirst() else { throw .noValue(name) }
      if all, value == "all" { return Int.max }
      guard let number = Int(value), number >= smallest else {
        throw .notACount(name, value, smallest, all: all)
      }
      return number
    }
    func flag() throws(EvaluateFailure) -> Bool {
      guard parts.count == 1 else { throw .unwantedValue(name) }
      return true
    }
    switch name {
    case "--worst": worst = try count(0)
    case "--errors": errors = try count(0)
    case "--confusions": confusions = try count(0)
    case "--every": every = try count(1, all: false)
    case "--json": isJSON = try flag()
    case "--help", "-h": wantsHelp = try flag()
    default: throw .unknownOption(written)
    }
  }

  static let help = """
    usage: evaluate [tokens|sentences|tags|upos|xpos|lemmas|names|all] GOLD… [OPTION…]
           evaluate speakers LABELS.tsv… --texts TEXTS.jsonl [OPTION…]     ('evaluate speakers --help' tells all)

    Measures the language layers against gold files: precision, recall and F1, by class too, what was taken for
    what, how places differ, and the documents with more errors than others of their size.

    GOLD is a treebank (*.conllu), names in columns (*.conll: word TAB O, B-TYPE or I-TYPE), or *.jsonl:
      {"id": "a", "text": "Roe left.", "tokens": [[0, 3, "PROPN", "NNP", "Roe"], …], "sentences": [[0, 9]],
       "entities": [[0, 3, "PER"]]}     (offsets count code points)

      --worst N        shows the N worst documents (5; 'all' for all with errors)
      --errors N       shows N errors of each (3)
      --confusions N   shows the N commonest confusions (12)
      --every N        reads every Nth document only (1)
      --json           prints all of it as JSON

    place F1 is F1 whatever the type, tag or lemma; accuracy the share of the rightly placed that has the right one.
    In a line of an error, [ ] is the gold and { } what was found.
    Exit codes: 0 done, 1 a file cannot be read or is no gold, 2 usage.

    """
}
