import Records
import Testing

@testable import Evaluation

@Suite struct SpanComparisonTests {
  private func spans(_ places: (Int, Int, String)...) -> [LabelledSpan] {
    places.map { LabelledSpan(TextSpan($0.0, $0.1), $0.2, group: $0.2) }
  }

  @Test("Counted by hand: one right, one of the wrong type, one missed, two spurious")
  func counts() {
    let comparison = SpanComparison(
      gold: spans((0, 3, "PER"), (5, 9, "ORG"), (20, 24, "LOC")),
      found: spans((0, 3, "PER"), (5, 9, "LOC"), (30, 31, "PER"), (40, 41, "LOC")))
    var expected = Tally()
    (expected.gold, expected.found, expected.placed, expected.right) = (3, 4, 2, 1)
    #expect(comparison.tally == expected)
    #expect(comparison.tally.precision == 0.25 && comparison.tally.recall == 1.0 / 3)
    #expect(comparison.tally.f1 == 2.0 / 7 && comparison.tally.placeF1 == 4.0 / 7)
    #expect(comparison.tally.accuracy == 0.5)
    #expect(comparison.errors.map(\.kind) == [.wrongLabel, .missed, .spurious, .spurious])
    let groups = comparison.groups
    #expect(groups["PER"].map { [$0.gold, $0.found, $0.placed, $0.right] } == [1, 2, 1, 1])
    #expect(groups["ORG"].map { [$0.gold, $0.found, $0.placed, $0.right] } == [1, 0, 1, 0])
    #expect(groups["LOC"].map { [$0.gold, $0.found, $0.placed, $0.right] } == [1, 2, 0, 0])
  }

  @Test("A wrong lemma leaves its token in the class that the gold gives it")
  func classesOfLemmas() {
    let comparison = SpanComparison(
      gold: [LabelledSpan(TextSpan(0, 4), "see", group: "VERB")],
      found: [LabelledSpan(TextSpan(0, 4), "saw", group: "NOUN")], labelsAreClasses: false)
    #expect(comparison.groups["NOUN"] == nil)
    #expect(comparison.groups["VERB"].map { [$0.gold, $0.found, $0.placed, $0.right] } == [1, 1, 1, 0])
  }

  @Test(
    "Spans that overlap are one error, named after how they differ",
    arguments: [
      ([(0, 4)], [(0, 5)], SpanError.Kind.wrongBoundary),
      ([(0, 4)], [(0, 2), (2, 4)], .split),
      ([(0, 2), (2, 4)], [(0, 4)], .joined),
      ([(0, 3), (3, 6)], [(0, 2), (2, 6)], .tangled),
    ] as [([(Int, Int)], [(Int, Int)], SpanError.Kind)])
  func kinds(gold: [(Int, Int)], found: [(Int, Int)], kind: SpanError.Kind) {
    let comparison = SpanComparison(
      gold: gold.map { LabelledSpan(TextSpan($0.0, $0.1)) },
      found: found.map { LabelledSpan(TextSpan($0.0, $0.1)) })
    #expect(comparison.errors.map(\.kind) == [kind])
    #expect(comparison.errors.first?.gold.count == gold.count)
    #expect(comparison.errors.first?.found.count == found.count)
    #expect(comparison.tally.right == 0)
  }

  @Test("Neighbours that only touch are errors of their own")
  func neighbours() {
    let comparison = SpanComparison(gold: spans((0, 2, "A"), (4, 6, "A")), found: spans((2, 4, "A")))
    #expect(comparison.errors.map(\.kind) == [.missed, .spurious, .missed])
    #expect(
      SpanComparison(gold: spans((0, 4, "A")), found: spans((1, 4, "B"))).errors.map(\.kind) == [.wrongBoth])
  }

  @Test("Of the parts of a contraction at one place the last counts, once")
  func contraction() {
    let gold = spans((0, 2, "ADP"), (0, 2, "DET"), (3, 6, "NOUN"))
    let comparison = SpanComparison(gold: gold, found: spans((0, 2, "DET"), (3, 6, "NOUN")))
    #expect(comparison.tally.gold == 2 && comparison.tally.right == 2 && comparison.errors.isEmpty)
    #expect(SpanComparison(gold: gold, found: spans((0, 2, "ADP"))).tally.right == 0)
  }

  @Test("Nothing there, nothing found: no figure is made up")
  func empty() {
    let nothing = SpanComparison(gold: [], found: [])
    #expect(nothing.tally == Tally() && nothing.tally.f1 == 0 && nothing.errors.isEmpty)
    let spurious = SpanComparison(gold: [], found: spans((0, 1, "PER")))
    #expect(spurious.tally.precision == 0 && spurious.tally.recall == 0)
    #expect(spurious.errors.map(\.kind) == [.spurious])
  }
}
