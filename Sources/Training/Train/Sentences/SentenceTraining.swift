import CommandOptions
internal import Declarations
import Foundation
import GoldData
import Linguistics
import Records

/// `train sentences OUTPUT TREEBANK.conllu…`: trains the model of sentence boundaries, or scores it.
struct SentenceTraining {
  static let tool = Signature(
    "train sentences", summary: "Trains the model of sentence boundaries.",
    arguments: [
      ArgumentDeclaration("OUTPUT", .path, help: "The model."),
      ArgumentDeclaration("TREEBANK.conllu", .path, .some, help: "Treebanks to learn from."),
    ],
    options: [
      OptionDeclaration(
        "hold-out", .integer(1...5), help: "Keeps this fifth of the documents out of training, and scores it."
      ),
      OptionDeclaration(
        "score", .flag, help: "Trains nothing, and scores the model OUTPUT on all documents."),
      OptionDeclaration("errors", .text, placeholder: "FILE", help: "Writes what is found wrong to a file."),
      number("passes", "Passes over the candidates."),
      number("minimum", "How often a feature must be seen to be kept."),
      number("end-weight", "The weight of an end beside that of another candidate, in percent."),
      number("decay", "The decay of weights, in millionths."),
      number("rate", "The rate of learning, in hundredths."),
    ])

  private static func number(_ name: String, _ help: String) -> OptionDeclaration {
    OptionDeclaration(name, .integer(1...Int.max), help: help)
  }

  private let output: String
  private let treebanks: [String]
  private var settings = BoundaryTrainer.Settings()
  private let heldOut: Int?
  private let onlyScores: Bool
  private let errors: String?

  init(_ arguments: OptionArguments) throws(UsageError) {
    let paths = arguments.rest.map(\.text)
    guard paths.count > 1 else { throw Self.tool.needsFiles }
    output = paths[0]
    treebanks = Array(paths.dropFirst())
    heldOut = arguments.integer("hold-out").map { $0 % 5 }
    onlyScores = arguments.hasFlag("score")
    errors = arguments.text("errors")
    if let number = arguments.integer("passes") { settings.passes = number }
    if let number = arguments.integer("minimum") { settings.minimum = number }
    if let number = arguments.integer("end-weight") { settings.endWeight = Float(number) / 100 }
    if let number = arguments.integer("decay") { settings.decay = Float(number) / 1_000_000 }
    if let number = arguments.integer("rate") { settings.rate = Float(number) / 100 }
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
