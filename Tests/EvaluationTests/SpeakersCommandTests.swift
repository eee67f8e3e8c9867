import Foundation
import Testing

@testable import Evaluation

@Suite struct SpeakersCommandTests {
  private let scratch = EvaluateScratch()

  private func write(_ name: String, _ lines: String...) throws -> String { try scratch.write(name, lines) }

  private func run(_ arguments: String...) -> (code: Int32, output: String, errors: String) {
    scratch.run(["speakers"] + arguments)
  }

  private let head = "document\tstart\tend\tpronoun\tname\tsure"

  @Test("Right, wrong, unknown and missing rows are counted, also without the two most frequent persons")
  func report() throws {
    let texts = try write(
      "texts.jsonl",
      #"{"id": "a", "text": "Zoë Roe came. “Good,” she said."}"#,
      #"{"id": "b", "text": "“Good,” he said. She came."}"#,
      #"{"id": "c", "text": "Peter Doe came. “Good,” he said."}"#,
      #"{"id": "d", "text": "Unread."}"#)
    let labels = try write(
      "labels.tsv", head, "a\t22\t25\tshe\tZoë Roe\tyes", "b\t8\t10\the\tPeter Doe\tyes",
      "b\t17\t20\tShe\tZoë Roe\tyes", "c\t24\t26\the\tJohn Smith\tyes", "z\t1\t2\the\tNobody\tno")
    let result = run(labels, "--texts", texts, "--errors", "1")
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(
      result.output == """
          speakers                     places  right  wrong  unknown  no row  precision  accuracy  of rows
          labels.tsv                        4      1      1        1       1      50.00     25.00    33.33
          without Zoë Roe, John Smith       1      0      0        1       0       0.00      0.00     0.00

          wrong
          c @24–26  he  John Smith  →  Peter Doe

          unknown
          b @8–10  he  Peter Doe  →  (nobody that he may stand for is named before)

          no row
          b @17–20  She  Zoë Roe  →  –

        """)
  }

  @Test("Names are one person's where the words of one are in the other, or surname and initial agree")
  func names() {
    for (one, other) in [
      ("Clinton", "Hillary Clinton"), ("Ban Ki", "Ban Ki-moon"), ("Don Roe", "Donald Roe"),
      ("Ann Roe", "ann roe"),
    ] {
      #expect(SpeakerAnswer.isSame(one, other) && SpeakerAnswer.isSame(other, one), "\(one), \(other)")
    }
    for (one, other) in [("Bill Clinton", "Hillary Clinton"), ("Roe", "Doe"), ("", "Roe"), ("–", "Roe")] {
      #expect(!SpeakerAnswer.isSame(one, other) && !SpeakerAnswer.isSame(other, one), "\(one), \(other)")
    }
  }

  @Test("What is wrong with files and command line is told")
  func faults() throws {
    let texts = try write("texts.jsonl", #"{"id": "a", "text": "Ann came."}"#)
    let labels = try write("labels.tsv", head, "a\t0\t3\tshe\tAnn\tyes")
    let missing = try write("missing.tsv", head, "q\t0\t3\tshe\tAnn\tyes")
    let empty = try write("empty.tsv", head)
    let there = run(labels, "--texts", texts)
    #expect(there.code == 1 && there.errors.contains("labels.tsv:2: 'she' does not stand from 0 to 3 in 'a'"))
    let text = run(missing, "--texts", texts)
    #expect(text.code == 1 && text.errors.contains("missing.tsv:2: there is no text 'q'"))
    let places = run(empty, "--texts", texts)
    #expect(places.code == 1 && places.errors.contains("there is no place in it of which somebody was sure"))
    #expect(run(labels).code == 2 && run("--texts", texts).code == 2)
    #expect(run(labels, "--texts").errors.contains("the option '--texts' needs a value"))
    #expect(
      run(labels, "--texts", texts, "--errors", "-1").errors.contains(
        "must be a whole number of at least 0, or 'all'"))
    #expect(run(labels, "--worse").errors.contains("'evaluate speakers' has no option '--worse'"))
    #expect(run("--help").output.contains("usage: evaluate speakers"))
  }
}
