import CommandOptions
internal import Declarations
import Discourse
import Foundation
import Records

/// `train summary-features OUTPUT.jsonl ARTICLES.jsonl`: writes what the ranker of summaries sees of each article.
///
/// An article is a line `{"id": …, "text": …}`. Its line in the output holds its sentences with their spans, the words
/// that a reader is shown (0 where the sentence cannot stand alone), penalty, features and terms.
struct SummaryFeatures {
  static let tool = Signature(
    "train summary-features", summary: "Writes what the ranker of summaries sees of each article.",
    arguments: [
      ArgumentDeclaration("OUTPUT.jsonl", .path, help: "The features."),
      ArgumentDeclaration("ARTICLES.jsonl", .path, help: "The articles."),
    ])

  private let output: String
  private let articles: String

  init(_ arguments: OptionArguments) throws(UsageError) {
    let paths = arguments.rest.map(\.text)
    guard paths.count == 2 else { throw Self.tool.needsFiles }
    output = paths[0]
    articles = paths[1]
  }

  private struct Article: Decodable {
    var text: String
  }
  private struct Sentence: Encodable {
    var start: Int
    var end: Int
    var words: Int
    var penalty: Double
    var features: [Double]
    var terms: [Int]
    var weights: [Double]
  }
  private struct Line: Encodable {
    var names: [String]
    var sentences: [Sentence]
  }

  func run() throws {
    try TrainingOutput.check(output)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: articles))
    var written = Data()
    let encoder = JSONEncoder()
    for line in bytes.split(separator: 0x0A) {
      let article = try JSONDecoder().decode(Article.self, from: line)
      let found = try SentenceTrainingText(Document(article.text)).sentences.map { sentence in
        Sentence(
          start: sentence.span.start, end: sentence.span.end, words: sentence.words,
          penalty: sentence.penalty, features: sentence.features, terms: sentence.terms.map(\.term),
          weights: sentence.terms.map(\.weight))
      }
      written += try encoder.encode(Line(names: SentenceTrainingText.names, sentences: found))
      written.append(0x0A)
    }
    try TrainingOutput.write(written, to: output)
  }
}
