/// What is measured.
public enum Measure: String, CaseIterable, Sendable {
  /// The places of words and marks.
  case tokens
  /// The places of sentences.
  case sentences
  /// Universal tags of tokens.
  case upos
  /// Penn tags of tokens.
  case xpos
  /// Base forms of tokens, whatever their case.
  case lemmas
  /// The places and types of people, organizations and places.
  case names

  /// Whether more is compared than the place.
  public var hasLabels: Bool { self != .tokens && self != .sentences }

  /// Whether the places belong to the measure; those of tagged tokens are what ``tokens`` measures.
  public var judgesPlaces: Bool { self == .tokens || self == .sentences || self == .names }

  /// Whether the labels are the classes of the table by class.
  var labelsAreClasses: Bool { self == .upos || self == .xpos || self == .names }
}
