/// A runnable example of a command, shown in help and run as a test.
public struct Example: Sendable {
  /// What is shown, without its final period.
  public let title: String
  /// The command line, as it would be typed.
  public let command: String
  /// The text of the one document that it runs over; nil runs it over the demonstration corpus.
  public let text: String?
  /// What must come out: one array of cells a row, of the columns in ``columns``, as plain text.
  public let rows: [[String]]?
  /// The columns that ``rows`` lists; empty for all.
  public let columns: [String]
  /// The mutations that the conformance kit must leave out, each with the reason.
  ///
  /// There are `multi-byte-prefix`, `head`, `crlf`, `nfd`, `nfc`, `trailing-blanks`, `trailing-lines`, `blank-lines`
  /// and `split`. An exemption is for a meaning that really changes, such as that of a summary when its text is split;
  /// one that nothing needs is told.
  public let exemptions: [String: String]
  /// Whether help leaves the example out.
  public let isHidden: Bool

  /// Creates an example.
  ///
  /// - Parameters:
  ///   - command: the command line as typed.
  ///   - title: what it shows.
  ///   - text: the document it runs over.
  ///   - columns: the columns to compare; empty for all.
  ///   - rows: the expected cells as plain text; nil only checks that the command runs.
  ///   - exemptions: names of mutations to leave out, with reasons.
  ///   - isHidden: keeps it out of help.
  public init(
    _ command: String, _ title: String, text: String? = nil, columns: [String] = [], rows: [[String]]? = nil,
    exemptions: [String: String] = [:], isHidden: Bool = false
  ) {
    self.title = title
    self.command = command
    self.text = text
    self.columns = columns
    self.rows = rows
    self.exemptions = exemptions
    self.isHidden = isHidden
  }
}
