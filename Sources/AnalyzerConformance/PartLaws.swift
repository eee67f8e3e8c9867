internal import AnalyzerKit
internal import Discourse
internal import Foundation
internal import Linguistics
internal import Platform
internal import Records

/// A part of a corpus analyzer is the same after it was sent through bytes, as from process to process.
///
/// The rows of all texts are combined from the parts as they were prepared, and from the same parts encoded and decoded.
enum PartLaws {
  static func failures(of entry: AnalyzerEntry, texts: [String], _ watch: RunWatch) -> [String] {
    guard entry.combination != nil else { return [] }
    return entry.signature.examples.flatMap { example -> [String] in
      // An example that cannot be read is reported by the laws of examples.
      guard let call = try? ExampleCall(example, of: entry) else { return [] }
      let documents = (texts + (example.text.map { [$0] } ?? [])).enumerated().map {
        Document(number: $0 + 1, text: SourceText($1))
      }
      do {
        return try failures(of: entry.prepared(call.options), documents, watch).map {
          "\(example.command): \($0)"
        }
      } catch {
        return ["\(example.command): throws \(error)"]
      }
    }
  }

  private static func failures(
    of analyzer: PreparedAnalyzer, _ documents: [Document], _ watch: RunWatch
  ) throws -> [String] {
    var parts: [AnyCorpusPart] = []
    var sent: [AnyCorpusPart] = []
    for document in documents {
      guard case .part(let part) = try analyzer.analyze(document, watch.context(of: document)) else {
        return ["an analyzer that combines documents prepares rows in place of a part"]
      }
      parts.append(AnyCorpusPart(document: document.number, metadata: document.metadata, part: part))
      do {
        sent.append(
          AnyCorpusPart(
            document: document.number, metadata: document.metadata, part: try sentThroughBytes(part)))
      } catch {
        return ["a part cannot be encoded and decoded again: \(error)"]
      }
    }
    let rows = try cells(analyzer, parts, documents)
    return try cells(analyzer, sent, documents) == rows
      ? [] : ["the rows differ once the parts were encoded and decoded"]
  }

  private static func sentThroughBytes<Part: Codable & Sendable>(_ part: Part) throws -> Part {
    // In an array: a part may be a single value.
    let bytes = try JSONEncoder().encode([part])
    return try JSONDecoder().decode([Part].self, from: bytes)[0]
  }

  private static func cells(
    _ analyzer: PreparedAnalyzer, _ parts: [AnyCorpusPart], _ documents: [Document]
  ) throws -> [[Cell]] {
    let context = CombineContext(cancellation: .never, text: { documents[$0 - 1].text }) { name, type, _ in
      CorpusNames.Identity(name, type ?? .person)
    }
    return try analyzer.combine(parts, context).map(\.cells)
  }
}
