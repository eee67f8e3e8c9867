import Foundation
import GoldData
import Linguistics
import Records

/// Trains the tag model: `train tags OUTPUT TREEBANK.conllu …` and options.
enum TagsSubcommand {
  static func run(_ arguments: [String]) throws {
    guard let settings = TagsSettings(arguments) else {
      throw TrainingError(
        "usage: train tags OUTPUT TREEBANK.conllu … [--text PATH …] [--taught FILE.conllu …] [--dev TREEBANK.conllu …] [--passes N] [--clusters N] [--silver N] [--taught-share PERCENT]"
      )
    }
    var training = TagTraining(settings)
    try training.read()
    training.train()
    let bytes = training.write()
    try Data(bytes).write(to: URL(fileURLWithPath: settings.output))
    training.note("\(bytes.count) bytes")
    try training.score(bytes)
  }
}
