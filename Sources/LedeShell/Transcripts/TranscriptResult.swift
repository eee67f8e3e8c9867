/// How a step went.
struct TranscriptResult {
  /// What is told of it.
  enum Verdict {
    /// It ran; what it gave is compared.
    case compared(TranscriptComparison)
    /// It could not be run, for this reason.
    case refused(message: String, help: String)
  }

  let step: TranscriptStep
  let verdict: Verdict
  let duration: Duration

  /// The comparison; nil where the step could not be run.
  var comparison: TranscriptComparison? {
    if case .compared(let comparison) = verdict { comparison } else { nil }
  }

  /// Whether all was as expected.
  var passed: Bool { comparison?.isMatch == true }
}
