internal import Linguistics
internal import Records

/// One word as the target network reads it: a word, a whole name, or a mention of the target.
struct SentimentTargetUnit {
  /// What stands in place of a word, so that the network learns of no name what it is.
  ///
  /// The order is that of the table's first rows.
  enum Kind: String, CaseIterable {
    /// The target: a name or a noun.
    case target = "<target>"
    /// The target as `he`, which is a subject.
    case targetSubject = "<target-he>"
    /// The target as `him`.
    case targetObject = "<target-him>"
    /// The target as `his` or `her`.
    case targetOwner = "<target-his>"
    case person = "<person>"
    case organization = "<organization>"
    case place = "<place>"
    case group = "<group>"
    case otherName = "<name>"
    case number = "<number>"
    case quote = "<quote>"
    case address = "<address>"
  }

  /// What is known of a unit, each from -1 to 1.
  enum Fact: Int, CaseIterable {
    /// Whether it stands between quotation marks.
    case quoted
    /// Whether the target itself says it.
    case own
    /// Its stance by the lexicon, after negation and strength, as a share of the strongest.
    case stance
    /// Its event valence, likewise.
    case event
    /// What a verb or link beside the target says of it by its role.
    case role
    /// What the verb says of its subject, whatever that is.
    case subject
    /// What the verb says of its object.
    case object
    /// Whether it stands in another clause than the nearest mention.
    case otherClause
    /// For mentions: whether a verb of speaking stands beside.
    case speaks
  }

  /// The place of a unit beside the nearest mention: 8 for the mention, 0 to 7 before it, 9 to 16 after.
  static let places = 17

  /// Its tokens.
  let tokens: Range<Int>
  /// What stands in place of the word; nil for a word.
  let kind: Kind?
  /// Where it stands beside the nearest mention, of ``places``.
  var place = 0
  /// The facts that are not 0.
  var facts: [(fact: Fact, value: Float)] = []

  /// Returns the place for a signed distance in units.
  static func place(at distance: Int) -> Int {
    let steps =
      switch abs(distance) {
      case 0...4: abs(distance)
      case 5...6: 5
      case 7...9: 6
      case 10...15: 7
      default: 8
      }
    return distance < 0 ? 8 - steps : 8 + steps
  }
}
