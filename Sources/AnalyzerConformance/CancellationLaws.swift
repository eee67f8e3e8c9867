internal import AnalyzerKit
internal import Platform
internal import Declarations
internal import Records
internal import Synchronization

/// A run that is cancelled at one of its checkpoints throws `Cancelled`, and nothing else.
///
/// The run is cancelled at its first checkpoint, then at the second, and so on until it ends without meeting the
/// one that is meant.
struct CancellationLaws {
  private let call: ExampleCall

  static func failures(of entry: AnalyzerEntry, texts: [String]) -> [String] {
    entry.signature.examples.flatMap { example -> [String] in
      // An example that cannot be read is told by the laws of examples.
      guard let call = try? ExampleCall(example, of: entry) else { return [] }
      return (texts + (example.text.map { [$0] } ?? [])).flatMap { text in
        CancellationLaws(call: call).failures(on: Document(text)).map {
          "\(example.command) on \(String(reflecting: String(text.prefix(40)))): \($0)"
        }
      }
    }
  }

  private func failures(on document: Document) -> [String] {
    var meant = 1
    while true {
      let checks = Checks(raisedAt: meant)
      do {
        _ = try call.rows(of: document, cancellation: Cancellation(isRaised: { checks.check() }))
        return checks.count < meant
          ? [] : ["a run that is cancelled at checkpoint \(meant) goes on and gives rows"]
      } catch is Cancelled {
        meant += 1
      } catch {
        return ["a run that is cancelled at checkpoint \(meant) throws \(error) in place of Cancelled"]
      }
    }
  }

  /// Counts the checkpoints of a run; from one of them on the run is cancelled.
  private final class Checks: Sendable {
    private let passed = Mutex(0)
    private let raisedAt: Int

    init(raisedAt: Int) { self.raisedAt = raisedAt }

    var count: Int { passed.withLock { $0 } }

    func check() -> Bool {
      passed.withLock { count in
        count += 1
        return count >= raisedAt
      }
    }
  }
}
