internal import AnalyzerKit
internal import Discourse

extension DigestAnalyzer {
  /// What is told, and how much of it.
  struct Options: AnalyzerOptions {
    var words: Int?
    var sentences: Int?
    var about: String?
    var timeline = false
    var perDate: Int?
    var contrast: String?
    var with: String?

    static let fields: [OptionField<Self>] = [
      .value(\.words, "words", in: 1...100_000, help: "At most so many words; 150 where nothing is said."),
      .value(\.sentences, "sentences", in: 1...10_000, help: "At most so many sentences."),
      .text(\.about, "about", help: "Tells what stands about these words or this name."),
      .flag(
        \.timeline, "timeline", help: "Tells the best sentence for each date, all dates if no limit is set."),
      .value(\.perDate, "per-date", in: 1...1000, help: "With --timeline, sentences a date; 1 if not said."),
      .text(
        \.contrast, "contrast", help: "Tells what is said of this name or word, and not of that of --with."),
      .text(\.with, "with", help: "The other name or word of --contrast."),
    ]

    func validate() throws(AnalysisError) {
      if words != nil, sentences != nil {
        throw .conflict("--words and --sentences exclude each other", help: "give only one of them")
      }
      if (contrast == nil) != (with == nil) {
        throw .conflict("--contrast and --with need each other", help: "digest --contrast NAME --with NAME")
      }
      if contrast != nil, timeline || about != nil {
        throw .conflict(
          "--contrast goes with neither --timeline nor --about", help: "leave out one of them")
      }
      if perDate != nil, !timeline {
        throw .conflict("--per-date needs --timeline", help: "digest --timeline --per-date 2")
      }
      for (name, text) in [("about", about), ("contrast", contrast), ("with", with)] {
        guard let text, (try? TermNumber.all(of: text).isEmpty) == true else { continue }
        throw .conflict("--\(name) has no word that could be looked for", help: "give a name or other words")
      }
    }

    /// How many words may be told; nil for any number.
    var mostWords: Int? { words ?? (sentences == nil && !timeline ? 150 : nil) }
    /// How many sentences may be told; nil for any number.
    var mostSentences: Int? { sentences }
    /// How many sentences may stand for one date.
    var mostPerDate: Int? { timeline ? perDate ?? 1 : nil }

    /// How many sentences of one document may compete: more than one document gives to an ordinary digest, and
    /// enough of them for a long digest of few documents.
    var candidates: Int {
      let least = timeline ? 24 : 12
      return max(least, min(400, max((words ?? 0) / 10, sentences ?? 0, perDate ?? 0)))
    }
  }
}
