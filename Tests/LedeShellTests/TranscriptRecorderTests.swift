import Analyzers
import Foundation
import ShellTestSupport
import Testing

internal import AnalyzerKit
internal import Rendering
internal import Script
internal import Shell
@testable import LedeShell

/// `record`: what is entered at the prompt, as a transcript that passes.
@MainActor @Suite final class TranscriptRecorderTests {
  let program = Program(registry: .ofTests(builtInAnalyzers), identity: ProgramIdentity(analysisDigest: ""))
  let folder = FileManager.default.temporaryDirectory.appending(path: "lede-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: folder) }

  private var path: String { folder.appending(path: "it's.ledet").path }

  /// Enters lines at a prompt over the seed, on a terminal of `width` columns; returns what was told.
  private func enter(_ lines: [String], width: Int = 80) throws -> String {
    let output = MemoryOutput(isTerminal: true, width: width)
    let recorder = TranscriptRecorder(output: output)
    let session = program.session(
      for: try Invocation([TranscriptRunTests.seed, "-D", "n=2"]), output: recorder, history: nil)
    session.recorder = recorder
    session.commandTable.shellUse = .typed
    try session.open([TranscriptRunTests.seed])
    _ = Interaction(session: session, lines: ScriptedLineSource(lines), isPerson: true).run()
    return output.messages
  }

  private func recorded() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test(arguments: [80, 53, 140]) func theTranscriptPasses(width: Int) throws {
    let told = try enter(
      [
        "let before = docs", "def mine() { docs }", "use 1", "quotes", "record \"\(path)\"",
        "quotes | head $n",
        "last", "out | select number", "show 99", "$before", "mine", "for d in (docs) {", "",
        "quotes | count",
        "}", "def mine() { docs | count }", "mine", "context", "use 1", "docs | count", "help select",
        "nope; nope",
        "record other", "show 1", "record --stop", "$before | count", "mine", "out 1", "record --stop",
        "quit",
      ], width: width)
    let text = try recorded()
    let transcript = try TranscriptParser.parse(text, path: path)
    #expect(transcript.steps.count == (width == 80 ? 16 : 17))
    #expect(text.hasPrefix("$ lede \(TranscriptRunTests.seed) -D n=2\n! Lede "))
    #expect(text.contains("> set width \(width)\n") == (width != 80))
    #expect(text.contains("seeds[1]> for d in (docs) {\n… \n… quotes | count\n… }\n count\n     5\n"))
    let results = TranscriptRunner(program: program, allowsShell: false).run(transcript)
    #expect(failures(of: results) == "")
    // What was set aside is there again after the end; a second end is told.
    #expect(told.contains("recording to '\(path)', as in a new session"))
    #expect(told.contains("the session is recorded already"))
    #expect(told.contains("recorded to '\(path)'; 'lede test \(path)' runs it"))
    #expect(told.components(separatedBy: "there is no variable '$before'").count == 2)
    #expect(told.components(separatedBy: "there is no command 'mine'").count == 2)
    #expect(told.hasSuffix("  │ ^^^^^^ begin with: record FILE\n"))
  }

  @Test func nothingIsWrittenOver() throws {
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try enter(["record \"\(path)\"", "docs"]).contains("is there already"))
    #expect(try recorded() == "mine")
    #expect(try enter(["record /nowhere/x.ledet"]).contains("could not be written"))
    #expect(try enter(["record"]).contains("'record' needs a file"))
    #expect(try enter(["record x --stop"]).contains("'--stop' needs no file"))
  }

  @Test func aRecordingThatFailsEndsAndTheSessionGoesOn() throws {
    let folder = folder.path
    let told = try enter(
      [
        "let x = docs", "record \"\(folder)/gone.ledet\"", "!rm -rf '\(folder)'", "docs", "record --stop",
        "$x | count",
      ])
    #expect(told.components(separatedBy: "error:").count == 2)
    #expect(told.contains("the recording has ended: '\(folder)/gone.ledet' could not be written"))
  }

  @Test func scriptsDoNotRecord() throws {
    let output = MemoryOutput()
    let session = program.session(for: try Invocation([]), output: output, history: nil)
    let ending = session.run(ScriptSource(name: "test", "record \"\(path)\""), showsPosition: true)
    #expect(ending == .failed(1) && output.messages.contains("'record' is for the person at the prompt"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}
