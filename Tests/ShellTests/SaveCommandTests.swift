import Foundation
import ShellTestSupport
import Testing

@testable import Shell

@MainActor @Suite struct SaveCommandTests {
  private let path = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)").path

  @Test func savingTellsTheFormatByTheName() throws {
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

  @Test func aByteOrderMarkIsWrittenOncePerFile() throws {
    let table = path + ".csv"
    defer { try? FileManager.default.removeItem(atPath: table) }
    let test = TestSession(["One.", "Two."], analyzers: [])
    let line = "docs 1 | select name | to csv --spreadsheet | save '\(table)' --append"
    #expect(test.run("\(line); \(line)").ending == .finished)
    let written = try Data(contentsOf: URL(filePath: table))
    #expect(Array(written) == [0xEF, 0xBB, 0xBF] + Array("name\r\n1.txt\r\nname\r\n1.txt\r\n".utf8))
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
    return text
  }
}
