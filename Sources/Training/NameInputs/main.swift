import CommandOptions
internal import Declarations
import Foundation
import Linguistics
import Records

// Shows the training of the names network what the network is told in use. Run by train.py.
//
//     name-inputs words < TEXTS.jsonl                    each folded form with its count, a line each
//     name-inputs inputs VOCABULARY < TEXTS.jsonl        tokens and inputs, as flat arrays
//
// A line of the input is {"text": …}.

struct Line: Decodable {
  let text: String
}

func texts() -> some Sequence<String> {
  let decoder = JSONDecoder()
  return sequence(state: ()) { _ in
    readLine().map { line in
      guard let text = try? decoder.decode(Line.self, from: Data(line.utf8)).text else {
        fail("a line of the input is not {\"text\": …}")
      }
      return text
    }
  }
}

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  exit(2)
}

func printWords() throws {
  var counts: [[UInt8]: Int] = [:]
  for text in texts() {
    for key in try NameTrainingText(text, vocabulary: nil).keys { counts[key, default: 0] += 1 }
  }
  for (key, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where !key.isEmpty {
    print("\(String(decoding: key, as: UTF8.self))\t\(count)")
  }
}

func writeInputs(_ vocabulary: NameVocabulary) throws {
  var arrays = InputArrays()
  for text in texts() { arrays.append(try NameTrainingText(text, vocabulary: vocabulary)) }
  FileHandle.standardOutput.write(arrays.data)
}

let tool = Signature(
  "name-inputs", summary: "Shows the training of the names network what the network is told in use.",
  discussion: """
    'words' prints each folded form of the texts with its count, a line each; 'inputs VOCABULARY' writes tokens and
    inputs as flat arrays. Standard input has lines {"text": …}.
    """,
  arguments: [
    ArgumentDeclaration("words|inputs", .choice(["words", "inputs"]), help: "What is written."),
    ArgumentDeclaration("VOCABULARY", .path, .optional, help: "The vocabulary, for 'inputs'."),
  ])

func words() -> [String] {
  do throws(UsageError) {
    let read = try OptionArguments(CommandLine.arguments.dropFirst(), of: tool)
    guard read.wantsHelp else { return read.rest.map(\.text) }
    print(tool.toolHelp)
    exit(0)
  } catch {
    FileHandle.standardError.write(Data(error.report.utf8))
    exit(UsageError.exitCode)
  }
}

let arguments = words()
switch (arguments.first, arguments.count) {
case ("words", 1): try printWords()
case ("inputs", 2):
  guard let data = FileManager.default.contents(atPath: arguments[1]) else {
    fail("\(arguments[1]) cannot be read")
  }
  // The vocabulary is read in place until the tool ends.
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 8)
  data.copyBytes(to: bytes)
  guard let vocabulary = NameVocabulary(EmbeddedBytes(UnsafeRawBufferPointer(bytes))) else {
    fail("\(arguments[1]) is no vocabulary of the names network")
  }
  try writeInputs(vocabulary)
default: fail("usage: \(tool.toolUsage)")
}
