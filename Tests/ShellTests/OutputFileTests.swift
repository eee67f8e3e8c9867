import Foundation
import ShellTestSupport
import Testing

@testable import Shell

@Suite struct OutputFileTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)").path

  @Test func replacesWholeFilesAndAppends() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = OutputFile(path: path)
    try file.replace(with: "one\n")
    try file.append("two\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "one\ntwo\n")
    #expect(chmod(path, 0o600) == 0)
    try file.replace(with: "three")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "three")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  /// What another program reads in a compressed file.
  private func unpacked(_ name: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "gunzip -c '\(name)'"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return text
  }

  @Test func compressedFilesGrowByMembers() throws {
    let name = path + ".txt.gz"
    defer { try? FileManager.default.removeItem(atPath: name) }
    let long = String(repeating: "Ein längerer Text, 日本.\n", count: 20_000)
    let file = OutputFile(path: name)
    try file.replace(with: long)
    #expect(try Data(contentsOf: URL(filePath: name)).count < long.utf8.count / 20)
    #expect(try unpacked(name) == long)
    try file.append("more\n")
    #expect(try unpacked(name) == long + "more\n")
    let once = try Data(contentsOf: URL(filePath: name))
    try file.replace(with: "")
    #expect(try unpacked(name).isEmpty)
    // Nothing of the time or the place is in it.
    try file.replace(with: long)
    try file.append("more\n")
    #expect(try Data(contentsOf: URL(filePath: name)) == once)
  }

  @MainActor @Test func savingTellsTheFormatByTheName() throws {
    let test = TestSession(["One.", "Two."], analyzers: [])
    let (page, table) = (path + ".html", path + ".csv.gz")
    defer { for name in [page, table] { try? FileManager.default.removeItem(atPath: name) } }
    #expect(
      test.run("docs | select name | save '\(page)'; docs 1 | select name | save '\(table)'").ending
        == .finished)
    let written = try String(contentsOfFile: page, encoding: .utf8)
    #expect(written.contains("<td dir=\"auto\">2.txt</td>"))
    #expect(test.run("docs | save '\(page)' --append").messages.contains("an HTML page cannot be added to"))
    #expect(try String(contentsOfFile: page, encoding: .utf8) == written)
    // The header is not repeated in the second member.
    #expect(test.run("docs 2 | select name | save '\(table)' --append").ending == .finished)
    #expect(try unpacked(table) == "name\r\n1.txt\r\n2.txt\r\n")
  }

  @Test func failuresLeaveTheOldFile() {
    #expect(throws: OutputFile.Failure.self) { try OutputFile(path: "/nowhere/x").replace(with: "x") }
    #expect(throws: OutputFile.Failure.self) { try OutputFile(path: "/dev/full").replace(with: "x") }
  }
}
