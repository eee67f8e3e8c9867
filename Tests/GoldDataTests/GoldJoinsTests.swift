import Testing

@testable import GoldData

@Suite struct GoldJoinsTests {
  private func read(_ lines: String...) throws(GoldFault) -> [GoldJoin] {
    try GoldJoins.places(GoldLines(path: "a.tsv", bytes: lines.joined(separator: "\n").utf8))
  }

  private let head = "document\tstart\tend\tname\ttype\tpart\tfirst\tsecond\treason"

  @Test("What both readers accept is agreed; nothing where they differ or are not sure")
  func agreement() throws {
    let places = try read(
      head, "a\t0\t3\tRoe\tperson\ttuned\tJane Roe|Ann Roe\tJane Roe\ttitle",
      "a\t4\t7\tLee\tperson\ttuned\t-\t-\tnothing", "a\t4\t7\tLee\tperson\ttuned\t-\tAnn Lee\tnothing|full",
      "a\t4\t7\tLee\tperson\tunseen\t?\tAnn Lee\tfull")
    #expect(places.map(\.agreed) == [["Jane Roe"], [], nil, nil])
    #expect(places.map(\.part) == ["tuned", "tuned", "tuned", "unseen"])
  }

  @Test(
    "A wrong line is told with its place",
    arguments: [
      ("a\t3\t5\tRoe", GoldFault.Reason.joinFields(4)),
      ("a\tx\t5\tRoe\tperson\ttuned\t-\t-\tfull", .place("x", "5")),
    ])
  func faults(line: String, reason: GoldFault.Reason) {
    #expect(throws: GoldFault("a.tsv", line: 2, reason)) { try read("", line) }
  }
}
