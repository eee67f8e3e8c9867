internal import AnalyzerKit
internal import Engine
internal import Records
internal import Rendering
internal import Script
internal import Shell

/// `lede help TOPIC`: tells about a sub-command, or about anything that the shell's own `help` knows.
@MainActor
struct HelpSubcommand {
  nonisolated static let signature = Signature(
    "help", summary: "Tells about a sub-command, a command, a function, or searches help.",
    discussion: "Without a topic it tells how to call the program, as --help does.",
    arguments: [
      ArgumentDeclaration("topic", .topic, .optional, help: "What to tell about, or 'search'."),
      ArgumentDeclaration("word", .word, .any, help: "What to search for, after 'search'."),
    ],
    examples: [
      Example("lede help run", "Tells about a sub-command"),
      Example("lede help quotes", "Tells about a command of the language"),
      Example("lede help search tone", "Looks for a word in all of help"),
    ], seeAlso: ["describe"])

  private let words: [String]
  private let session: Session

  /// Reads the arguments after `help`.
  ///
  /// - Throws: ``UsageError``.
  init(_ arguments: [String], registry: AnalyzerRegistry, output: any Output) throws(UsageError) {
    words = arguments
    session = Session(registry: registry, engine: Engine(), output: output)
  }

  /// Writes the page, and returns the exit code.
  ///
  /// - Throws: ``UsageError`` where there is none.
  func run() throws(UsageError) -> Int32 {
    session.output.write(try page())
    return ExitCode.done
  }

  private func page() throws(UsageError) -> StyledText {
    let topics = HelpTopics(session)
    guard let topic = words.first, topic != "--help", topic != "-h" else {
      return HelpText.page(for: Self.signature, usage: UsagePage.usage(Self.signature))
    }
    let rest = words.dropFirst()
    if rest.isEmpty {
      if let page = UsagePage.text(of: topic) ?? topics.page(about: topic) { return page }
      let names = Subcommands.all.map(\.name)
      throw UsageError(
        topic == HelpTopics.search ? "'help search' needs a word" : "there is no help on '\(topic)'",
        help: NearMiss.nearest(to: topic, among: names).map { "did you mean '\($0)'?" }
          ?? topics.suggestion(for: topic))
    }
    guard topic == HelpTopics.search else {
      throw UsageError(
        "'help' tells about one thing at a time",
        help: "to look for words: lede help search \(rest.joined(separator: " "))")
    }
    guard let found = topics.search(Array(rest)) else {
      throw UsageError(
        "nothing in help has '\(rest.joined(separator: " "))'", help: topics.suggestion(for: words[1]))
    }
    return found
  }
}
