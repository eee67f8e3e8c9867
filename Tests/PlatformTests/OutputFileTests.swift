import Foundation
import Platform
import Testing

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
    let file = OutputFile(path: name, isCompressed: true)
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

  @Test func aNewFileMayBePrivate() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    try OutputFile(path: path).replace(with: "mine", isPrivate: true)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
  }

  @Test func linksKeepPointing() throws {
    let link = path + "-link"
    defer { for name in [path, link] { try? FileManager.default.removeItem(atPath: name) } }
    try OutputFile(path: path).replace(with: "old")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    try OutputFile(path: link).replace(with: "new")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
  }

  @Test func failuresNameTheFile() {
    #expect(throws: SystemError(ENOENT, path: "/nowhere/x")) {
      try OutputFile(path: "/nowhere/x").append("x")
    }
    #expect(throws: SystemError(ENOSPC, path: "/dev/full")) {
      try OutputFile(path: "/dev/full").replace(with: "x")
    }
    #expect(SystemError(ENOENT).writingHelp != SystemError(ENOENT).help)
  }
}
