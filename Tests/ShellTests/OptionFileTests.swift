import Analyzers
import Foundation
import Records
import ShellTestSupport
import Testing

@testable import Shell

@Suite("Options that name a file") @MainActor
struct OptionFileTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString).tsv")
    .path
  private let test = TestSession(["The synergy was there."], analyzers: builtInAnalyzers)

  private func write(_ text: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  @Test("The file is read when the command begins, also where another one had been there")
  func content() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write("synergy\t3\n")
    #expect(test.cells("sentiment --lexicon '\(path)' | select label") == [["positive"]])
    try write("synergy\t-3\n")
    #expect(test.cells("sentiment --lexicon '\(path)' | select label") == [["negative"]])
    #expect(test.cells("let f = (\"\(path)\"); sentiment --lexicon $f | select label") == [["negative"]])
    #expect(test.cells("sentiment | select label") == [["neutral"]])
  }

  @Test("A bad line is told with the file and the line")
  func badLine() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try write("synergy\t3\ncurious\n")
    #expect(test.run("sentiment --lexicon '\(path)'").messages.contains("\(path):2 has no tab"))
  }

  @Test("A file that is missing, a folder, and what is no text stop the command")
  func unreadable() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(test.run("sentiment --lexicon '\(path)'").messages.contains("\(path): there is no such file"))
    #expect(test.run("sentiment --lexicon /").messages.contains("it is a folder"))
    #expect(test.run("sentiment --lexicon -").messages.contains("takes a file, not standard input"))
    let results = test.run("sentiment --lexicon '\(path)'").results
    #expect(results.isEmpty)
  }

  @Test("why shows what each word adds, behind the word")
  func evidenceInSentence() {
    let explained = test.run("sentiment; why 1").results
    #expect(!explained.contains("⟦"))
    let good = TestSession(["The plan is not good."], analyzers: builtInAnalyzers)
    let told = good.run("sentiment | why 1").results
    #expect(told.contains("not ⟦good⟧ [\u{2212}1.3 negated]."))
  }
}
