internal import AnalyzerKit
internal import CommandOptions
internal import Declarations
internal import Engine
internal import Records
internal import Rendering
internal import Script
internal import Shell
internal import Text

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
    options: [Invocation.errors],
    examples: [
      Example("lede help run", "Tells about a sub-command"),
      Example("lede help quotes", "Tells about a command of the language"),
      Example("lede help search tone", "Looks for a word in all of help"),
    ], seeAlso: ["describe"])

  private let words: [CommandLineWord]
  private let session: Session

  /// Reads the arguments after `help`.
  ///
  /// - Throws: ``UsageError``.
  init(_ arguments: [CommandLineWord], registry: AnalyzerRegistry, output: any Output) throws(UsageError) {
    words = try Self.topics(among: arguments)
    session = Session(registry: registry, engine: Engine(), output: output)
  }

  /// The words without the option `--errors`, which was read already: others are topics, such as '-c'.
  private static func topics(among arguments: [CommandLineWord]) throws(UsageError) -> [CommandLineWord] {
    let name = Invocation.errors.written
    let start = arguments.firstIndex { $0.text == name || $0.text.hasPrefix(name + "=") }
    guard let start else { return arguments }
    let end = min(arguments.count, start + (arguments[start].text == name ? 2 : 1))
    _ = try OptionArguments(arguments[start..<end], declarations: [Invocation.errors], of: "help")
    return Array(arguments[..<start] + arguments[end...])
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
    guard let topic = words.first?.text, topic != "--help", topic != "-h" else {
      return HelpText.page(for: Self.signature, usage: UsagePage.usage(Self.signature))
    }
    let rest = words.dropFirst()
    if rest.isEmpty {
      if let page = UsagePage.text(of: topic, registry: session.registry) ?? topics.page(about: topic) {
        return page
      }
      guard topic != HelpTopics.search else { throw .needsSearchWord() }
      let near = NearMiss.nearest(to: topic, among: Subcommands.all.map(\.name))
      throw .noHelp(
        on: topic, help: near.map { "did you mean '\($0)'?" } ?? topics.suggestion(for: topic),
        at: words[0].index)
    }
    guard topic == HelpTopics.search else {
      throw .severalTopics(rest.map(\.text), at: words[1].index)
    }
    guard let found = topics.search(rest.map(\.text)) else {
      throw .nothingInHelp(
        rest.map(\.text).joined(separator: " "), help: topics.suggestion(for: words[1].text),
        at: words[1].index)
    }
    return found
  }
}
