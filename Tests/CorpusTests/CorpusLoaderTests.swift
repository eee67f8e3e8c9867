import Foundation
import Platform
import Records
import Synchronization
import Testing

@testable import Corpus

@Suite struct CorpusLoaderTests {
  /// A folder of its own for each test, taken away at the end.
  private final class Folder {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
      let url = URL(filePath: path).appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }
  }

  private func load(_ paths: String...) -> Corpus {
    var loader = CorpusLoader(maximumFileSize: 10_000)
    return loader.load(paths)
  }

  @Test func readsFoldersInOrder() throws {
    let folder = try Folder()
    try folder.write("b.txt", "two words")
    try folder.write("a/z.md", "---\ntitle: \"A title\"\ndate: 2021-04-13\nlist:\n  - x\n---\n# Head\n")
    try folder.write(".hidden", "no")
    let corpus = load(folder.path)
    #expect(corpus.documents.map(\.name) == ["a/z.md", "b.txt"])
    #expect(corpus.documents.map(\.number) == [1, 2])
    #expect(corpus.documents[0].metadata["title"] == .text("A title"))
    #expect(corpus.documents[0].metadata["date"] == .date("2021-04-13"))
    #expect(corpus.wordCounts[1] == 2)
    #expect(corpus.problems.isEmpty)
    #expect(corpus.name == URL(filePath: folder.path).lastPathComponent)
  }

  @Test func oneBadFileStopsNothing() throws {
    let folder = try Folder()
    try folder.write("1-good.txt", "\u{FEFF}Fine.")
    try folder.write("2-latin.txt", [0x63, 0x61, 0x66, 0xE9])
    try folder.write("3-utf16.txt", [0xFF, 0xFE, 0x61, 0])
    try folder.write("3-cut.md", "---\ntitle: A: B\n---\nBody")
    try folder.write("4-nul.txt", [0x61, 0, 0x62])
    try folder.write("5.pdf", "%PDF-1.4")
    try folder.write("6-large.txt", String(repeating: "x", count: 10_001))
    try folder.write("7.html", "<p>x")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/8-out", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/9-loop", withDestinationPath: folder.path)
    #expect(mkfifo(folder.path + "/fifo", 0o600) == 0)
    let corpus = load(folder.path)
    #expect(corpus.documents.map { $0.text[$0.text.body] } == ["Fine.", "café", "Body", "a"])
    #expect(
      corpus.documents.map(\.encoding) == ["utf-8", "windows-1252", "utf-8", "utf-16le"])
    #expect(corpus.wordCounts == [1, 1, 1, 1])
    #expect(
      corpus.problems.map(\.code) == [
        "read.front-matter", "load.binary", "load.format", "load.too-large", "load.format", "load.link",
        "load.link", "load.not-a-file",
      ])
    #expect(corpus.problems.map(\.isWarning) == [true] + Array(repeating: false, count: 7))
    #expect(
      corpus.problems.allSatisfy { $0.path.hasPrefix(folder.path) && !$0.reason.isEmpty && !$0.help.isEmpty })
  }

  @Test func globsAndMissingPaths() throws {
    let folder = try Folder()
    try folder.write("a.txt", "a")
    try folder.write("b.txt", "b")
    try folder.write("c.md", "c")
    #expect(load(folder.path + "/*.txt").documents.count == 2)
    #expect(load(folder.path + "/nope*").problems.map(\.code) == ["load.missing"])
    let both = load(folder.path + "/a.txt", folder.path + "/none")
    #expect(both.documents.count == 1)
    #expect(both.problems.map(\.code) == ["load.missing"])
  }

  @Test(
    "A glob means for paths what it means for names",
    arguments: [
      ("*.txt", ["a.txt"]), ("**/*.txt", ["a.txt", "b.txt", "c.txt"]), ("x/*/c.txt", ["c.txt"]),
      ("x*", ["b.txt", "y/c.txt"]), ("x/[a-b].txt", ["b.txt"]), ("x/**", ["b.txt", "y/c.txt"]),
      ("**/**/*.txt", ["a.txt", "b.txt", "c.txt"]),
      ("[!a].txt", []), (".[h]*", [".h.txt"]), ("?.txt", ["a.txt"]),
    ])
  func globs(pattern: String, names: [String]) throws {
    let folder = try Folder()
    for name in ["a.txt", "x/b.txt", "x/y/c.txt", ".h.txt", "x/.hidden/d.txt"] { try folder.write(name, "a") }
    #expect(load(folder.path + "/" + pattern).documents.map(\.name) == names)
  }

  @Test func aFileThatIsNamedTwiceIsOneDocument() throws {
    let folder = try Folder()
    try folder.write("a.txt", "a")
    #expect(load(folder.path + "/a.txt", folder.path, folder.path + "/*.txt").documents.count == 1)
    #expect(load(folder.path).files == [try FileIdentity(path: folder.path + "/a.txt")])
  }

  @Test func innerFolderLinksAreFollowedOnce() throws {
    let folder = try Folder()
    try folder.write("real/a.txt", "a")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/alias", withDestinationPath: folder.path + "/real")
    #expect(load(folder.path).documents.map(\.name) == ["alias/a.txt"])
  }

  /// A file that changes between two looks at it: after the first time, and each time.
  @Test(arguments: [1, 100]) func aFileThatChangesIsReadAgain(times: Int) throws {
    let folder = try Folder()
    try folder.write("a.txt", "old")
    let path = folder.path + "/a.txt"
    let written = Atomic(0)
    var loader = CorpusLoader()
    // The loader asks this while it reads: a good moment to write.
    loader.cancellation = Cancellation(isRaised: {
      if written.add(1, ordering: .relaxed).newValue <= times {
        let descriptor = open(path, O_WRONLY | O_APPEND)
        _ = write(descriptor, "+", 1)
        close(descriptor)
      }
      return false
    })
    let corpus = loader.load([path])
    if times == 1 {
      #expect(corpus.documents.map(\.text.string) == ["old+"] && corpus.problems.isEmpty)
    } else {
      #expect(corpus.documents.isEmpty && corpus.problems.map(\.code) == ["load.changing"])
    }
  }

  @Test func aFileThatIsCutWhileItIsReadIsReadAgain() throws {
    let folder = try Folder()
    try folder.write("a.txt", "a long text")
    let path = folder.path + "/a.txt"
    let asked = Atomic(0)
    var loader = CorpusLoader()
    loader.cancellation = Cancellation(isRaised: {
      // The first question comes before the file is opened, the second before it is read.
      if asked.add(1, ordering: .relaxed).newValue == 2 { truncate(path, 6) }
      return false
    })
    #expect(loader.load([path]).documents.map(\.text.string) == ["a long"])
    #expect(asked.load(ordering: .relaxed) > 2)
  }

  @Test func aCancelledLoadStops() throws {
    let folder = try Folder()
    try folder.write("a.txt", "a")
    try folder.write("b.txt", "b")
    var loader = CorpusLoader()
    let cancellation = Cancellation()
    cancellation.cancel()
    loader.cancellation = cancellation
    #expect(loader.load([folder.path]).documents.isEmpty)
  }
}
