import Foundation
import Testing

/// The ways to run the built binary, their streams and exit codes.
@Suite struct CommandLineTests {
  private func run(_ arguments: String..., input: String = "") throws -> BuiltBinary.Outcome {
    try BuiltBinary.run(arguments, input: Data(input.utf8))
  }

  @Test func commandsComeFromEverywhere() throws {
    #expect(try run("-c", "docs | count", "seeds").output == "count\n1\n")
    #expect(try run("seeds", input: "docs |\ncount\n").output == "count\n1\n")
    #expect(
      try run("-c", "docs | select name words", "-", input: "Four words are here.").output
        == "name\twords\n-\t4\n")
    #expect(try run("run", "-", "seeds", input: "docs | count").output == "count\n1\n")
    #expect(try run("-c", "", "seeds").output.isEmpty)
  }

  @Test func scriptsReadVariablesAndRunByThemselves() throws {
    let script = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString).lede")
    defer { try? FileManager.default.removeItem(at: script) }
    try "#!\(BuiltBinary.path) run\nopen $1\ndocs | where name ~ /^000/ | head ${n} | count\n"
      .write(to: script, atomically: true, encoding: .utf8)
    #expect(try run("run", script.path, "-D", "n=1", "--", "seeds").output == "count\n1\n")
    #expect(try run("run", script.path).code == 2)
    #expect(chmod(script.path, 0o755) == 0)
    let process = Process()
    process.executableURL = script
    process.arguments = ["-D", "n=1", "--", "seeds"]
    process.currentDirectoryURL = BuiltBinary.repository
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    #expect(String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "count\n1\n")
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func helpAndVersion() throws {
    #expect(try run("--help").output.contains("lede map ANALYZER"))
    #expect(try run("--version").output.hasPrefix("lede 0."))
    #expect(try run("help").code == 0)
  }
}
