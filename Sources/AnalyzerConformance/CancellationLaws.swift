internal import AnalyzerKit
internal import Platform
internal import Declarations
internal import Records

/// A run that is cancelled at one of its checkpoints throws `Cancelled`, and nothing else.
///
/// The run is cancelled at its first checkpoint, then at the second, and so on until it ends without meeting the
/// one that is meant.
struct CancellationLaws {
  private let call: ExampleCall
  private let watch: RunWatch

  static func failures(of entry: AnalyzerEntry, texts: [String], _ watch: RunWatch) -> [String] {
    entry.signature.examples.flatMap { example -> [String] in
      // An example that cannot be read is told by the laws of examples.
      guard let call = try? ExampleCall(example, of: entry) else { return [] }
      return (texts + (example.text.map { [$0] } ?? [])).flatMap { text in
        CancellationLaws(call: call, watch: watch).failures(on: Document(text)).map {
          "\(example.command) on \(String(reflecting: String(text.prefix(40)))): \($0)"
        }
      }
    }
  }

  private func failures(on document: Document) -> [String] {
    // A run that does not end by itself has no last checkpoint.
    _ = try? call.rows(watch.context(of: document))
    var meant = 1
    while watch.failure == nil {
      let checks = CheckpointCount(raisedAt: meant)
      do {
        _ = try call.rows(watch.context(of: document, isRaised: { checks.check() }))
        return checks.count < meant
          ? [] : ["a run that is cancelled at checkpoint \(meant) goes on and gives rows"]
      } catch is Cancelled {
        meant += 1
      } catch {
        return ["a run that is cancelled at checkpoint \(meant) throws \(error) in place of Cancelled"]
      }
    }
    return []
  }
}
