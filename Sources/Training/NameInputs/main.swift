import Foundation
import Linguistics

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

func printWords() {
  var counts: [[UInt8]: Int] = [:]
  for text in texts() {
    for key in NameTrainingText(text, vocabulary: nil).keys { counts[key, default: 0] += 1 }
  }
  for (key, count) in counts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) where !key.isEmpty {
    print("\(String(decoding: key, as: UTF8.self))\t\(count)")
  }
}

func writeInputs(_ vocabulary: NameVocabulary) {
  var arrays = InputArrays()
  for text in texts() { arrays.append(NameTrainingText(text, vocabulary: vocabulary)) }
  FileHandle.standardOutput.write(arrays.data)
}

switch CommandLine.arguments.dropFirst().first {
case "words": printWords()
case "inputs" where CommandLine.arguments.count == 3:
  guard let data = FileManager.default.contents(atPath: CommandLine.arguments[2]) else {
    fail("\(CommandLine.arguments[2]) cannot be read")
  }
  // The vocabulary is read in place until the tool ends.
  let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 8)
  data.copyBytes(to: bytes)
  guard let vocabulary = NameVocabulary(EmbeddedBytes(UnsafeRawBufferPointer(bytes))) else {
    fail("\(CommandLine.arguments[2]) is no vocabulary of the names network")
  }
  writeInputs(vocabulary)
default: fail("usage: name-inputs words | name-inputs inputs VOCABULARY")
}
