import Foundation
import GoldData
import Linguistics
import Records

/// Trains the tag model: `train tags OUTPUT TREEBANK.conllu …` and options.
enum TagsSubcommand {
  static func run(_ arguments: [String]) throws {
    guard let settings = TagsSettings(arguments) else {
      throw TrainingError(
        usage:
          """
          usage: train tags OUTPUT TREEBANK.conllu … [--taught FILE.conllu …] [--text PATH …] [--dev TREEBANK.conllu …]
            learning: [--passes N] [--taught-share PERCENT] [--dropout OF-256] [--minimum N] [--clusters N] [--silver N]
            room: [--lines N] [--rows N] [--smallest OF-127]
          """
      )
    }
    try TrainingOutput.check(settings.output)
    var training = TagTraining(settings)
    try training.read()
    training.train()
    let bytes = training.write()
    try TrainingOutput.write(bytes, to: settings.output)
    training.note("\(bytes.count) bytes")
    try training.score(bytes)
  }
}
