/// What a document shows beside the mentions of one name, in folded words.
public struct NameSurroundings: Hashable, Sendable {
  /// The titles and roles before it or in apposition, in full: `senator` also for `Sen.`.
  public var roles: Set<String>
  /// The capitalised words right before it that are no titles: `douglas` of `Douglas McCain`.
  public var preceding: Set<String>
  /// The capitalised words right after it: `x` of `Malcolm X`.
  public var following: Set<String>

  /// Creates surroundings.
  public init(roles: Set<String> = [], preceding: Set<String> = [], following: Set<String> = []) {
    self.roles = roles
    self.preceding = preceding
    self.following = following
  }
}
