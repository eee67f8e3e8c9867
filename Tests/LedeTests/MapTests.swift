import Foundation
import Testing

/// `lede map` as INTERFACE.md fixes it.
@Suite struct MapTests {
  private func map(_ lines: String, _ arguments: String...) throws -> (
    lines: [String], outcome: BuiltBinary.Outcome
  ) {
    let outcome = try BuiltBinary.run(["map"] + arguments, input: Data(lines.utf8))
    return (outcome.output.split(separator: "\n").map(String.init), outcome)
  }

  @Test func everyLineIsAnswered() throws {
    let (lines, outcome) = try map(
      """
      {"id": "a-1", "text": "Yes."}

      [1]
      {"id": 1.50, "text": "a\\ud800"}
      {"id": null}
      {"id": true, "text": 3}
      {"id": {}, "text": ""}
      {"text": "No."
      {"text": ""}
      """, "tokens")
    #expect(outcome.code == 4)
    #expect(outcome.errors.isEmpty)
    #expect(lines.count == 8)
    #expect(
      lines[0].hasPrefix(
        #"{"id": "a-1", "rows": [{"sentence": 1, "text": {"start": 0, "end": 3, "text": "Yes"}"#))
    #expect(lines[1].hasPrefix(#"{"id": 3, "error": {"code": "input.not-an-object", "message": "line 3: "#))
    #expect(lines[2].hasPrefix(#"{"id": 1.50, "error": {"code": "input.invalid-utf16""#))
    #expect(lines[3].hasPrefix(#"{"id": null, "error": {"code": "input.missing-text""#))
    #expect(lines[4].hasPrefix(#"{"id": true, "error": {"code": "input.invalid-text""#))
    #expect(lines[5].hasPrefix(#"{"id": 7, "error": {"code": "input.invalid-id""#))
    #expect(lines[6].hasPrefix(#"{"id": 8, "error": {"code": "input.invalid-json""#))
    #expect(lines[7] == #"{"id": 9, "rows": []}"#)
    for line in lines {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil, "\(line)")
    }
  }

  @Test func bytesThatAreNotUTF8KeepTheirId() throws {
    let input = Data(#"{"id": "é", "text": ""#.utf8) + Data([0xFF]) + Data("\"}\n".utf8)
    let outcome = try BuiltBinary.run(["map", "tokens"], input: input)
    #expect(
      outcome.output.hasPrefix(
        #"{"id": "é", "error": {"code": "input.invalid-utf8", "message": "line 1: byte 23 is not UTF-8"#))
    #expect(outcome.code == 4)
  }

  @Test(arguments: [("bytes", 7, 10), ("scalars", 3, 6), ("utf16", 4, 7)])
  func offsetsAreCountedAsAsked(unit: String, start: Int, end: Int) throws {
    let (lines, _) = try map("{\"text\": \"é😀 abc\"}\n", "tokens", "--offsets", unit)
    #expect(lines.first?.contains("\"start\": \(start), \"end\": \(end), \"text\": \"abc\"") == true)
  }

  @Test func everyAnalyzerGivesValidJSON() throws {
    let seed = try String(
      contentsOf: BuiltBinary.repository.appending(path: "seeds/000_acbc409ad9421864.txt"), encoding: .utf8)
    let line = try JSONSerialization.data(withJSONObject: ["id": "seed", "text": seed])
    for analyzer in ["tokens", "summarize", "entities", "quotes", "sentiment"] {
      let outcome = try BuiltBinary.run(["map", analyzer], input: line)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
      let rows = try #require(
        object["rows"] as? [[String: Any]], "\(analyzer): \(outcome.output.prefix(300))")
      #expect(!rows.isEmpty && outcome.code == 0)
    }
  }

  @Test func theWholeOutputIsOneLineEach() throws {
    let input = (0..<500).map { "{\"id\": \($0), \"text\": \"Line \($0)\\u2028he said “no”.\"}\n" }.joined()
    let (lines, outcome) = try map(input, "quotes")
    #expect(lines.count == 500 && outcome.code == 0)
    #expect(lines.enumerated().allSatisfy { $1.hasPrefix("{\"id\": \($0), ") })
  }

  @Test func datesAreISO8601OrNull() throws {
    let dates = [
      ("\"March 3, 2016\"", "\"2016-03-03\""), ("\"2016-09\"", "\"2016-09\""), ("2016", "\"2016\""),
      ("\"soon\"", "null"), ("\"03/04/2016\"", "null"), ("\"25/12/2016\"", "\"2016-12-25\""),
      ("null", "null"),
    ]
    let input = dates.map { #"{"text": "“No,” said Ann Lee.", "date": \#($0.0)}"# }.joined(separator: "\n")
    let (lines, outcome) = try map(input, "who-said", "--words", "no")
    #expect(outcome.code == 0)
    #expect(lines.count == dates.count)
    for (line, date) in zip(lines, dates) {
      #expect(line.contains("\"date\": \(date.1),"), "\(date.0): \(line)")
    }
  }
}
