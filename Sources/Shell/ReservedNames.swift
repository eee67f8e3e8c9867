internal import Declarations
internal import Records
internal import Script

/// The names that no analyzer may have.
public enum ReservedNames {
  /// The commands that are not analyzers, in the order of `help`.
  @MainActor public static var commands: [String] { BuiltInCommands.all.map(\.signature.name) }

  /// The words that begin or continue a statement.
  public static var keywords: [String] {
    LanguageForm.statements.flatMap { [$0.name] + $0.otherNames.filter { $0.allSatisfy(\.isLetter) } }
  }
}
