import CommandOptions
internal import Declarations
import Records
import Text

/// A sub-command of `train`: its declaration, and what it does.
struct TrainingTool: Sendable {
  let signature: Signature
  let run: @Sendable (OptionArguments) throws -> Void

  static let all = [
    TrainingTool(signature: SentenceTraining.tool) { try SentenceTraining($0).run() },
    TrainingTool(signature: OpenTextSubcommand.tool) { try OpenTextSubcommand($0).run() },
    TrainingTool(signature: TagsSettings.tool) { try TagsSubcommand.run(TagsSettings($0)) },
    TrainingTool(signature: SummaryFeatures.tool) { try SummaryFeatures($0).run() },
  ]

  /// Returns the sub-command that a command line names.
  ///
  /// - Throws: ``UsageError`` where there is none of that name.
  static func named(_ name: String?) throws(UsageError) -> TrainingTool {
    let names = all.map(\.signature.subcommand)
    guard let name else {
      throw UsageError(
        code: "usage.needs-subcommand", "'train' needs a sub-command",
        help: "one of \(names.joined(separator: ", "))", at: .end)
    }
    guard let tool = all.first(where: { $0.signature.subcommand == name }) else {
      let near = NearMiss.nearest(to: name, among: names)
      throw UsageError(
        code: "usage.unknown-subcommand", "'train' has no sub-command '\(name)'",
        help: near.map { "did you mean '\($0)'?" } ?? "one of \(names.joined(separator: ", "))", at: .word(0))
    }
    return tool
  }

  /// Does what a command line asks for; writes the help where that is asked for.
  ///
  /// - Throws: ``UsageError``, and what stops the training.
  static func run(_ arguments: some Collection<String>) throws {
    let tool = try named(arguments.first)
    let read = try OptionArguments(arguments.dropFirst(), of: tool.signature)
    if read.wantsHelp { print(tool.signature.toolHelp) } else { try tool.run(read) }
  }
}

extension Signature {
  /// The last word of the name: `tags` of `train tags`.
  fileprivate var subcommand: String { String(name.split(separator: " ").last ?? "") }

  /// The error of a command line of this tool that lacks a file.
  var needsFiles: UsageError {
    UsageError(
      code: "usage.needs-file", "'\(name)' needs more files", help: "usage: \(toolUsage)", at: .end)
  }
}
