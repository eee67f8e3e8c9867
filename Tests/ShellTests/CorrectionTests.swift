import Analyzers
import Discourse
import Foundation
import Linguistics
import ShellTestSupport
import Testing

@testable import Shell

/// Corrections of names: what they do to rows, and how they are kept.
@MainActor @Suite struct CorrectionTests {
  /// The names of two documents, joined and corrected.
  private func name(
    _ name: String, _ type: EntityType? = .person, in document: Int = 1, after lines: String...
  ) -> CorpusIdentity.Found? {
    var names = CorpusNames()
    for document in 1...2 {
      names.add(
        [
          DocumentName("Jane Roe", .person, forms: ["Jane Roe", "Roe"], gender: .female, count: 3),
          DocumentName("Paris", .place, forms: ["Paris"], gender: .unknown, count: 1),
        ], of: document)
    }
    let identity = CorpusIdentity(
      names.join(), corrections: lines.flatMap { Correction.read($0) },
      documents: [1: "2020/a.txt", 2: "2021/b.txt"])
    return identity.found(.init(name: name, type: type), in: document)
  }

  @Test func namesStayAsTheyAreWithoutCorrections() {
    #expect(name("Jane Roe") == .init(name: "Jane Roe", type: .person))
    #expect(name("Nobody", nil) == .init(name: "Nobody", type: nil))
    #expect(name("Jane Roe", nil) == .init(name: "Jane Roe", type: .person))
  }

  @Test func mergeGivesTheNameAndItsType() {
    #expect(
      name("Paris", .place, after: "merge \"Jane Roe\" Paris") == .init(name: "Jane Roe", type: .person))
    #expect(name("J. Roe", nil, after: "merge \"Jane Roe\" \"J Roe\"")?.name == "Jane Roe")
  }

  @Test func splitHoldsForItsDocuments() {
    let split = "split \"Jane Roe\" \"Jane Roe (mayor)\" 2021/*"
    #expect(name("Jane Roe", in: 1, after: split)?.name == "Jane Roe")
    #expect(name("Jane Roe", in: 2, after: split)?.name == "Jane Roe (mayor)")
  }

  @Test func laterCorrectionsGoOnFromEarlierOnes() {
    #expect(name("Jane Roe", after: "rename \"Jane Roe\" Janet", "rename Janet Jan")?.name == "Jan")
    #expect(name("Jane Roe", after: "rename \"Jane Roe\" Janet", "ignore janet") == nil)
    #expect(name("Jane Roe", after: "rename Janet Jan", "rename \"Jane Roe\" Janet")?.name == "Janet")
    #expect(name("Paris", .place, after: "retype PARIS event")?.type == .event)
  }

  @Test(arguments: [
    "merge A B", "merge \"A \\\"x\\\" B\" \"C\\\\D\" E", "split \"A B\" C d.txt", "rename A \"B\\nC\"",
    "retype A person", "ignore \"# no note\"",
  ]) func aLineReadsAsItWasWritten(line: String) {
    #expect(Correction.read(line).map(\.line) == [line])
  }

  @Test(arguments: [
    "", "merge A", "split A B", "rename A", "rename A B C", "retype A thing", "ignore", "undo", "merg A B",
    "merge \"A B", "merge A \"\"",
  ]) func otherLinesAreNone(line: String) { #expect(Correction.read(line).isEmpty) }

  // MARK: In the shell

  private func inCorpus(_ texts: [String: String], _ body: (_ open: () -> TestSession, URL) throws -> Void)
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    let corpus = folder.appending(path: "corpus")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in texts { try Data(text.utf8).write(to: corpus.appending(path: name)) }
    try body(
      {
        let test = TestSession(
          [], analyzers: builtInAnalyzers, dataFolder: folder.appending(path: "data").path)
        #expect(test.run("open '\(corpus.path)'").ending == .finished)
        return test
      }, folder)
  }

  private static let texts = [
    "a.txt": "“We will win,” Jane Roe said. John Doe left for Paris.",
    "b.txt": "“We will lose,” Roe said. Jane Roe met Ann Lee.",
  ]

  private static let joinedTexts = [
    "a.txt": "Senator Jane Roe met Ann Lee and Al Poe in Oslo. Roe left.",
    "b.txt": "Senator Jane Roe and Ann Lee spoke. Al Poe agreed.",
    "c.txt": "“We will win,” Roe said. Ann Lee and Al Poe agreed with Senator Roe.",
  ]

  @Test(
    "'entities --joins' lists short names that were joined, with reason and place; 'why' has the reason too")
  func joinsAreListed() throws {
    try inCorpus(Self.joinedTexts) { open, _ in
      let test = open()
      let rows = test.cells("entities --joins | select document text short name type reason")
      #expect(rows.map { Array($0.prefix(5)) } == [["c.txt", "Roe", "Roe", "Jane Roe", "person"]])
      #expect(["title", "companions"].contains(rows.first?.last))
      #expect(test.cells("entities --joins --type place").isEmpty)
      #expect(test.run("entities --joins | context").results.contains("⟦Roe⟧ said"))
      #expect(
        test.run("entities | where document = \"c.txt\" and name = \"Jane Roe\"; why 1").results
          .contains("‘Roe’ in the document is Jane Roe, joined by"))
      #expect(test.run("correct rename \"Jane Roe\" Janet").ending == .finished)
      #expect(test.cells("entities --joins | select name") == [["Janet"]])
      #expect(test.run("quotes; why 1").results.contains("corrected: rename \"Jane Roe\" Janet"))
      #expect(test.run("correct ignore Janet").ending == .finished)
      #expect(test.cells("entities --joins").isEmpty)
    }
  }

  @Test func correctionsHoldFromTheNextCommandOnAndInLaterSessions() throws {
    try inCorpus(Self.texts) { open, folder in
      let test = open()
      #expect(test.cells("quotes | select speaker") == [["Jane Roe"], ["Jane Roe"]])
      #expect(test.run("correct rename \"Jane Roe\" Janet; correct ignore paris").ending == .finished)
      #expect(test.cells("quotes | select speaker") == [["Janet"], ["Janet"]])
      #expect(test.cells("entities --type place").isEmpty)
      let later = open()
      #expect(later.cells("correct | select action name") == [["rename", "Jane Roe"], ["ignore", "paris"]])
      #expect(later.cells("speakers | select speaker quotations") == [["Janet", "2"]])
      #expect(later.cells("network --by document | select source target")[0] == ["Ann Lee", "Janet"])
      // The corrected name is found at both ends, and comes first.
      #expect(
        later.cells("network --by document --of janet | select source target documents") == [
          ["Janet", "Ann Lee", "1"], ["Janet", "John Doe", "1"],
        ])
      #expect(later.cells("quotes --speaker janet | count") == [["2"]])
      #expect(later.run("correct undo").messages.isEmpty)
      #expect(later.cells("entities --type place | select name") == [["Paris"]])
      #expect(later.run("correct undo; correct undo").messages.contains("there is nothing to undo"))
      // Nobody else may read what a person says about names.
      let path = folder.appending(path: "data/corrections").path
      let file = try #require(try FileManager.default.contentsOfDirectory(atPath: path).first)
      let attributes = try FileManager.default.attributesOfItem(atPath: path + "/" + file)
      #expect((attributes[.posixPermissions] as? Int).map { $0 & 0o077 } == 0)
    }
  }

  @Test func linesThatAreNoneAreTold() throws {
    try inCorpus(Self.texts) { open, folder in
      let own = folder.appending(path: "corpus/.lede")
      try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
      try Data("# mine\n\nmerg A B\nignore Paris\n".utf8).write(to: own.appending(path: "corrections.txt"))
      let run = open().run("entities --type place | count")
      #expect(run.results == "count\n0\n")
      #expect(run.messages.contains("corrections.txt:3: this line is no correction: merg A B"))
    }
  }

  @Test func splitsNameTheirDocuments() throws {
    try inCorpus(Self.texts) { open, _ in
      let test = open()
      #expect(
        test.run("correct split 'Jane Roe' Roe2 2; correct split 'Jane Roe' Roe3 a*").ending == .finished)
      #expect(test.cells("correct | select with") == [["Roe2 … b.txt"], ["Roe3 … a*"]])
      #expect(test.cells("quotes | select speaker") == [["Roe3"], ["Roe2"]])
      let run = test.run("correct split 'Jane Roe' Roe4 9")
      #expect(run.ending == .failed(1) && run.messages.contains("there is no document '9'"))
      #expect(test.cells("correct | count") == [["2"]])
    }
  }

  @Test func namesThatNoRowHasShownAreTold() throws {
    try inCorpus(Self.texts) { open, _ in
      let test = open()
      _ = test.run("entities")
      #expect(test.run("correct ignore 'Jane Ro'").messages.contains("did you mean 'Jane Roe'?"))
      #expect(!test.run("correct ignore 'jane roe'").messages.contains("no row so far"))
    }
  }

  @Test(arguments: [
    ("correct merge A", "'merge' takes a name and those that stand for it"),
    ("correct retype A thing", "'thing' is no type: person"),
    ("correct rename A ''", "a name is empty"), ("correct split A B", "'split' takes a name"),
    ("correct mend A", "mend"),
  ]) func misuseIsToldBeforeAnythingRuns(source: String, message: String) {
    let run = TestSession(["x"], analyzers: []).run("docs | count; \(source)")
    #expect(run.results.isEmpty && run.ending == .failed(2))
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}
