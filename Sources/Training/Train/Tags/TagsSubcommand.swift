import Foundation
import GoldData
import Linguistics
import Records

/// Trains the tag model: `train tags OUTPUT TREEBANK.conllu …` and options.
enum TagsSubcommand {
  static func run(_ arguments: [String]) throws {
    guard let settings = TagsSettings(arguments) else {
      throw UsageProblem(
        "tags OUTPUT TREEBANK.conllu … [--text PATH …] [--dev TREEBANK.conllu …] [--passes N] [--clusters N] [--silver N]"
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

/// Arguments that a sub-command cannot use.
struct UsageProblem: Error, CustomStringConvertible {
  let description: String
  init(_ usage: String) { description = "usage: train \(usage)" }
}
