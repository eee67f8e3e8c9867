/// One word of a command line, with its position after the program's name.
public struct CommandLineWord: Hashable, Sendable {
  /// The word.
  public let text: String
  /// How many words are before it.
  public let index: Int

  /// Creates a word.
  public init(text: String, index: Int) {
    self.text = text
    self.index = index
  }

  /// Returns the words of a command line without the program's name.
  public static func words(_ arguments: some Sequence<String>) -> [CommandLineWord] {
    arguments.enumerated().map { CommandLineWord(text: $0.element, index: $0.offset) }
  }
}
