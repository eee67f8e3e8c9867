import AnalyzerConformance
import AnalyzerKit
import Analyzers
import Engine
import Platform
import Records
import ShellTestSupport
import Testing

@testable import Shell

/// What a stopped command worked on is freed later, and the person gets the prompt at once.
@MainActor @Suite struct DeferredReleaseTests {
  /// So many words that their rows are not freed in one go.
  private static let text = String(repeating: "One two three. ", count: 1_000)

  private func session(_ checks: CheckpointCount) -> TestSession {
    TestSession(
      corpus: TestSession([Self.text], analyzers: []).session.corpus,
      analyzers: builtInAnalyzers, cancellation: Cancellation(isRaised: checks.check))
  }

  @Test func theRowsThatCameInAreKeptForLater() {
    let before = CheckpointCount()
    #expect(session(before).run("let t = tokens").ending == .finished)
    // Asked before the next statement and before each stage; the command itself asks at each row, and makes none.
    let checks = CheckpointCount(raisedAt: before.count + 5)
    let test = session(checks)
    #expect(test.run("let t = tokens; $t | sample 2").ending == .failed(ExitCode.cancelled))
    #expect(test.session.engine.hasUnreleased)
    test.session.releaseUnfinished()
    #expect(!test.session.engine.hasUnreleased)
  }
}
