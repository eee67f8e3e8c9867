import Linguistics
import Testing

@testable import Discourse

@Suite("Features of sentences")
struct SentenceFeaturesTests {
  private func features(_ text: String, title: String? = nil) throws -> SentenceFeatures {
    let context = SummarizedText(DiscourseLayers(TextLayers(text)), title: title)
    return try RunningText(context).features(context)
  }

  private func value(_ feature: SentenceFeature, of sentence: Int, in features: SentenceFeatures) throws
    -> Double
  {
    let own = features[sentence]
    return own[own.startIndex + (try #require(SentenceFeature.allCases.firstIndex(of: feature)))]
  }

  @Test("The terms that are weighed grow as the text does")
  func linear() throws {
    func work(_ count: Int) throws -> Int {
      let objects = ["a bridge", "the river", "two boats", "the old hall", "a petition", "3,000 trees"]
      let text = (0..<count).map {
        "Jane Roe saw \(objects[$0 * 7 % 6]) number \($0) in the year \(1900 + $0 % 100)."
      }
      return try features(text.joined(separator: " ") + "\n").vectors.weights.count
    }
    let (small, large) = (try work(200), try work(2000))
    #expect(large <= small * 11)
  }

  @Test("What sentences show is counted")
  func counts() throws {
    let found = try features(
      "The council met Jane Roe in 2014. But she said: “We will win.” Bridges and bridges fell.\n")
    #expect(try value(.isFirst, of: 0, in: found) == 1)
    #expect(try value(.words, of: 0, in: found) == 7)
    #expect(try value(.numbers, of: 0, in: found) == 1.0 / 7)
    #expect(try value(.newNames, of: 0, in: found) == 2.0 / 7)
    #expect(try value(.joined, of: 1, in: found) == 1)
    #expect(try value(.pronoun, of: 1, in: found) == 1)
    #expect(try value(.speech, of: 1, in: found) == 1)
    #expect(try value(.colon, of: 1, in: found) == 1)
    #expect(try value(.quoted, of: 1, in: found) > 0.4)
    #expect(try value(.quoted, of: 2, in: found) == 0)
  }

  @Test("Vectors have length 1, and equal sentences are alike")
  func vectors() throws {
    let found = try features("The council saw the bridge. The council saw the bridge. Rain fell.\n").vectors
    #expect(abs(found.similarity(0, 1) - 1) < 1e-9)
    #expect(found.similarity(0, 2) == 0)
    for sentence in 0..<found.count {
      #expect(abs(found[sentence].reduce(0) { $0 + $1.weight * $1.weight } - 1) < 1e-9)
    }
  }

  @Test("Most features have a weight")
  func weights() {
    #expect(SentenceWeights.values.filter { $0 != 0 }.count > SentenceFeature.allCases.count / 2)
  }
}
