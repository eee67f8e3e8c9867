// An analyzer declares itself in these words: who imports the kit has them.
@_exported public import Declarations
internal import Records

/// What an analyzer is called and how it is used.
public struct AnalyzerInfo: Sendable {
  /// The command's name: the folder's name in lower case.
  public let name: String
  /// One sentence: capitalised, ends with a period, at most 72 columns.
  public let summary: String
  /// What a reader should know besides: the method, its limits, what it does not do.
  public let discussion: String
  /// Runnable examples, at least three.
  public let examples: [Example]
  /// Names of related commands.
  public let seeAlso: [String]

  /// Creates the description of an analyzer.
  public init(
    _ name: String, summary: String, discussion: String = "", examples: [Example], seeAlso: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.examples = examples
    self.seeAlso = seeAlso
  }
}
