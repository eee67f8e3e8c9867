/// What the command line of `evaluate speakers` asks for.
struct SpeakerArguments {
  private(set) var labels: [String] = []
  private(set) var texts: [String] = []
  /// How many errors of each kind are shown.
  private(set) var errors = 0
  private(set) var wantsHelp = false

  init(_ arguments: some Collection<String>) throws(EvaluateFailure) {
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        labels += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        labels.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      func value() throws(EvaluateFailure) -> String {
        guard let value = parts.count > 1 ? String(parts[1]) : rest.popFirst() else { throw .noValue(name) }
        return value
      }
      switch name {
      case "--texts": texts.append(try value())
      case "--errors":
        let written = try value()
        guard let count = written == "all" ? Int.max : Int(written), count >= 0 else {
          throw .notACount(name, written, 0, all: true)
        }
        errors = count
      case "--help", "-h":
        guard parts.count == 1 else { throw .unwantedValue(name) }
        wantsHelp = true
      default: throw .unknownOption(argument)
      }
    }
    guard !wantsHelp else { return }
    guard !labels.isEmpty else { throw .noLabels }
    guard !texts.isEmpty else { throw .noTexts }
  }

  static let help = """
    usage: evaluate speakers LABELS.tsv… --texts TEXTS.jsonl [OPTION…]

    Measures whom the quotes analyzer takes pronouns for that are sources: all kinds, with its usual options.

    LABELS.tsv has a head line and lines of document, start, end, pronoun, name and sure, separated by tabs; offsets
    count code points. TEXTS.jsonl has a document a line, with "id" and "text".

      --texts FILE     where the texts are; may be given several times
      --errors N       lists N of the wrong ones, of those without speaker, and without row (0; 'all' for all)

    precision is right of those with a speaker; accuracy is right of all places; of rows is right of the places that
    are the source of a row. The second line leaves out the two persons whom most places are about.
    Exit codes: 0 done, 1 a file cannot be read or is no gold, 2 usage.

    """
}
