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

  @Test(
    arguments: [
      (["-c", "docs", "nowhere"], 1, "nowhere: there is no such file or folder"),
      (["-c", "quotes"], 1, "no document is open"),
      (["-c", "nope", "seeds"], 2, "there is no command 'nope'"), (["--nope"], 2, "has no option '--nope'"),
      (["run"], 2, "'run' needs a script"),
      (["run", "nowhere.lede"], 1, "nowhere.lede: there is no such file"),
      (["-c"], 2, "'-c' needs a command"), (["-", "seeds"], 2, "'-' reads a document"),
      (["-c", "docs", "-D", "1=2"], 2, "gives no variable"),
      (["--max-file", "x"], 2, "must be a whole number"), (["-c", "docs", "-", "-"], 2, "'-' stands twice"),
      (["--max-file", "10", "-c", "docs", "seeds"], 1, "the limit is 10"),
    ] as [([String], Int32, String)])
  func mistakesAreTold(arguments: [String], code: Int32, message: String) throws {
    let outcome = try BuiltBinary.run(arguments)
    #expect(outcome.code == code)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func problemsAreToldAndStrictFails() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("Fine.".utf8).write(to: folder.appending(path: "a.txt"))
    try Data([0xFF]).write(to: folder.appending(path: "b\u{1B}[31m.txt"))
    let outcome = try run("-c", "problems | select path reason", folder.path)
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("byte 1 is not UTF-8"))
    #expect(outcome.errors.contains("1 file was not loaded"))
    #expect(try run("-c", "docs", "--strict", folder.path).code == 1)
    #expect(try run("-c", "open '\(folder.path)/b*.txt'").errors.contains("b␛[31m.txt"))
  }

  @Test func helpAndVersion() throws {
    #expect(try run("--help").output.contains("lede map ANALYZER"))
    #expect(try run("--version").output.hasPrefix("lede 0."))
    #expect(try run("help").code == 0)
  }

  @Test func closedStreamsAreEmptyOnes() throws {
    for command in [
      "'\(BuiltBinary.path)' seeds <&-", "'\(BuiltBinary.path)' map quotes <&-",
      "'\(BuiltBinary.path)' -c docs seeds >&- 2>&-",
    ] {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", command]
      process.currentDirectoryURL = BuiltBinary.repository
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(command)")
    }
  }

  @Test func anOpenDocumentIsNotWrittenOver() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let story = folder.appending(path: "story.md")
    try Data("He said: “No.”".utf8).write(to: story)
    let outcome = try run("-c", "quotes | save \(story.path)", folder.path)
    #expect(outcome.code == 1 && outcome.errors.contains("is one of the opened documents"))
    #expect(try String(contentsOf: story, encoding: .utf8) == "He said: “No.”")
  }

  @Test func resultsThatCannotBeWrittenAreTold() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "'\(BuiltBinary.path)' -c docs seeds > /dev/full"]
    process.currentDirectoryURL = BuiltBinary.repository
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text.contains("the results could not be written: the disk is full"))
    #expect(process.terminationStatus == 1)
  }

  @Test func closedPipesEndQuietly() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "{ '\(BuiltBinary.path)' -c 'tokens; tokens; tokens; tokens' seeds; echo $? >&2; } | head -1",
    ]
    process.currentDirectoryURL = BuiltBinary.repository
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text == "0\n")
  }
}
