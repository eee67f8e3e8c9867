import Testing

@testable import GoldData

@Suite struct GoldSpeakersTests {
  private func read(_ lines: String...) throws(GoldFault) -> [GoldSpeaker] {
    try GoldSpeakers.places(GoldLines(path: "a.tsv", bytes: lines.joined(separator: "\n").utf8))
  }

  @Test("Places of which the reader was sure are read; head and empty lines are none")
  func places() throws {
    let places = try read(
      "document\tstart\tend\tpronoun\tname\tsure", "a\t3\t5\the\tAnn Roe\tno", "",
      "b\t0\t3\tShe\tAnn Roe\tyes")
    #expect(
      places == [GoldSpeaker(document: "b", start: 0, end: 3, pronoun: "She", name: "Ann Roe", line: 4)])
  }

  @Test(
    "A wrong line is told with its place",
    arguments: [
      ("a\t3\t5\the", GoldFault.Reason.placeFields(4)),
      ("a\tx\t5\the\tAnn\tyes", .place("x", "5")),
      ("a\t5\t5\the\tAnn\tyes", .place("5", "5")),
      ("a\t-1\t5\the\tAnn\tyes", .place("-1", "5")),
    ])
  func faults(line: String, reason: GoldFault.Reason) {
    #expect(throws: GoldFault("a.tsv", line: 2, reason)) { try read("", line) }
  }
}
