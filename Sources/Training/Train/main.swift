import CommandOptions
import Foundation

// Trains the models that are made in Swift: a sub-command a model.
//
//     swift run -c release train sentences|open-text|tags|summary-features OUTPUT FILE… [OPTION…]
//
// 'train tags --help' lists the options of one.

let words = CommandLine.arguments.dropFirst()
do {
  try TrainingTool.run(words)
} catch let error as UsageError {
  FileHandle.standardError.write(Data(error.report.utf8))
  exit(UsageError.exitCode)
} catch {
  FileHandle.standardError.write(
    Data("train \(words.first ?? ""): \(TrainingError.text(of: error))\n".utf8))
  exit(1)
}
