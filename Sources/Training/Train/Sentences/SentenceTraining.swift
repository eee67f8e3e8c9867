import Foundation
import GoldData
import Linguistics
import Records

/// `train sentences OUTPUT TREEBANK.conllu… [--passes N] [--hold-out 1…5] [--score] [--errors FILE]`.
///
/// `--hold-out` keeps one fifth of the documents out of training and scores it; `--score` trains nothing and scores the
/// model OUTPUT on all documents; `--errors` writes what is found wrong to a file.
struct SentenceTraining {
  private var output = ""
  private var treebanks: [String] = []
  private var settings = BoundaryTrainer.Settings()
  private var heldOut: Int?
  private var onlyScores = false
  private var errors: String?

  init(_ words: some Sequence<String>) throws {
    var paths: [String] = []
    var rest = words.makeIterator()
    while let word = rest.next() {
      switch word {
      case "--hold-out": heldOut = try Self.number(word, rest.next()) % 5
      case "--score": onlyScores = true
      case "--errors": errors = rest.next()
      case "--passes": settings.passes = try Self.number(word, rest.next())
      case "--minimum": settings.minimum = try Self.number(word, rest.next())
      case "--end-weight": settings.endWeight = Float(try Self.number(word, rest.next())) / 100
      case "--decay": settings.decay = Float(try Self.number(word, rest.next())) / 1_000_000
      case "--rate": settings.rate = Float(try Self.number(word, rest.next())) / 100
      case _ where word.hasPrefix("--"): throw TrainingError(usage: "there is no option \(word)")
      default: paths.append(word)
      }
    }
    guard paths.count > 1 else { throw TrainingError(usage: "it needs OUTPUT and a treebank") }
    output = paths[0]
    treebanks = Array(paths.dropFirst())
  }

  private static func number(_ option: String, _ word: String?) throws -> Int {
    guard let number = word.flatMap(Int.init), number > 0 else {
      throw TrainingError(usage: "\(option) needs a number above 0")
    }
    return number
  }

  func run() throws {
    if !onlyScores { try TrainingOutput.check(output) }
    let documents = try treebanks.map { try TreebankReader.documents($0) }
    if !onlyScores {
      let model = train(documents)
      try TrainingOutput.write(model, to: output)
    }
    guard heldOut != nil || onlyScores else { return }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: output))
    guard bytes.count == BoundaryModel.size else { throw TrainingError("\(output) is no model of sentences") }
    try bytes.withUnsafeBytes { bytes in
      var report = ""
      for (path, documents) in zip(treebanks, documents) {
        score(path, documents, BoundaryModel(EmbeddedBytes(bytes)), &report)
      }
      if let errors { try report.write(toFile: errors, atomically: true, encoding: .utf8) }
    }
  }

  private func isHeldOut(_ index: Int) -> Bool { index % 5 == heldOut }

  private func train(_ documents: [[TreebankDocument]]) -> [UInt8] {
    var examples: [BoundaryExamples.Example] = []
    var missed = 0
    var generator = SeededGenerator(7)
    for documents in documents {
      for (index, document) in documents.enumerated() where !isHeldOut(index) {
        for text in TrainingCopies.texts(document, &generator) {
          let made = BoundaryExamples(text.source, ends: Set(text.sentences.map(\.end)))
          missed += made.missed
          examples += made.examples
        }
      }
    }
    let ends = examples.filter(\.isEnd).count
    print("\(examples.count) candidates, \(ends) ends; \(missed) ends are out of reach")
    var trainer = BoundaryTrainer(settings)
    trainer.train(examples)
    let (model, lost) = trainer.model()
    let kept = stride(from: 0, to: model.count, by: 2).filter { model[$0] != 0 }.count
    print("\(kept) features; \(lost) found no row")
    return model
  }

  private func score(
    _ path: String, _ documents: [TreebankDocument], _ model: BoundaryModel, _ report: inout String
  ) {
    var tokens = SpanScore()
    var sentences = SpanScore()
    var others = QuotationStyle.all.map { _ in SpanScore() }
    for (index, document) in documents.enumerated() where onlyScores || isHeldOut(index) {
      let text = SentenceText(document)
      let source = text.source
      let trial = BoundaryTrial(source, model: model)
      tokens.add(trial.tokens, text.tokens.filter { !$0.isEmpty })
      sentences.add(trial.sentences, text.sentences)
      if errors != nil {
        report += SentenceErrors.lines(source, found: trial.sentences, gold: text.sentences, "S")
        report += SentenceErrors.lines(source, found: trial.tokens, gold: text.tokens, "T")
      }
      for (place, style) in QuotationStyle.all.enumerated() {
        let text = SentenceText(document, width: nil) { style.rewritten($0.text) }
        others[place].add(BoundaryTrial(text.source, model: model).sentences, text.sentences)
      }
    }
    let styles = zip(QuotationStyle.all, others).map { "\($0.opening)\($0.closing) \($1.description)" }
    print(
      "\(path): tokens F1 \(tokens.description) sentences F1 \(sentences.description);",
      styles.joined(separator: ", "))
  }
}
