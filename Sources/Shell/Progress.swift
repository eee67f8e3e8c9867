internal import Rendering

/// Shows how far long work has come, on a terminal's standard error only.
@MainActor
struct Progress {
  private let total: Int?
  private let label: String
  private let output: any Output
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var shownAt: ContinuousClock.Instant?
  private var done = 0

  /// Creates the progress of work over documents; without their total, it says how many were read.
  init(total: Int?, label: String, output: any Output) {
    self.total = total
    self.label = label
    self.output = output
    start = clock.now
  }

  /// Counts one more document; shows the state after the first second, five times a second at most.
  mutating func advance() {
    done += 1
    let now = clock.now
    guard now - start > .seconds(1), done != total, now - (shownAt ?? start) > .milliseconds(200) else {
      return
    }
    shownAt = now
    let seconds =
      Double((now - start).components.seconds) + Double((now - start).components.attoseconds) / 1e18
    let rate = Double(done) / max(seconds, 0.001)
    guard let total else {
      output.showStatus(StyledText("\(label): \(done), \(Int(rate))/s", .dim))
      return
    }
    let left = Int(Double(total - done) / max(rate, 0.001))
    output.showStatus(StyledText("\(label): \(done) of \(total), \(Int(rate))/s, \(left) s left", .dim))
  }

  /// Takes the line away.
  mutating func finish() {
    if shownAt != nil { output.showStatus(nil) }
    shownAt = nil
  }
}
