public import Declarations
internal import Records

/// One option of an analyzer, tied to a property by its key path.
public struct OptionField<Options: Sendable>: Sendable {
  /// The option's name without the two hyphens.
  public let name: String
  let kind: OptionDeclaration.Kind
  let help: String
  let read: @Sendable (Options) -> OptionValue?
  let assign: @Sendable (inout Options, OptionValue) -> Void
  /// Whether the shell takes it as an argument, without its name.
  private(set) var isArgument = false

  /// The same text option, which the shell takes as an argument: `who-said "will win"`.
  ///
  /// It must be written then. `lede map` takes it with its name.
  public var argument: Self {
    var field = self
    field.isArgument = true
    return field
  }

  func declaration(defaults: Options) -> OptionDeclaration {
    let value = kind == .flag ? nil : read(defaults)?.written
    return OptionDeclaration(name, kind, default: value.flatMap { $0.isEmpty ? nil : $0 }, help: help)
  }

  /// A switch: `--recall`.
  public static func flag(
    _ path: any WritableKeyPath<Options, Bool> & Sendable, _ name: String, help: String
  ) -> Self {
    Self(name: name, kind: .flag, help: help, read: { .flag($0[keyPath: path]) }) { options, value in
      if case .flag(let value) = value { options[keyPath: path] = value }
    }
  }

  /// A whole number: `--min-words 3`.
  public static func value(
    _ path: any WritableKeyPath<Options, Int> & Sendable, _ name: String, in range: ClosedRange<Int>,
    help: String
  ) -> Self {
    Self(name: name, kind: .integer(range), help: help, read: { .integer($0[keyPath: path]) }) {
      options, value in
      if case .integer(let value) = value { options[keyPath: path] = value }
    }
  }

  /// A whole number that has no default: `--words 70`.
  public static func value(
    _ path: any WritableKeyPath<Options, Int?> & Sendable, _ name: String, in range: ClosedRange<Int>,
    help: String
  ) -> Self {
    Self(name: name, kind: .integer(range), help: help, read: { $0[keyPath: path].map(OptionValue.integer) })
    {
      options, value in
      if case .integer(let value) = value { options[keyPath: path] = value }
    }
  }

  /// Words that have no default: `--target-field person`.
  public static func text(
    _ path: any WritableKeyPath<Options, String?> & Sendable, _ name: String, help: String
  ) -> Self { words(path, name, .text, help: help) }

  /// The name of somebody or something, which has no default: `--target NATO`.
  ///
  /// The prompt completes the names that rows have shown.
  public static func name(
    _ path: any WritableKeyPath<Options, String?> & Sendable, _ name: String, help: String
  ) -> Self { words(path, name, .name, help: help) }

  private static func words(
    _ path: any WritableKeyPath<Options, String?> & Sendable, _ name: String, _ kind: OptionDeclaration.Kind,
    help: String
  ) -> Self {
    Self(name: name, kind: kind, help: help, read: { $0[keyPath: path].map(OptionValue.text) }) {
      options, value in
      if case .text(let value) = value { options[keyPath: path] = value }
    }
  }

  /// A text file: `--lexicon words.tsv`.
  ///
  /// The shell reads it before anything runs; ``Analyzer/init(options:)`` may refuse its contents.
  public static func file(
    _ path: any WritableKeyPath<Options, OptionFile?> & Sendable, _ name: String, help: String
  ) -> Self {
    Self(name: name, kind: .file, help: help, read: { $0[keyPath: path].map(OptionValue.file) }) {
      options, value in
      if case .file(let file) = value { options[keyPath: path] = file }
    }
  }

  /// One of the cases of an enumeration: `--by sentence`.
  public static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ path: any WritableKeyPath<Options, Choice> & Sendable, _ name: String, help: String
  ) -> Self {
    let words = Choice.allCases.map(\.rawValue)
    return Self(name: name, kind: .choice(words), help: help, read: { .text($0[keyPath: path].rawValue) }) {
      options, value in
      if case .text(let word) = value, let choice = Choice(rawValue: word) { options[keyPath: path] = choice }
    }
  }

  /// Some of the cases of an enumeration: `--kind direct,mixed`.
  ///
  /// An empty default means all.
  public static func choices<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ path: any WritableKeyPath<Options, [Choice]> & Sendable, _ name: String, help: String
  ) -> Self {
    let words = Choice.allCases.map(\.rawValue)
    return Self(
      name: name, kind: .choices(words), help: help, read: { .words($0[keyPath: path].map(\.rawValue)) }
    ) { options, value in
      if case .words(let words) = value { options[keyPath: path] = words.compactMap(Choice.init(rawValue:)) }
    }
  }
}
