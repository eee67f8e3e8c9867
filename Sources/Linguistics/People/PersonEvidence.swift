internal import Glibc

/// What a text shows about the gender and number of somebody or something that it names.
///
///     let roe = try layers.names.clusters[0].evidence   // “Jane Roe left. She had won.”
///     roe.femaleShare                                // 0.9986
///     roe.agreement(with: .she)                      // 0.9787
///     roe.mayBe(.he)                                 // false
///     roe.mayBe(.they)                               // false; true for “the Roes”, “NATO”
///
/// Each cue counts for what it has been worth in log-odds: a title 6, `mother` 4, a given name by how many of its
/// bearers are women, a pronoun nearby 0.6 to 3.3, as measured. Cues for both sides are kept apart, so that one can see where
/// they disagree.
public struct PersonEvidence: Hashable, Sendable {
  /// What bears a name, as far as pronouns care.
  public enum Kind: String, Hashable, Sendable {
    /// One person, or several of one name.
    case person
    /// An organization, which is `it` and often `they`.
    case organization
    /// A people or another group, which is `they`.
    case group
    /// A place, an event, a work.
    case thing
  }

  /// What bears the name.
  public let kind: Kind
  /// The log-odds of all cues for a woman.
  public private(set) var female = 0.0
  /// The log-odds of all cues for a man.
  public private(set) var male = 0.0
  /// The log-odds of the cues for several people: `the Roes`, `the Roe brothers`.
  public private(set) var several = 0.0

  /// Creates the evidence before any cue is seen.
  public init(_ type: EntityType) {
    switch type {
    case .person: kind = .person
    case .organization: kind = .organization
    case .group: kind = .group
    default: kind = .thing
    }
  }

  /// Adds a cue: more than 0 for a woman, less for a man.
  mutating func add(_ weight: Double) {
    if weight > 0 { female += weight } else { male -= weight }
  }

  /// Adds a cue for several people.
  mutating func addSeveral(_ weight: Double) { several += weight }

  // MARK: Shares

  /// How likely one person of this name is a woman, 0 to 1; 0.5 where nothing is known.
  public var femaleShare: Double { Self.share(female - male) }

  /// How likely the name stands for several, 0 to 1; one in fifty before any cue.
  public var severalShare: Double {
    switch kind {
    case .person: Self.share(several - 3.9)
    case .group: 1
    case .organization, .thing: 0
    }
  }

  /// The gender, where the cues make it at least four to one.
  public var gender: Gender {
    guard kind == .person, severalShare < 0.5 else { return .unknown }
    return femaleShare >= 0.8 ? .female : femaleShare <= 0.2 ? .male : .unknown
  }

  // MARK: Agreement

  /// Returns how well a pronoun agrees with what bears the name, 0 to 1.
  ///
  /// The shares of `he`, `she` and `they` for a person; for others how usual the pronoun is. They are no
  /// probabilities of reference: those also depend on who else is named.
  public func agreement(with pronoun: PersonPronoun) -> Double {
    switch (kind, pronoun) {
    case (.person, .she): (1 - severalShare) * femaleShare
    case (.person, .he): (1 - severalShare) * (1 - femaleShare)
    case (.person, .they): severalShare
    case (.person, .it): 0
    case (.organization, .it), (.thing, .it): 1
    case (.organization, .they): 0.6
    case (.group, .they): 1
    case (.thing, .they): 0.1
    case (.organization, _), (.group, _), (.thing, _): 0
    }
  }

  /// Returns whether a pronoun may stand for the name: whether it agrees at least one time in five.
  public func mayBe(_ pronoun: PersonPronoun) -> Bool { agreement(with: pronoun) >= 0.2 }

  private static func share(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
}
