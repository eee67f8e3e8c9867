import Analyzers
import Foundation
import ShellTestSupport
import Testing

@testable import Shell

/// What a person has kept is never lost without a word.
@MainActor @Suite struct KeepCommandTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")

  private func open(isTerminal: Bool = false) throws -> TestSession {
    let corpus = folder.appending(path: "corpus")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    for name in ["a.txt", "b.txt", "c.txt"] {
      try Data("Text.".utf8).write(to: corpus.appending(path: name))
    }
    let test = TestSession(
      [], analyzers: builtInAnalyzers, isTerminal: isTerminal, dataFolder: folder.appending(path: "data").path
    )
    #expect(test.run("open '\(corpus.path)'").ending == .finished)
    return test
  }

  @Test func lookingAtASelectionDoesNotReplaceIt() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let test = try open()
    #expect(test.run("docs 1-2 | keep isis").ending == .finished)
    let looked = test.run("keep isis")
    #expect(looked.ending == .failed(ExitCode.failed))
    #expect(looked.messages.contains("a selection 'isis' is kept already, with 2 documents"))
    #expect(
      looked.messages.contains(
        "'$isis' shows it; to keep all that is selected now in its place: keep isis --replace"))
    #expect(test.run("keep | select name documents").results == "name\tdocuments\nisis\t2\n")
    #expect(try open().run("$isis | count").results == "count\n2\n")
  }

  @Test func anotherIsKeptOnlyWhereThatIsSaid() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let test = try open()
    #expect(test.run("docs 1-2 | keep isis").ending == .finished)
    var stages: [String] = []
    test.session.stageBegins = { stages.append($0) }
    let again = test.run("tokens | docs | head 1 | keep isis")
    #expect(again.messages.contains("choose another name, or replace it: … | keep isis --replace"))
    #expect(stages.isEmpty)
    #expect(test.run("docs | keep isis --replace").ending == .finished)
    #expect(try open().run("$isis | count").results == "count\n3\n")
    #expect(test.run("keep isis --remove; docs 1 | keep isis").ending == .finished)
  }

  @Test func aPersonIsToldWhatIsKept() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let test = try open(isTerminal: true)
    #expect(test.run("docs 1 | keep one").messages == "kept 1 document as $one\n")
    #expect(test.run("keep one --replace").messages == "kept 3 documents as $one, in place of 1 document\n")
  }

  /// A list that somebody has edited is theirs too.
  @Test func aListThatNamesNothingOpenIsNotReplaced() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let test = try open()
    #expect(test.run("docs 1 | keep one").ending == .finished)
    let list = try #require(
      FileManager.default.enumerator(at: folder.appending(path: "data"), includingPropertiesForKeys: nil)?
        .compactMap { $0 as? URL }.first { $0.pathExtension == "txt" })
    try Data("# mine\ngone.txt\ngone too.txt\n".utf8).write(to: list)
    #expect(test.run("docs | keep one").messages.contains("is kept already, with 2 documents"))
    try Data([0xFF]).write(to: list)
    #expect(test.run("docs | keep one").messages.contains("is kept already"))
    #expect(try Data(contentsOf: list) == Data([0xFF]))
  }
}
