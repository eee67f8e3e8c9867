import CommandOptions
internal import Declarations
import Records

/// What `train tags` is told.
struct TagsSettings {
  var output = ""
  var treebanks: [String] = []
  /// Treebanks to score on.
  var developments: [String] = []
  /// Open text that a better tagger has tagged, to learn from beside the treebanks.
  var taught: [String] = []
  /// Files and folders of open text.
  var texts: [String] = []
  var clusters = 0
  /// Passes of the first tagger, which tags the open text; 0 for none.
  var silverPasses = 0
  /// What the model has room for; see ``TagModelWriter``.
  var lines = 26_000
  var smallest = 1
  var rows = Int.max
  var training = TagTrainer.Settings()

  static let tool = Signature(
    "train tags", summary: "Trains the tag model.",
    discussion: "--taught, --text and --dev say what the files behind them are, up to the next of them.",
    arguments: [
      ArgumentDeclaration("OUTPUT", .path, help: "The model."),
      ArgumentDeclaration("TREEBANK.conllu", .path, .some, help: "Treebanks to learn from."),
    ],
    options: Role.allCases.map { OptionDeclaration($0.rawValue, .flag, help: $0.help) }
      + numbers.map { OptionDeclaration($0.name, .integer(0...Int.max), help: $0.help) })

  /// The contents of files that an option of this name has.
  fileprivate enum Role: String, CaseIterable {
    case taught, text, dev

    var help: String {
      switch self {
      case .taught: "What follows is open text that a better tagger has tagged (*.conllu)."
      case .text: "What follows are files and folders of open text."
      case .dev: "What follows are treebanks to score on."
      }
    }
  }

  private static let numbers: [(name: String, help: String)] = [
    ("passes", "Passes over the sentences."),
    ("taught-share", "The share of tagged open text, in percent of the treebanks."),
    ("dropout", "How many of 256 features are left out at random."),
    ("minimum", "How often a feature must be seen to be kept."),
    ("margin", "By how much the right tag must win."),
    ("clusters", "The number of clusters of words; 0 for none."),
    ("silver", "Passes of the first tagger, which tags the open text; 0 for none."),
    ("lines", "The most lines of the model's table."),
    ("rows", "The most rows of the model's table."),
    ("smallest", "The smallest weight that is kept, of 127."),
  ]

  /// Reads the settings.
  ///
  /// - Throws: ``UsageError`` where a file is missing.
  init(_ arguments: OptionArguments) throws(UsageError) {
    var paths: [String] = []
    for word in arguments.rest {
      switch arguments.role(of: word) {
      case nil: paths.append(word.text)
      case .taught: taught.append(word.text)
      case .text: texts.append(word.text)
      case .dev: developments.append(word.text)
      }
    }
    guard paths.count > 1 else { throw Self.tool.needsFiles }
    output = paths[0]
    treebanks = Array(paths.dropFirst())
    for option in arguments.occurrences {
      if case .integer(let number) = option.value { set(option.name, number) }
    }
  }

  private mutating func set(_ option: String, _ number: Int) {
    switch option {
    case "clusters": clusters = number
    case "silver": silverPasses = number
    case "lines": lines = number
    case "smallest": smallest = number
    case "rows": rows = number
    case "passes": training.passes = number
    case "minimum": training.minimum = number
    case "margin": training.margin = Float(number)
    case "taught-share": training.taughtShare = number
    case "dropout": training.dropout = UInt64(clamping: number)
    default: break
    }
  }
}

extension OptionArguments {
  /// What a file is, by the last option before it that says so.
  fileprivate func role(of word: CommandLineWord) -> TagsSettings.Role? {
    occurrences.last { $0.index < word.index && TagsSettings.Role(rawValue: $0.name) != nil }
      .flatMap { TagsSettings.Role(rawValue: $0.name) }
  }
}
