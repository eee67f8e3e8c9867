import Foundation
import Linguistics
import Records

/// The tokens and inputs of many texts as flat arrays, for numpy.
struct InputArrays {
  private var textSentences: [UInt32] = []
  private var sentenceTokens: [UInt32] = []
  private var starts: [UInt32] = []
  private var ends: [UInt32] = []
  private var rowCounts: [UInt32] = []
  private var rows: [Int32] = []
  private var tables: [UInt16] = []
  private var bits: [UInt64] = []

  mutating func append(_ text: NameTrainingText) {
    guard let inputs = text.inputs else { return }
    textSentences.append(UInt32(text.sentences.count))
    sentenceTokens.append(contentsOf: text.sentences.map { UInt32($0) })
    for (span, input) in zip(text.spans, inputs.inputs) {
      starts.append(UInt32(span.start))
      ends.append(UInt32(span.end))
      rowCounts.append(UInt32(input.rows.count))
      tables.append(contentsOf: [input.word, input.prefix, input.suffix, input.shape])
      bits.append(input.bits)
    }
    rows.append(contentsOf: inputs.rows)
  }

  /// Four counts of 32 bits (texts, sentences, tokens, rows), then the arrays in the order of their declaration.
  var data: Data {
    var data = Data()
    func append<Element>(_ array: [Element]) {
      array.withUnsafeBytes { data.append(contentsOf: $0) }
    }
    append([textSentences, sentenceTokens, starts].map { UInt32($0.count) } + [UInt32(rows.count)])
    append(textSentences)
    append(sentenceTokens)
    append(starts)
    append(ends)
    append(rowCounts)
    append(rows)
    append(tables)
    append(bits)
    return data
  }
}
