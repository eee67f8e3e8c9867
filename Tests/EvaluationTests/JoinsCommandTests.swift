import Testing

@testable import Evaluation

@Suite struct JoinsCommandTests {
  private let scratch = EvaluateScratch()

  private func run(_ arguments: String...) -> (code: Int32, output: String, errors: String) {
    scratch.run(["joins"] + arguments)
  }

  @Test("Right, wrong and missing joins are counted by part; where the readers differ is left out")
  func report() throws {
    let texts = try scratch.write(
      "texts.jsonl",
      [
        #"{"id": "a", "text": "Senator Jane Roe met Ann Lee and Bob Poe in Oslo on Monday."}"#,
        #"{"id": "b", "text": "Senator Roe met Ann Lee and Bob Poe in Oslo on Tuesday."}"#,
        #"{"id": "c", "text": "Mr. Roe left for Paris on Friday."}"#,
      ])
    let head = "document\tstart\tend\tname\ttype\tpart\tfirst\tsecond\treason"
    let labels = try scratch.write(
      "labels.tsv",
      [
        head, "b\t8\t11\tRoe\tperson\ttuned\tJane Roe\tJane Roe\ttitle",
        "b\t8\t11\tRoe\tperson\tunseen\t-\t-\tnothing",
        "c\t4\t7\tRoe\tperson\tunseen\tJane Roe\tJane Roe\ttitle",
        "c\t4\t7\tRoe\tperson\tunseen\t-\tJane Roe\tnothing|title",
      ])
    let result = run(labels, "--texts", texts, "--errors", "all")
    #expect(result.code == 0 && result.errors.isEmpty)
    let rows = result.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    #expect(rows.contains(["tuned", "1", "0", "1", "1", "1", "0", "0", "100.00", "100.00"]))
    #expect(rows.contains(["unseen", "3", "1", "1", "1", "0", "1", "1", "0.00", "0.00"]))
    #expect(
      result.output.contains("b @8  Roe  –  →  Jane Roe")
        && result.output.contains("c @4  Roe  Jane Roe  →  –"))
  }

  @Test("What is missing on the command line, and a place that is not there, are told")
  func faults() throws {
    let labels = try scratch.write("labels.tsv", ["b\t0\t3\tRoe\tperson\ttuned\t-\t-\tnothing"])
    let texts = try scratch.write("texts.jsonl", [#"{"id": "b", "text": "Nobody."}"#])
    #expect(run("--texts", texts).code == 2)
    #expect(run(labels).errors.contains("evaluate joins labels.tsv --texts texts.jsonl"))
    #expect(run(labels, "--texts", texts).code == 1)
    #expect(run("--help").output.contains("usage: evaluate joins"))
  }
}
