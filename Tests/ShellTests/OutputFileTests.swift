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

  @Test func failuresLeaveTheOldFile() {
    #expect(throws: OutputFile.Failure.self) { try OutputFile(path: "/nowhere/x").replace(with: "x") }
    #expect(throws: OutputFile.Failure.self) { try OutputFile(path: "/dev/full").replace(with: "x") }
  }
}
