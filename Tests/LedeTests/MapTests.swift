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
    #expect(
      lines[1].hasPrefix(
        #"{"id": null, "line": 3, "error": {"code": "input.not-an-object", "message": "line 3: "#))
    #expect(lines[2].hasPrefix(#"{"id": 1.50, "error": {"code": "input.invalid-utf16""#))
    #expect(lines[3].hasPrefix(#"{"id": null, "error": {"code": "input.missing-text""#))
    #expect(lines[4].hasPrefix(#"{"id": true, "error": {"code": "input.invalid-text""#))
    #expect(lines[5].hasPrefix(#"{"id": null, "line": 7, "error": {"code": "input.invalid-id""#))
    #expect(lines[6].hasPrefix(#"{"id": null, "line": 8, "error": {"code": "input.invalid-json""#))
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

  /// An id, as it is written in a line that is well and in one that is not, and what is echoed; nil where it cannot be.
  @Test(
    arguments: [
      (#""a-1""#, #""a-1""#), (#""\u0061\/\\""#, #""\u0061\/\\""#), (#""""#, #""""#), ("1.50", "1.50"),
      ("-0", "-0"),
      ("1e400", "1e400"), ("12345678901234567890123", "12345678901234567890123"), ("null", "null"),
      ("true", "true"), (#"1, "id": 2"#, "2"), (#""\ud83d\ude00""#, #""\ud83d\ude00""#),
      (#""é 日""#, #""é 日""#),
      (#"{"a": 1}"#, nil), ("[1]", nil), (#""\ud800""#, nil), (#""\udc00""#, nil), ("01", nil), ("nope", nil),
      ("\"a\u{0}b\"", nil), ("\"a\u{1}\"", nil),
    ] as [(String, String?)])
  func idsAreEchoedByteForByte(id: String, echo: String?) throws {
    let (lines, outcome) = try map(
      "\n{\"id\": \(id), \"text\": \"\"}\n{\"id\": \(id), \"text\": 1}\n", "tokens")
    #expect(lines.count == 2 && outcome.code == 4 && outcome.errors.isEmpty)
    if let echo {
      #expect(lines[0] == "{\"id\": \(echo), \"rows\": []}")
      #expect(lines[1].hasPrefix("{\"id\": \(echo), \"error\": {\"code\": \"input.invalid-text\""))
    } else {
      // So that it is never taken for another document.
      #expect(lines[0].hasPrefix("{\"id\": null, \"line\": 2, \"error\": {"))
      #expect(lines[1].hasPrefix("{\"id\": null, \"line\": 3, \"error\": {"))
    }
    for line in lines where echo != "1e400" {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil, "\(line)")
    }
  }

  @Test func anIdThatIsNotUTF8IsNotEchoed() throws {
    let input = Data(#"{"id": ""#.utf8) + Data([0xFF]) + Data("\", \"text\": \"\"}\n".utf8)
    let outcome = try BuiltBinary.run(["map", "tokens"], input: input)
    #expect(outcome.output.hasPrefix(#"{"id": null, "line": 1, "error": {"code": "input.invalid-utf8""#))
  }

  @Test func aLongIdIsEchoed() throws {
    let id = "\"" + String(repeating: "é", count: 1 << 19) + "\""
    let (lines, outcome) = try map("{\"id\": \(id), \"text\": \"\"}", "tokens")
    #expect(lines == ["{\"id\": \(id), \"rows\": []}"] && outcome.code == 0)
    // Of a line that is too long the beginning is read.
    let (short, _) = try map(
      "{\"id\": \(id), \"text\": \"\"}\n{\"id\": 7, \"text\": \(id)}", "tokens", "--max-line", "100")
    #expect(short[0].hasPrefix(#"{"id": null, "line": 1, "error": {"code": "input.too-large""#))
    #expect(short[1].hasPrefix(#"{"id": 7, "error": {"code": "input.too-large""#))
  }

  @Test(arguments: ["", "\n", "\r\n", "\n \t\r\n\n"]) func linesAreNumberedAsInTheFile(ending: String) throws
  {
    let (lines, outcome) = try map(
      "\u{FEFF}\n\r\n{\"text\": \"\"}\r\n \t\n{\"text\": \"\"}\(ending)", "tokens")
    #expect(lines == [#"{"id": 3, "rows": []}"#, #"{"id": 5, "rows": []}"#])
    #expect(outcome.code == 0)
  }

  @Test func tolerantEndsWithZero() throws {
    let (lines, outcome) = try map("[]\n{\"text\": \"\"}\n", "tokens", "--tolerant")
    #expect(outcome.code == 0 && outcome.errors.isEmpty)
    #expect(
      lines[0].hasPrefix(#"{"id": null, "line": 1, "error": {"#) && lines[1] == #"{"id": 2, "rows": []}"#)
    let unread = try BuiltBinary.shell("\"$LEDE\" map tokens --tolerant < seeds")
    #expect(unread.code == 1 && unread.errors.contains("standard input could not be read"))
  }

  @Test(arguments: [["map", "--help"], ["help", "map"], ["map", "quotes", "--help"]])
  func helpListsWhatMapTakes(arguments: [String]) throws {
    let outcome = try BuiltBinary.run(arguments)
    #expect(outcome.code == 0)
    for taken in [
      "\ntokens — ", "\nquotes — ", "\nsentiment — ", "--target-field", "--recall", "--tolerant",
      "\nExit codes\n", "\n  4    some lines were answered by errors\n",
    ] {
      #expect(outcome.output.contains(taken), "\(taken)")
    }
    #expect(!outcome.output.contains("\nnetwork — ") && !outcome.output.contains("\ndigest — "))
  }

  @Test func analyzersOfManyDocumentsAreRefused() throws {
    let described = try BuiltBinary.run(["describe", "--json"])
    let all = try #require(
      try JSONSerialization.jsonObject(with: Data(described.output.utf8)) as? [String: Any])
    let analyzers = try #require(all["analyzers"] as? [[String: Any]])
    let taken = analyzers.filter { $0["combines"] as? Bool == false }.compactMap { $0["name"] as? String }
    let usage = try BuiltBinary.run(["--help"]).output
    for analyzer in analyzers {
      let name = try #require(analyzer["name"] as? String)
      #expect(usage.contains("\n  \(name) ") == taken.contains(name))
      guard !taken.contains(name) else { continue }
      let outcome = try BuiltBinary.run(["map", name])
      #expect(outcome.code == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("'map' takes \(taken.joined(separator: ", "))"), "\(outcome.errors)")
    }
  }

  /// What is answered is handed over before more is waited for.
  @Test func everyAnswerIsFlushed() throws {
    let lede = try LiveBinary(["map", "tokens"])
    for number in 1...3 {
      try lede.write("{\"text\": \"\"}\n".utf8)
      #expect(lede.read(lines: 1) == "{\"id\": \(number), \"rows\": []}\n")
    }
    #expect(try lede.finish().code == 0)
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
