import Foundation
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

  @Test func compressedFilesGrowByMembers() throws {
    let name = path + ".txt.gz"
    defer { try? FileManager.default.removeItem(atPath: name) }
    func unpacked() throws -> String {
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
    let long = String(repeating: "Ein längerer Text, 日本.\n", count: 20_000)
    let file = OutputFile(path: name)
    try file.replace(with: long)
    #expect(try Data(contentsOf: URL(filePath: name)).count < long.utf8.count / 20)
    #expect(try unpacked() == long)
    try file.append("more\n")
    #expect(try unpacked() == long + "more\n")
    let once = try Data(contentsOf: URL(filePath: name))
    try file.replace(with: "")
    #expect(try unpacked().isEmpty)
    // Nothing of the time or the place is in it.
    try file.replace(with: long)
    try file.append("more\n")
    #expect(try Data(contentsOf: URL(filePath: name)) == once)
  }

  @Test func failuresLeaveTheOldFile() {
    #expect(throws: OutputFile.Failure.self) { try OutputFile(path: "/nowhere/x").replace(with: "x") }
    #expect(throws: OutputFile.Failure.self) { try OutputFile(path: "/dev/full").replace(with: "x") }
  }
}
