/// One word of the command line, with its position after the program's name.
struct CommandLineWord: Hashable, Sendable {
  let text: String
  let index: Int

  /// The words of a command line.
  static func words(_ arguments: [String]) -> [CommandLineWord] {
    arguments.enumerated().map { CommandLineWord(text: $0.element, index: $0.offset) }
  }
}
