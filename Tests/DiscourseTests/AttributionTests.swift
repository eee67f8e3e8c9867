import Records
import Testing

@testable import Discourse

/// Attributions as values.
@Suite struct AttributionTests {
  private func attribution(
    _ kind: Attribution.Kind, _ content: [TextSpan], confidence: Double = 0.9, reason: String? = nil
  ) -> Attribution {
    Attribution(kind: kind, content: content, confidence: confidence, rule: .none, reason: reason)
  }

  @Test func thePiecesAreJoinedByAnEllipsis() {
    let text = SourceText("“We will win,” Roe said, “and soon.”")
    let whole = attribution(.direct, [TextSpan(3, 15), TextSpan(32, 41)])
    #expect(whole.words(in: text) == "We will win, … and soon.")
    #expect(attribution(.direct, []).words(in: text).isEmpty)
  }

  @Test func theOrderIsThatOfTheFirstPieceThenOfTheKind() {
    let places = [
      attribution(.mixed, [TextSpan(9, 12)]), attribution(.indirect, [TextSpan(3, 5)]),
      attribution(.direct, [TextSpan(9, 10)], reason: "one"),
      attribution(.direct, [TextSpan(9, 11)], reason: "two"),
    ]
    #expect(places.inTextOrder() == [places[1], places[2], places[3], places[0]])
  }

  @Test(arguments: [(0.0, true), (0.29, true), (0.3, false), (1, false)])
  func aLowConfidenceIsDoubtful(confidence: Double, isDoubtful: Bool) {
    #expect(attribution(.direct, [], confidence: confidence).isDoubtful == isDoubtful)
  }

  @Test func rulesAndKindsAreWrittenSmall() {
    let names = Attribution.Rule.allCases.map(\.rawValue) + Attribution.Kind.allCases.map(\.rawValue)
    #expect(names.allSatisfy { $0.utf8.allSatisfy { $0 == 0x2D || (0x61...0x7A).contains($0) } })
  }
}
