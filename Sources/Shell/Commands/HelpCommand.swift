internal import Declarations
internal import Records
internal import Rendering
internal import Script

/// `help [TOPIC]`: the commands, or all about one; `help search WORD` looks in all of help.
struct HelpCommand: Command {
  let signature = Signature(
    "help", summary: "Lists the commands, tells all about one, or searches help.",
    discussion: """
      There are pages about commands, analyzers, functions, settings and the words of the language; signs stand in \
      quotation marks: help '~'. 'help keys' lists the keys of the prompt, 'help language' is the language on a page, \
      'help formats' says how other programs read what is written. 'help search' looks for words in names, summaries, \
      options, columns, examples and all else that help tells.
      """,
    output: .text,
    arguments: [
      ArgumentDeclaration("topic", .topic, .optional, help: "What to tell about."),
      ArgumentDeclaration("word", .word, .any, help: "What to search for, after 'search'."),
    ],
    examples: [
      Example("help", "Lists the commands"),
      Example("help quotes", "Tells all about one"),
      Example("help month", "Tells about a function"),
      Example("help search tone", "Looks for a word in all of help"),
    ],
    seeAlso: ["plugins", "info"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    guard let name = call.words("topic").first else { return .text(HelpText.overview(of: session)) }
    let topics = HelpTopics(session)
    let words = call.words("word")
    guard words.isEmpty else { return .text(try search(words, in: topics, after: name, call)) }
    if let page = topics.page(about: name) { return .text(page) }
    guard name != HelpTopics.search else {
      throw ShellError(
        .unknownCommand, "'help search' needs a word", help: "such as: help search tone",
        at: call.range(of: "topic"))
    }
    throw ShellError(
      .unknownCommand, "there is no help on '\(name)'", help: topics.suggestion(for: name),
      at: call.range(of: "topic"))
  }

  private func search(
    _ words: [String], in topics: HelpTopics, after name: String, _ call: Call
  ) throws -> StyledText {
    guard name == HelpTopics.search else {
      throw ShellError(
        .unknownCommand, "'help' tells about one thing at a time",
        help: "to look for words: help search \(words.joined(separator: " "))", at: call.range(of: "word"))
    }
    if let found = topics.search(words) { return found }
    throw ShellError(
      .unknownCommand, "nothing in help has '\(words.joined(separator: " "))'",
      help: topics.suggestion(for: words[0]), at: call.range(of: "word"))
  }
}
