import Foundation
import Testing

@testable import Evaluation

@Suite struct EvaluateCommandTests {
  private let scratch = EvaluateScratch()

  private func write(_ name: String, _ lines: String...) throws -> String { try scratch.write(name, lines) }

  private func run(_ arguments: String...) -> (code: Int32, output: String, errors: String) {
    scratch.run(arguments)
  }

  @Test("The report tells figures, classes, kinds, confusions and places, aligned")
  func report() throws {
    let path = try write(
      "dev.jsonl",
      #"{"id": "a1", "text": "Angela Merkel flew to Paris.", "entities": [[0, 13, "PER"], [22, 27, "ORG"]]}"#,
      #"{"id": "b2", "text": "She met Tom.", "entities": [[8, 11, "PER"]]}"#)
    let result = run("names", path)
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(
      result.output == """
          names      documents  gold  found  right  precision  recall     F1  place F1  accuracy
          dev.jsonl          2     3      3      2      66.67   66.67  66.67    100.00     66.67

          by class
               gold  found  right  precision  recall      F1  accuracy
          PER     2      2      2     100.00  100.00  100.00    100.00
          ORG     1      0      0       0.00    0.00    0.00      0.00
          LOC     0      1      0       0.00    0.00    0.00      0.00

          errors by kind
          wrong type  1  ORG 1

          confusions (gold → found)
          1  wrong type  ORG  →  LOC  Paris

          worst documents
          1. a1  (dev.jsonl:1)  F1 50.00, 1 error in 2
            @22–27  wrong type  ORG  →  LOC  Angela Merkel flew to [{Paris}].

        """)
  }

  @Test("Options take away what is not wanted, and files are summed up")
  func options() throws {
    let first = try write(
      "one.jsonl", #"{"text": "Paris", "entities": [[0, 5, "LOC"]]}"#, #"{"text": "He", "entities": []}"#)
    let second = try write("two.conll", "Paris\tB-ORG")
    let result = run("names", first, second, "--worst", "0", "--confusions=0", "--every", "2")
    #expect(result.output.contains("one.jsonl          1     1      1      1"))
    #expect(result.output.contains("all                2     2      2      1"))
    #expect(!result.output.contains("worst") && !result.output.contains("confusions"))
  }

  @Test("JSON has the same figures")
  func json() throws {
    let path = try write("dev.jsonl", #"{"id": 5, "text": "Paris", "entities": [[0, 5, "ORG"]]}"#)
    let result = run("all", path, "--json")
    let measures = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(measures.map { $0["measure"] as? String } == ["names"])
    let total = try #require(measures[0]["total"] as? [String: Any])
    #expect(total["f1"] as? Double == 0 && total["placeF1"] as? Double == 1 && total["gold"] as? Int == 1)
    #expect((measures[0]["errors"] as? [String: Int]) == ["wrong type": 1])
    let worst = try #require((measures[0]["worst"] as? [[String: Any]])?.first)
    #expect(worst["name"] as? String == "5" && worst["line"] as? Int == 1)
  }

  @Test("A bad line of gold is told by its place, with exit code 1")
  func badGold() throws {
    let path = try write(
      "dev.jsonl", #"{"text": "a", "entities": []}"#, #"{"text": "a", "entities": [[0, 9, "PER"]]}"#)
    let result = run("names", path)
    #expect(result.code == 1 && result.output.isEmpty)
    #expect(
      result.errors
        == "error: \(path):2: 'entities[0]' goes from 0 to 9, which is no stretch of a text that ends at 1\n")
  }

  @Test("A measure that no file has gold for is an error; with 'all' it is left out")
  func nothingToMeasure() throws {
    let path = try write("dev.conll", "Paris\tB-LOC")
    let result = run("tags", path)
    #expect(result.code == 1)
    #expect(
      result.errors.hasPrefix("error: there are no tokens and sentences in \(path)\n  = help: they are in"))
    #expect(run(path).code == 0)
  }

  @Test(
    "A wrong command line is told with the way out, with exit code 2",
    arguments: [
      ([], "no gold file is named"), (["names"], "no gold file is named"),
      (
        ["names", "a.conll", "--wurst"],
        "'evaluate' has no option '--wurst'\n  = help: did you mean '--worst'?"
      ),
      (["a.conll", "--worst"], "the option '--worst' needs a value\n  = help: write '--worst N'"),
      (
        ["a.conll", "--worst", "-1"],
        "'-1' does not fit the option '--worst': it must be a whole number of at least 0, or 'all'"
      ),
      (
        ["a.conll", "--every=all"],
        "'all' does not fit the option '--every': it must be a whole number of at least 1"
      ),
      (["a.conll", "--json=yes"], "the option '--json' takes no value"),
    ] as [([String], String)])
  func usage(arguments: [String], message: String) {
    let result = scratch.run(arguments)
    #expect(result.code == 2 && result.output.isEmpty)
    #expect(result.errors.hasPrefix("error: \(message)\n"))
  }

  @Test("Help is told without a file")
  func help() {
    let result = run("--help")
    #expect(result.code == 0 && result.output.hasPrefix("usage: evaluate"))
  }
}
