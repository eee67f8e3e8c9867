import Discourse
import Linguistics
import Platform
import Records
import Testing

/// Attributions are computed when they are asked for, and once.
@Suite struct DiscourseLayersTests {
  private static let text = """
    “We will win,” Jane Roe said. John Doe said that the plan would fail. She called it “a mess” on Monday.

    “Decrease the tension and continue to talk”. It is the main idea.
    """

  private func layers(_ cancellation: Cancellation = .never) -> DiscourseLayers {
    DiscourseLayers(SourceText(Self.text), cancellation: cancellation)
  }

  @Test func nothingIsComputedBeforeItIsAskedFor() {
    let layers = layers()
    #expect(layers.computed.isEmpty)
    #expect(layers.text.computed.isEmpty)
  }

  @Test func attributionsAreComputedOnceAndLeaveReportedSpeechAlone() throws {
    let layers = layers()
    for _ in 0..<3 { _ = try layers.attributions }
    _ = try layers.attributions(of: [.term, .direct], doubtful: true)
    #expect(layers.computed == ["attributions": 1])
    #expect(layers.text.computed["names"] == 1)
  }

  @Test func reportedSpeechIsComputedOnceWhereItsKindIsAskedFor() throws {
    let layers = layers()
    let found = try layers.attributions(of: [.indirect])
    #expect(found.first?.speaker == "John Doe")
    #expect(found.allSatisfy { $0.kind == .indirect })
    #expect(try layers.attributions(of: [.indirect]) == found)
    #expect(layers.computed == ["attributions": 1, "reportedSpeech": 1])
  }

  @Test func theKindsAreInOneOrder() throws {
    let source = SourceText(Self.text)
    let layers = DiscourseLayers(source)
    let all = try layers.attributions(of: Set(Attribution.Kind.allCases), doubtful: true)
    #expect(all.map { $0.content[0].start } == all.map { $0.content[0].start }.sorted())
    #expect(
      try all.filter { $0.kind == .direct || $0.kind == .mixed }
        == layers.attributions(of: [.direct, .mixed], doubtful: true))
    #expect(
      try layers.attributions.first.map { [$0.words(in: source), $0.speaker] } == [
        "We will win,", "Jane Roe",
      ])
  }

  @Test func doubtfulAttributionsAreThereOnlyWhereAskedFor() throws {
    let layers = DiscourseLayers(SourceText("“We will win, Jane Roe was there for the first time in years."))
    let all = try layers.attributions(of: [.direct, .mixed], doubtful: true)
    #expect(!all.isEmpty && all.allSatisfy(\.isDoubtful))
    #expect(try layers.attributions.isEmpty)
  }

  @Test func aCancelledLayerThrowsAndIsNotKept() throws {
    let cancellation = Cancellation()
    let layers = layers(cancellation)
    cancellation.cancel()
    #expect(throws: Cancelled.self) { try layers.attributions }
    #expect(layers.computed.isEmpty)
    cancellation.reset()
    #expect(try !layers.attributions.isEmpty)
    cancellation.cancel()
    #expect(throws: Cancelled.self) { try layers.attributions(of: [.indirect]) }
    #expect(try layers.attributions.count > 0)
    cancellation.reset()
    #expect(try !layers.attributions(of: [.indirect]).isEmpty)
    #expect(layers.computed == ["attributions": 1, "reportedSpeech": 1])
  }
}
