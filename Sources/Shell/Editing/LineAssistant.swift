public import Rendering

/// What a line editor asks while a line is typed.
///
/// All offsets are UTF-8 bytes of the line.
@MainActor
public protocol LineAssistant: AnyObject {
  /// Returns the styles of the line's parts; parts that are left out are plain. Ranges ascend and do not overlap.
  func highlight(_ line: String) -> [(range: Range<Int>, style: Style)]
  /// Returns what could stand at the cursor.
  func completions(_ line: String, cursor: Int) -> Completions
  /// Returns the rest of the line as it might go on, to show dimly after its end: from the newest line of the
  /// history that begins so.
  func suggestion(_ line: String) -> String?
  /// Returns whether Enter should run the line; otherwise it begins a new row.
  func isComplete(_ line: String) -> Bool
  /// Does a little of what can be done while nobody types; returns whether there is more of it.
  func idle() -> Bool
}

/// What could stand at the cursor.
public struct Completions: Hashable, Sendable {
  /// One candidate.
  public struct Candidate: Hashable, Sendable {
    /// The whole replacement, quoted as the language needs it.
    public let text: String
    /// What follows a chosen candidate: a blank, a slash, or nothing.
    public let suffix: String
    /// A few words about it.
    public let help: String

    /// Creates a candidate.
    public init(_ text: String, suffix: String = " ", help: String = "") {
      self.text = text
      self.suffix = suffix
      self.help = help
    }
  }

  /// The bytes of the line that a candidate replaces.
  public let range: Range<Int>
  /// The candidates, in the order to be shown.
  public let candidates: [Candidate]

  /// Creates a list.
  public init(range: Range<Int>, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }
}
