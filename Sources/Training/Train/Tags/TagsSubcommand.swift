import Foundation
import GoldData
import Linguistics
import Records

/// Trains the tag model: `train tags OUTPUT TREEBANK.conllu …` and options.
enum TagsSubcommand {
  static func run(_ settings: TagsSettings) throws {
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
