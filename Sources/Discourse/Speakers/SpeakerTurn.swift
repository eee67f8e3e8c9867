/// One turn of an interview or a script, such as `MR. ROE: We will win.`.
struct SpeakerTurn {
  /// The label's words: `MR. ROE`, `Q`.
  let label: Range<Int>
  /// The colon, or the full stop after `Q`.
  let mark: Int
  /// What is said, one range for each line.
  var content: [Range<Int>]
  /// Whether the label says only who asks and who answers.
  let isQuestion: Bool
  /// The line, marks included.
  var tokens: Range<Int>
}
