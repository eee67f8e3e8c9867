import Records
import Testing

@testable import train

@Suite struct SpanScoreTests {
  @Test func scoresAreTheHarmonicMeanOfPrecisionAndRecall() {
    var score = SpanScore()
    #expect(score.f1 == 0)
    score.add([TextSpan(0, 1), TextSpan(2, 3)], [TextSpan(0, 1), TextSpan(2, 4)])
    #expect(score.f1 == 50 && score.description == "50.00")
    // One of one found, one of three gold ones: over both texts, two of three and two of five.
    score.add([TextSpan(5, 6)], [TextSpan(5, 6), TextSpan(7, 8), TextSpan(9, 10)])
    #expect(score.description == "50.00")
    score.add([], [TextSpan(0, 1)])
    #expect(score.description == "44.44")
  }

  @Test func aSpanThatIsFoundTwiceIsOneMistake() {
    var score = SpanScore()
    score.add([TextSpan(0, 1), TextSpan(0, 1)], [TextSpan(0, 1), TextSpan(0, 1)])
    #expect(score.description == "66.67")
  }

  @Test func mistakesAreShownWithTheirSurroundings() {
    let text = SourceText("One two. Three\nfour.")
    let lines = SentenceErrors.lines(
      text, found: [TextSpan(0, 8), TextSpan(9, 14)], gold: [TextSpan(0, 8), TextSpan(9, 20)], "s")
    #expect(lines == "s+ One two. Three ||⏎four.\ns- One two. Three⏎four. ||\n")
  }

  @Test func sharesAreRoundedToHundredths() {
    let scores = TagScores()
    #expect(scores.share(2, of: 3) == "66.67")
    #expect(scores.share(1, of: 1) == "100.00")
    #expect(scores.share(1, of: 2000) == "0.05")
    #expect(TagScores.commonest(["a": 1, "b": 3, "c": 3], 2) == "b 3, c 3")
  }
}
