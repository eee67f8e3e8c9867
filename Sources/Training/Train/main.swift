import Foundation

// Trains the models that are made in Swift: a sub-command a model.
//
//     swift run -c release train sentences OUTPUT TREEBANK.conllu …
//     swift run -c release train open-text OUTPUT.conllu [--one-in N] PATH …
//     swift run -c release train tags OUTPUT TREEBANK.conllu … [--text PATH …] [--taught FILE.conllu …]
//     swift run -c release train summary-features OUTPUT.jsonl ARTICLES.jsonl

let subcommands: [String: (_ arguments: ArraySlice<String>) throws -> Void] = [
  "sentences": { try SentenceTraining($0).run() },
  "open-text": { try OpenTextSubcommand($0).run() },
  "summary-features": { try SummaryFeatures($0).run() },
  "tags": { try TagsSubcommand.run(Array($0)) },
]
let words = CommandLine.arguments.dropFirst()
guard let name = words.first, let run = subcommands[name] else {
  FileHandle.standardError.write(
    Data("usage: train sentences|open-text|tags|summary-features OUTPUT FILE …\n".utf8))
  exit(2)
}
do {
  try run(words.dropFirst())
} catch {
  FileHandle.standardError.write(Data("train \(name): \(TrainingError.text(of: error))\n".utf8))
  exit((error as? TrainingError)?.isUsage == true ? 2 : 1)
}
