import Foundation
import Linguistics
import Records

// Trains the name model: an averaged structured perceptron with a margin.
//
//     swift run -c release train-names OUTPUT [--passes N] [--minimum N] [--dropout N] TRAIN.conll[*COPIES] …
//
// Each sentence is written out as running text and cut into tokens by our own layers, so that the model
// sees what it will see in use. A share of the sentences is copied in capitals and in Title Case.

struct Sentence {
  var words: [String] = []
  var labels: [String] = []
}

/// A small seeded generator: the same data give the same weights.
struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var value = state
    value ^= value >> 33
    value = value &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 33
    return value
  }
}

func read(_ path: String) throws -> [Sentence] {
  var sentences: [Sentence] = []
  var sentence = Sentence()
  for line in try String(contentsOfFile: path, encoding: .utf8).split(
    separator: "\n", omittingEmptySubsequences: false)
  {
    let parts = line.split(separator: "\t")
    if parts.count == 2 {
      sentence.words.append(String(parts[0]))
      sentence.labels.append(String(parts[1]))
    } else if !sentence.words.isEmpty {
      sentences.append(sentence)
      sentence = Sentence()
    }
  }
  if !sentence.words.isEmpty { sentences.append(sentence) }
  return sentences
}

enum Casing { case asWritten, capitals, title }

/// Writes a sentence out; returns the text and each word's byte range.
func writeOut(_ sentence: Sentence, _ casing: Casing) -> (text: String, ranges: [Range<Int>]) {
  let tightBefore: Set<String> = [
    ",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "n't", "'", "'re", "'ve", "'ll", "-RRB-",
  ]
  var text = ""
  var ranges: [Range<Int>] = []
  var isTight = true
  var opensQuote = true
  for word in sentence.words {
    var word = word
    if word == "-LRB-" { word = "(" } else if word == "-RRB-" { word = ")" }
    if word == "``" || word == "''" { word = "\"" }
    switch casing {
    case .capitals: word = word.uppercased()
    case .title:
      if word.count > 3 || text.isEmpty, let first = word.first {
        word = first.uppercased() + word.dropFirst()
      }
    case .asWritten: break
    }
    let isQuote = word == "\""
    let isClosing = tightBefore.contains(word) || (isQuote && !opensQuote) || word == "-"
    if !isTight, !isClosing { text += " " }
    let start = text.utf8.count
    text += word
    ranges.append(start..<text.utf8.count)
    isTight = word == "(" || word == "[" || word == "$" || (isQuote && opensQuote) || word == "-"
    if isQuote { opensQuote.toggle() }
  }
  return (text, ranges)
}

struct Example {
  var features: [[UInt32]]
  var labels: [NameLabel]
}

func label(_ tag: Substring, begins: Bool) -> NameLabel {
  switch tag {
  case "PER": begins ? .beginPerson : .insidePerson
  case "ORG": begins ? .beginOrganization : .insideOrganization
  case "LOC": begins ? .beginPlace : .insidePlace
  default: begins ? .beginOther : .insideOther
  }
}

func examples(_ sentence: Sentence, _ casing: Casing) -> [Example] {
  let (text, ranges) = writeOut(sentence, casing)
  var spans: [(range: Range<Int>, tag: Substring)] = []
  for (range, tag) in zip(ranges, sentence.labels) where tag != "O" {
    let kind = tag.dropFirst(2)
    if tag.hasPrefix("I-"), let last = spans.last, last.tag == kind {
      spans[spans.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      spans.append((range, kind))
    }
  }
  let layers = TextLayers(SourceText(text))
  return NameTagger.trainingStretches(layers).map { stretch in
    var labels: [NameLabel] = []
    var previous: Int?
    for index in stretch.tokens {
      let span = layers.tokens[index].span
      let found = spans.firstIndex { $0.range.lowerBound < span.end && span.start < $0.range.upperBound }
      if let found {
        labels.append(label(spans[found].tag, begins: found != previous))
      } else {
        labels.append(.outside)
      }
      previous = found
    }
    return Example(features: stretch.features, labels: labels)
  }
}

/// How the weights are trained.
struct Settings {
  var passes = 5
  /// How often a feature must occur.
  var minimumCount = 3
  /// How often, in a hundred tokens, the features that hold the word itself are left out.
  var wordDropout: UInt64 = 20
}

/// The trained weights: a row for each feature, then the transitions.
struct Weights {
  var values: [Float]
  let features: Int
}

/// Trains on examples whose features are numbered from 0.
func train(
  _ examples: [Example], features count: Int, lexical: UInt32, settings: Settings
) -> Weights {
  let labels = NameModel.labels
  let size = (count + labels + 1) * labels
  let moves = count * labels
  var weights = [Float](repeating: 0, count: size)
  var sums = [Float](repeating: 0, count: size)
  var step: Float = 1
  var generator = Generator(state: 7)
  var order = Array(examples.indices)
  let scale: Float = 16
  for pass in 1...max(settings.passes, 1) {
    order.shuffle(using: &generator)
    var wrong = 0
    for position in order {
      let example = examples[position]
      var scores = [Int32](repeating: 0, count: example.labels.count * labels)
      var first = [Int](repeating: 0, count: example.labels.count)
      for (row, features) in example.features.enumerated() {
        // Words themselves are left out now and then: names in other texts will not be known.
        if generator.next() % 100 < settings.wordDropout {
          first[row] = features.firstIndex { $0 >= lexical } ?? 0
        }
        for index in 0..<labels {
          var sum: Float = example.labels[row].rawValue == UInt8(index) ? 0 : 1
          for feature in features[first[row]...] { sum += weights[Int(feature) * labels + index] }
          scores[row * labels + index] = Int32(sum * scale)
        }
      }
      let transitions = weights[moves...].map { Int32($0 * scale) }
      let path = Viterbi(scores, transitions: transitions).best()
      if path != example.labels {
        wrong += 1
        var previous = labels
        var previousGold = labels
        func update(_ place: Int, _ delta: Float) {
          weights[place] += delta
          sums[place] += delta * step
        }
        for (row, features) in example.features.enumerated() {
          let gold = Int(example.labels[row].rawValue)
          let guess = Int(path[row].rawValue)
          if gold != guess || previous != previousGold {
            update(moves + previousGold * labels + gold, 1)
            update(moves + previous * labels + guess, -1)
          }
          if gold != guess {
            for feature in features[first[row]...] {
              update(Int(feature) * labels + gold, 1)
              update(Int(feature) * labels + guess, -1)
            }
          }
          previous = guess
          previousGold = gold
        }
      }
      step += 1
    }
    print("pass \(pass): \(wrong) of \(order.count) stretches wrong")
  }
  return Weights(values: zip(weights, sums).map { $0 - $1 / step }, features: count)
}

/// Numbers the features that occur often enough; those that hold the word itself come first.
///
/// Returns the hash of each number, and replaces hashes by numbers in the examples.
func number(_ examples: inout [Example], atLeast minimum: Int) -> (hashes: [UInt32], lexical: Int) {
  var counts: [UInt32: Int] = [:]
  var isLexical: Set<UInt32> = []
  for example in examples {
    for features in example.features {
      for (place, feature) in features.enumerated() {
        counts[feature, default: 0] += 1
        if place < NameFeatures.lexicalCount { isLexical.insert(feature) }
      }
    }
  }
  let kept = counts.filter { $0.value >= minimum }.map(\.key).sorted { left, right in
    let leftFirst = isLexical.contains(left)
    let rightFirst = isLexical.contains(right)
    return leftFirst == rightFirst ? left < right : leftFirst
  }
  let numbers = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, UInt32($0)) })
  for index in examples.indices {
    for row in examples[index].features.indices {
      examples[index].features[row] = examples[index].features[row].compactMap { numbers[$0] }.sorted()
    }
  }
  return (kept, kept.prefix { isLexical.contains($0) }.count)
}

/// Writes the weights as ``NameModel`` reads them: the strongest features that find a free row.
func table(_ weights: Weights, _ hashes: [UInt32]) -> (data: Data, kept: Int) {
  let labels = NameModel.labels
  let magnitudes = weights.values.map(abs).filter { $0 > 0 }.sorted()
  let clip = magnitudes.isEmpty ? 1 : magnitudes[magnitudes.count * 9998 / 10000]
  func byte(_ value: Float) -> UInt8 {
    UInt8(bitPattern: Int8(max(-127, min(127, (value / clip * 127).rounded()))))
  }
  func strength(_ feature: Int) -> Float {
    weights.values[feature * labels..<(feature + 1) * labels].reduce(0) { max($0, abs($1)) }
  }
  var data = Data(count: NameModel.size)
  var kept = 0
  let order = hashes.indices.map { ($0, strength($0)) }.sorted { ($0.1, $1.0) > ($1.1, $0.0) }
  for (feature, strength) in order where kept < NameModel.rows * 9 / 10 && strength / clip * 127 >= 1 {
    for probe in 0..<NameModel.probes {
      let offset = ((NameModel.row(hashes[feature]) + probe) & (NameModel.rows - 1)) * NameModel.stride
      guard data[offset] == 0 else {
        if data[offset] == NameModel.fingerprint(hashes[feature]) { break }
        continue
      }
      data[offset] = NameModel.fingerprint(hashes[feature])
      for label in 0..<labels { data[offset + 1 + label] = byte(weights.values[feature * labels + label]) }
      kept += 1
      break
    }
  }
  for index in 0..<(labels + 1) * labels {
    data[NameModel.rows * NameModel.stride + index] = byte(weights.values[weights.features * labels + index])
  }
  return (data, kept)
}

var arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count > 1 else {
  print("usage: train-names OUTPUT [--passes N] TRAIN.conll[*COPIES] …")
  exit(2)
}
let output = arguments.removeFirst()
var settings = Settings()
while let name = arguments.first, name.hasPrefix("--"), arguments.count > 1, let value = Int(arguments[1]) {
  switch name {
  case "--passes": settings.passes = value
  case "--minimum": settings.minimumCount = value
  default: settings.wordDropout = UInt64(value)
  }
  arguments.removeFirst(2)
}
var all: [Example] = []
var generator = Generator(state: 1)
for argument in arguments {
  let parts = argument.split(separator: "*")
  let copies = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
  for sentence in try read(String(parts[0])) {
    let made = examples(sentence, .asWritten)
    for _ in 0..<copies { all += made }
    let chance = generator.next() % 100
    if chance < 4 {
      all += examples(sentence, .capitals)
    } else if chance < 7 {
      all += examples(sentence, .title)
    }
  }
}
print("\(all.count) stretches")
let (hashes, lexical) = number(&all, atLeast: settings.minimumCount)
print(
  "\(hashes.count) features occur at least \(settings.minimumCount) times, \(lexical) of them hold the word itself"
)
let trained = train(all, features: hashes.count, lexical: UInt32(lexical), settings: settings)
let (data, kept) = table(trained, hashes)
try data.write(to: URL(fileURLWithPath: output))
print("\(data.count) bytes, \(kept) features")
