import Foundation
import GoldData
import Linguistics
import Records

/// The steps from treebanks to a model.
struct TagTraining {
  private let settings: TagsSettings
  private let start = Date()
  private var generator = SeededGenerator(1)
  private var document = 0
  private var examples: [TagExample] = []
  private var open: [TagWords] = []
  private var labels = LabelSet([], minimum: 1)
  private var lexicon = TagLexicon()
  private var trainer = TagTrainer(labels: 0, settings: .init())

  init(_ settings: TagsSettings) { self.settings = settings }

  /// Says how far the work is.
  func note(_ text: String) {
    let line = String(format: "%6.1f s  ", Date().timeIntervalSince(start)) + text + "\n"
    FileHandle.standardError.write(Data(line.utf8))
  }

  /// Reads the treebanks, with a share of their sentences in capitals, as headlines and with curly quotation marks.
  mutating func read() throws {
    for path in settings.treebanks { try read(path, isTaught: false) }
    labels = LabelSet(examples, minimum: 5)
    note("\(examples.count) sentences, \(labels.labels.count) labels")
    for path in settings.taught { try read(path, isTaught: true) }
    note("\(examples.count { $0.isTaught }) taught sentences")
    open = try OpenText.sentences(settings.texts)
    note("\(open.count) sentences of open text, \(open.reduce(0) { $0 + $1.count }) words")
  }

  private mutating func read(_ path: String, isTaught: Bool) throws {
    for sentences in try TreebankReader.documents(path).map(\.sentences) {
      document += 1
      for sentence in sentences {
        func add(_ casing: TagExample.Casing) {
          examples.append(TagExample(sentence, fold: document % 10, casing: casing, isTaught: isTaught))
        }
        add(.asWritten)
        switch generator.next() % 100 {
        case 0..<4: add(.capitals)
        case 4..<8: add(.title)
        default: break
        }
        if sentence.text.contains("\"") || sentence.text.contains("'"), generator.next() % 4 == 0 {
          add(.curly)
        }
      }
    }
  }

  /// Trains the tagger, and before it the one that tags open text.
  mutating func train() {
    var gold: [(words: TagWords, labels: [UInt8])] = []
    for example in examples {
      gold.append((example.words(), example.labels.map(labels.number)))
      lexicon.add(gold[gold.count - 1].words, gold[gold.count - 1].labels, fold: example.fold)
    }
    lexicon.finish()
    if settings.clusters > 0 {
      lexicon.clusters =
        WordClusters(open + gold.map(\.words), count: settings.clusters, minimum: 4, passes: 8).clusters
      note("\(lexicon.clusters.count) words in clusters")
    }
    if settings.silverPasses > 0 {
      var first = settings.training
      first.passes = settings.silverPasses
      var teacher = TagTrainer(labels: labels.labels.count, settings: first)
      teacher.train(items(gold), note)
      lexicon.silver = silver(teacher)
      note("\(lexicon.silver.count) words of open text tagged")
    }
    trainer = TagTrainer(labels: labels.labels.count, settings: settings.training)
    trainer.train(items(gold), note)
  }

  private func items(_ gold: [(words: TagWords, labels: [UInt8])]) -> [TagTrainer.Item] {
    zip(gold, examples).map { sentence, example in
      var words = sentence.words
      lexicon.look(&words, without: example.fold)
      return TagTrainer.Item(words: words, labels: sentence.labels, isTaught: example.isTaught)
    }
  }

  /// Counts the labels that a tagger gives to the words of the open text; rare ones are its mistakes.
  private func silver(_ teacher: TagTrainer) -> [UInt64: [UInt8: Int]] {
    var counts: [UInt64: [UInt8: Int]] = [:]
    for sentence in open {
      var words = sentence
      lexicon.look(&words)
      for (word, label) in zip(words.tokens, teacher.tag(words)) {
        counts[word.hash, default: [:]][label, default: 0] += 1
      }
    }
    return counts.compactMapValues { counts in
      let total = counts.values.reduce(0, +)
      return total < 3 ? nil : counts.filter { $0.value * 8 >= total }
    }
  }

  /// The bytes of the model.
  func write() -> [UInt8] {
    var lemmas = LemmaTrainer()
    for example in examples where example.isAsWritten && !example.isTaught {
      for (index, word) in example.words().tokens.enumerated() {
        let label = labels.number(example.labels[index])
        lemmas.add(
          word, label, form: String(decoding: example.bytes[example.ranges[index]], as: UTF8.self),
          lemma: example.lemmas[index], isName: labels.names[Int(label)])
      }
    }
    lemmas.learn(names: labels.names)
    var writer = TagModelWriter(lines: settings.lines, smallest: settings.smallest, rows: settings.rows)
    let bytes = writer.write(trainer.weights, lexicon, lemmas, labels)
    for line in writer.notes { note(line) }
    return bytes
  }

  /// Prints the scores of the exact weights, and of the model as it was written.
  func score(_ bytes: [UInt8]) throws {
    // Kept until the tool ends: the model reads it in place.
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: ModelTable.lineSize)
    copy.copyBytes(from: bytes)
    guard let model = TagModel(EmbeddedBytes(UnsafeRawBufferPointer(copy))) else {
      throw TrainingError("the model that was written cannot be read")
    }
    for path in settings.developments {
      let name = path.split(separator: "/").last ?? ""
      var exact = TagScores()
      var small = TagScores()
      for sentence in try TreebankReader.documents(path).flatMap(\.sentences) {
        let example = TagExample(sentence, fold: -1)
        var words = example.words()
        lexicon.look(&words)
        let wide = trainer.tag(words)
        var narrow = example.words()
        model.look(&narrow)
        var index = 0
        model.decode(narrow) { word, label in
          let form = String(decoding: example.bytes[example.ranges[index]], as: UTF8.self)
          let (gold, lemma) = (example.labels[index], example.lemmas[index])
          let isKnown = lexicon.has(word)
          exact.add(labels.labels[Int(wide[index])], nil, isKnown: isKnown, gold: gold, form, lemma)
          let made = model.baseForm(
            of: example.bytes, example.ranges[index], label, rule: model.lemmas.rule(word, label))
          small.add(
            GoldLabel(upos: model.labels.upos(label).rawValue, xpos: model.labels.xpos(label)), made,
            isKnown: isKnown, gold: gold, form, lemma)
          index += 1
        }
      }
      note("\(name), exact weights: \(exact.summary)")
      note("\(name), as written: \(small.summary)")
      note("  \(TagScores.commonest(small.confusions, 16))")
      note("  \(TagScores.commonest(small.wrongLemmas, 40))")
    }
  }
}

/// Trains the tag model: `train tags OUTPUT TREEBANK.conllu …` and options.
enum TagsSubcommand {
  static func run(_ settings: TagsSettings) throws {
    try TrainingOutput.check(settings.output)
    var training = TagTraining(settings)
    try training.read()
    training.train()
    let bytes = training.write()
    try TrainingOutput.write(bytes, to: settings.output)
    training.note("\(bytes.count) bytes")
    try training.score(bytes)
  }
}
