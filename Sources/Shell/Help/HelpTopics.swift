internal import AnalyzerKit
internal import Declarations
internal import Records
public import Rendering
internal import Script
internal import Text

/// Everything that `help` has a page about, in one session.
@MainActor
public struct HelpTopics {
  /// The topics; where two have one name, both are shown.
  public let all: [HelpTopic]
  /// The word after `help` that searches in place of telling about it.
  public nonisolated static let search = "search"

  /// Collects the topics of a session.
  public init(_ session: Session) {
    let analyzers = Set(session.registry.names)
    let defined = Set(session.definedCommands.map(\.name))
    let commands = session.commandTable.names.compactMap { session.commandTable.signatures[$0] }
    all =
      commands.map { signature in
        let kind: HelpTopic.Kind =
          defined.contains(signature.name)
          ? .definition : analyzers.contains(signature.name) ? .analyzer : .command
        return HelpTopic(
          names: [signature.name], kind: kind, summary: signature.summary, parts: signature.searchedParts,
          page: HelpText.page(for: session.commands[signature.name]?.signature ?? signature))
      }
      + LanguageForm.all.map { form in
        HelpTopic(
          names: [form.name] + form.otherNames, kind: .language, summary: form.summary,
          parts: form.signature.searchedParts + form.otherNames.map { .init(rank: 0, place: "", text: $0) }
            + form.usages.map { .init(rank: 2, place: "usage", text: $0) },
          page: HelpText.page(for: form))
      }
      + Function.all.map { function in
        HelpTopic(
          names: [function.name], kind: .function, summary: function.help,
          parts: [
            .init(rank: 0, place: "", text: function.name), .init(rank: 2, place: "", text: function.help),
          ],
          page: HelpText.page(for: function))
      }
      + SettingDeclaration.all.map { setting in
        HelpTopic(
          names: [setting.name], kind: .setting, summary: setting.help,
          parts: [
            .init(rank: 0, place: "", text: setting.name), .init(rank: 2, place: "", text: setting.help),
            .init(rank: 3, place: "values", text: setting.values),
          ], page: HelpText.page(for: setting))
      } + Self.pages
  }

  private static let pages = [
    HelpTopic(
      names: ["keys"], kind: .page, summary: "What the keys of the prompt do.",
      parts: [.init(rank: 0, place: "", text: "keys"), .init(rank: 2, place: "", text: "keys of the prompt")]
        + EditorKey.all.map { .init(rank: 3, place: "\($0.name): \($0.help)", text: "\($0.name) \($0.help)") },
      page: HelpText.keys()),
    HelpTopic(
      names: ["language"], kind: .page, summary: "The language on a page.",
      parts: [.init(rank: 0, place: "", text: "language")], page: HelpText.language()),
    HelpTopic(
      names: ["formats"], kind: .page, summary: "The formats, and how other programs read them exactly.",
      parts: [
        .init(rank: 0, place: "", text: "formats"),
        .init(rank: 2, place: "", text: "formats that other programs read exactly"),
      ]
        + FormatReader.all.map {
          .init(rank: 3, place: "\($0.name): \($0.usage)", text: "\($0.name) \($0.usage) \($0.tabs ?? "")")
        }, page: HelpText.formats()),
  ]

  /// Returns the pages about a name, one after the other; nil where there is none.
  public func page(about name: String) -> StyledText? {
    let found = all.filter { $0.names.contains(name) }
    guard !found.isEmpty else { return nil }
    var text = StyledText()
    for (index, topic) in found.enumerated() {
      if index > 0 { text.append("\n") }
      text.append(topic.page)
    }
    return text
  }

  /// The names that are words, not signs, each with its summary, in order.
  public var wordNames: [(name: String, summary: String)] {
    all.flatMap { topic in topic.names.map { ($0, topic.summary) } }
      .filter { $0.0.utf8.allSatisfy { ASCII.isLower($0) || $0 == 0x2D } && $0.0.utf8.first != 0x2D }
      .sorted { $0.0 < $1.0 }
  }

  /// Returns what one should do who asked for a page that is not there.
  public func suggestion(for name: String) -> String {
    NearMiss.nearest(to: name, among: all.flatMap(\.names).sorted()).map { "did you mean '\($0)'?" }
      ?? "'help' lists the commands, 'help search WORD' looks in all of help"
  }
}

extension Signature {
  /// What a search of help looks into.
  fileprivate var searchedParts: [HelpTopic.Part] {
    var parts = [
      HelpTopic.Part(rank: 0, place: "", text: name), HelpTopic.Part(rank: 2, place: "", text: summary),
    ]
    for option in options {
      parts.append(.init(rank: 3, place: "option \(option.usage): \(option.help)", text: option.usage))
      parts.append(.init(rank: 4, place: "option \(option.usage): \(option.help)", text: option.help))
    }
    if case .rows(let columns) = output {
      for column in columns {
        parts.append(.init(rank: 3, place: "column \(column.name): \(column.help)", text: column.name))
        parts.append(.init(rank: 4, place: "column \(column.name): \(column.help)", text: column.help))
      }
    }
    for argument in arguments {
      let place = "argument \(argument.name.uppercased()): \(argument.help)"
      parts.append(.init(rank: 4, place: place, text: "\(argument.typeInWords) \(argument.help)"))
    }
    for example in examples where !example.isHidden {
      parts.append(
        .init(rank: 5, place: "example: \(example.command)", text: "\(example.command) \(example.title)"))
    }
    return parts + [.init(rank: 6, place: "discussion", text: discussion)]
  }
}
