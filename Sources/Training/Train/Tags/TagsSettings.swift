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

  /// Reads the arguments; nil where they are wrong.
  init?(_ arguments: [String]) {
    var rest = arguments[...]
    var option = "--train"
    while let argument = rest.popFirst() {
      if argument.hasPrefix("--") {
        option = argument
        continue
      }
      switch option {
      case "--train": if output.isEmpty { output = argument } else { treebanks.append(argument) }
      case "--dev": developments.append(argument)
      case "--taught": taught.append(argument)
      case "--text": texts.append(argument)
      default:
        guard let number = Int(argument), set(option, number) else { return nil }
      }
    }
    if treebanks.isEmpty { return nil }
  }

  private mutating func set(_ option: String, _ number: Int) -> Bool {
    switch option {
    case "--clusters": clusters = number
    case "--silver": silverPasses = number
    case "--lines": lines = number
    case "--smallest": smallest = number
    case "--rows": rows = number
    case "--passes": training.passes = number
    case "--minimum": training.minimum = number
    case "--margin": training.margin = Float(number)
    case "--taught-share": training.taughtShare = number
    case "--dropout": training.dropout = UInt64(clamping: number)
    default: return false
    }
    return true
  }
}
