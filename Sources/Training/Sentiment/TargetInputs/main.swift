import Analyzers
import CommandOptions
internal import Declarations
import Foundation
import Records

// Shows the training of the target network what the network is told in use.
//
//     target-inputs < TEXTS.jsonl
//
// A line of the input is {"text": …, "target": …}; without a target it has all names and pronouns. A line of the
// output is one target in one sentence.

struct Input: Decodable {
  let text: String
  let target: String?
}

struct Output: Encodable {
  let line: Int
  let target: String
  let sentence: [Int]
  let mentions: [[Int]]
  let keys: [String]
  let places: [Int]
  let facts: [[Float]]
}

let tool = Signature(
  "target-inputs", summary: "Shows the training of the target network what the network is told in use.",
  discussion: """
    Standard input has lines {"text": …, "target": …}; a line of the output is one target in one sentence.
    """)
do throws(UsageError) {
  let read = try OptionArguments(CommandLine.arguments.dropFirst(), of: tool)
  if read.wantsHelp {
    print(tool.toolHelp)
    exit(0)
  }
  if let stray = read.rest.first {
    throw UsageError(
      code: "usage.stray-word", "'target-inputs' has no place for '\(stray.text)'",
      help: "it reads standard input: target-inputs < TEXTS.jsonl", at: .word(stray.index))
  }
} catch {
  FileHandle.standardError.write(Data(error.report.utf8))
  exit(UsageError.exitCode)
}

let decoder = JSONDecoder()
let encoder = JSONEncoder()
var line = 0
do {
  while let input = readLine() {
    let input = try decoder.decode(Input.self, from: Data(input.utf8))
    for example in try SentimentTargetExample.all(in: input.text, target: input.target) {
      let output = Output(
        line: line, target: example.target,
        sentence: [example.sentence.lowerBound, example.sentence.upperBound],
        mentions: example.mentions.map { [$0.lowerBound, $0.upperBound] }, keys: example.keys,
        places: example.places, facts: example.facts.map { [Float($0.unit), Float($0.fact), $0.value] })
      FileHandle.standardOutput.write(try encoder.encode(output) + Data("\n".utf8))
    }
    line += 1
  }
} catch {
  FileHandle.standardError.write(Data("target-inputs: line \(line + 1): \(error)\n".utf8))
  exit(1)
}
