import Foundation
import ShellTestSupport
import Testing

/// Scripts run by the built binary, with the expected output, messages and exit code beside them.
///
///     Transcripts/quotes.lede    what is run over seeds/
///     Transcripts/quotes.out     standard output, then "--- errors" and "--- exit" sections
///
/// RECORD=all writes the expectations anew: read the difference before you commit it.
@Suite struct TranscriptTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".lede") }.map { String($0.dropLast(5)) }.sorted()

  @Test(arguments: names) func matches(name: String) throws {
    let outcome = try BuiltBinary.run(["run", "Tests/LedeTests/Transcripts/\(name).lede", "seeds"])
    let found = outcome.output + "--- errors\n" + outcome.errors + "--- exit \(outcome.code)\n"
    let expectation = Self.folder.appending(path: "\(name).out")
    if Recording.isOn {
      try found.write(to: expectation, atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: expectation, encoding: .utf8)
    let difference = LineDifference.between(expected: expected, found: found)
    #expect(difference.isEmpty, "\(difference)")
  }

  @Test func thereAreTranscripts() { #expect(Self.names.count >= 8) }
}
