extension ExitCode {
  /// What an exit code says, in words.
  public struct Meaning: Hashable, Sendable {
    /// The exit code.
    public let code: Int32
    /// One clause for help, without a period.
    public let text: String

    /// Creates a meaning.
    public init(code: Int32, text: String) {
      self.code = code
      self.text = text
    }
  }

  /// All exit codes with their meanings, in order.
  public static let meanings = [
    Meaning(code: done, text: "done"),
    Meaning(code: failed, text: "a command failed, a named path is missing, or nothing was loaded"),
    Meaning(code: usage, text: "not understood"),
    Meaning(code: assertion, text: "an assertion failed"),
    Meaning(code: documentsFailed, text: "some documents failed"),
    Meaning(code: timeout, text: "the time given was over"),
    Meaning(code: cancelled, text: "cancelled"),
  ]
}
