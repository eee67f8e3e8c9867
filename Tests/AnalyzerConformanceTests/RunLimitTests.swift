import AnalyzerKit
import Records
import Synchronization
import Testing

@testable import AnalyzerConformance

/// A run that does not end is a failure with the analyzer's name and its text.
@Suite struct RunLimitTests {
  @Test func aLoopWithCheckpoints() {
    let entry = Toy.entry { document, context in
      guard document.text.string == "One." else { return try Toy.tokens(document, context) }
      while true { try context.checkpoint() }
    }
    let failures = failures(of: entry, limit: RunLimit(checkpoints: 10_000))
    #expect(failures.count == 1, "\(failures)")
    #expect(failures.first?.hasPrefix("toy on \"One.\": a run asked at 10000 checkpoints") == true)
  }

  @Test func aLoopWithoutCheckpoints() {
    // The thread that is left behind ends with the test.
    let isOver = Flag()
    defer { isOver.raise() }
    let entry = Toy.entry { document, context in
      guard document.text.string == "Mr." else { return try Toy.tokens(document, context) }
      while !isOver.isRaised {}
      return []
    }
    let failures = failures(of: entry, limit: RunLimit(processorSeconds: 5))
    #expect(failures.count == 1, "\(failures)")
    #expect(failures.first?.hasPrefix("toy on \"Mr.\": a run used 5.0 s of the processor") == true)
  }

  @Test func aLoopThatOnlyAnExampleMeets() {
    let entry = Toy.entry(options: [OptionDeclaration("all", .flag, help: "X.")]) { document, context in
      guard document.text.string == OrdinaryTexts.wrapped else { return try Toy.tokens(document, context) }
      while true { try context.checkpoint() }
    }
    let watch = RunWatch("toy", RunLimit(checkpoints: 1_000))
    #expect(CancellationLaws.failures(of: entry, texts: [OrdinaryTexts.wrapped], watch) == [])
    #expect(watch.failure?.contains("asked at 1000 checkpoints") == true)
  }

  private final class Flag: Sendable {
    private let flag = Atomic<Bool>(false)
    var isRaised: Bool { flag.load(ordering: .relaxed) }
    func raise() { flag.store(true, ordering: .relaxed) }
  }
}
