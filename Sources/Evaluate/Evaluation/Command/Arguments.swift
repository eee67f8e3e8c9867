internal import CommandOptions
internal import Declarations
internal import Records

/// What the command line asks for.
struct Arguments {
  static let tool = Signature(
    "evaluate",
    summary: "Measures the language layers against gold files.",
    discussion: """
      Printed are precision, recall and F1, by class too, what was taken for what, how places differ, and the documents
      with more errors than others of their size. MEASURE is tokens, sentences, tags, upos, xpos, lemmas, names or all.

      GOLD is a treebank (*.conllu), names in columns (*.conll: word TAB O, B-TYPE or I-TYPE), or *.jsonl:
        {"id": "a", "text": "Roe left.", "tokens": [[0, 3, "PROPN", "NNP", "Roe"], …], "sentences": [[0, 9]],
         "entities": [[0, 3, "PER"]]}     (offsets count code points)

      place F1 is F1 whatever the type, tag or lemma; accuracy the share of the rightly placed that has the right one.
      'evaluate speakers' measures whom pronouns are taken for, 'evaluate joins' whom short names are joined with.
      In a line of an error, [ ] is the gold and { } what was found.
      Exit codes: 0 done, 1 a file cannot be read or is no gold, 2 usage.
      """,
    arguments: [
      ArgumentDeclaration("MEASURE", .word, .optional, help: "What is measured."),
      ArgumentDeclaration("GOLD", .path, .some, help: "The gold files."),
    ], options: [worst, errors, confusions, every, json])

  private static let worst = OptionArguments.count(
    "worst", 5, "Shows the N worst documents; 'all' for all with errors.")
  private static let errors = OptionArguments.count("errors", 3, "Shows N errors of each; or 'all'.")
  private static let confusions = OptionArguments.count(
    "confusions", 12, "Shows the N commonest confusions; or 'all'.")
  private static let every = OptionDeclaration(
    "every", .integer(1...Int.max), default: "1", help: "Reads every Nth document only.")
  private static let json = OptionDeclaration("json", .flag, help: "Prints all of it as JSON.")

  /// What is measured; what the files have nothing of is left out where `isAll`.
  let measures: [Measure]
  let isAll: Bool
  let paths: [String]
  /// How many of the worst documents are shown.
  let worst: Int
  /// How many errors of each are shown.
  let errors: Int
  /// How many confusions are shown.
  let confusions: Int
  /// Every how many documents one is read.
  let every: Int
  let isJSON: Bool
  let wantsHelp: Bool

  init(_ arguments: [String]) throws(EvaluateFailure) {
    do throws(UsageError) {
      let read = try OptionArguments(arguments, of: Self.tool)
      worst = try read.count(Self.worst)
      errors = try read.count(Self.errors)
      confusions = try read.count(Self.confusions)
      every = read.integer(Self.every.name) ?? 1
      isJSON = read.hasFlag(Self.json.name)
      wantsHelp = read.wantsHelp
      let words = read.rest.map(\.text)
      let named = words.first.flatMap(Self.measures)
      measures = named ?? Measure.allCases
      isAll = named == nil || words.first == "all"
      paths = named == nil ? words : Array(words.dropFirst())
    } catch {
      throw .usage(error)
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
}
