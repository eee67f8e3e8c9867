internal import Records

/// What `set` changes.
public struct Settings: Hashable, Sendable {
  /// The keys of the line editor.
  public enum Editor: String, Hashable, Sendable, CaseIterable {
    case emacs
    case vi
  }

  /// When colour is used.
  public enum ColorUse: String, Hashable, Sendable, CaseIterable {
    case auto
    case always
    case never
  }

  /// The keys of the line editor.
  public var editor: Editor = .emacs
  /// When colour is used.
  public var color: ColorUse = .auto
  /// The width of tables; nil for the terminal's.
  public var width: Int?
  /// What shows results that are taller than the screen.
  public var pager: PagerChoice = .auto

  /// Creates the defaults.
  public init() {}
}
