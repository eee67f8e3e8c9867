/// One part of a ``Glob``, between two slashes.
public enum GlobPart: Sendable {
  /// `**`: any number of parts.
  case anyParts
  /// What one name must be like.
  case name([Item])

  /// What a stretch of a name must be.
  public enum Item: Sendable {
    /// This character.
    case scalar(Unicode.Scalar)
    /// Any one character.
    case anyScalar
    /// Any characters.
    case anyRun
    /// A character in one of the ranges, or in none of them.
    case set([ClosedRange<Unicode.Scalar>], isInverted: Bool)
  }

  /// Reads a part; an unfinished `[` is matched by itself.
  public init(_ pattern: some BidirectionalCollection<Unicode.Scalar>) {
    let pattern = Array(pattern)
    guard pattern != ["*", "*"] else {
      self = .anyParts
      return
    }
    var items: [Item] = []
    var place = 0
    while place < pattern.count {
      let scalar = pattern[place]
      place += 1
      switch scalar {
      case "*": items.append(.anyRun)
      case "?": items.append(.anyScalar)
      case "[":
        if let (set, end) = Self.set(pattern, place) {
          items.append(set)
          place = end
        } else {
          items.append(.scalar(scalar))
        }
      case "\\" where place < pattern.count:
        items.append(.scalar(pattern[place]))
        place += 1
      default: items.append(.scalar(scalar))
      }
    }
    self = .name(items)
  }

  /// Reads a set after its `[`; a `]` right at its beginning is a member.
  private static func set(_ pattern: [Unicode.Scalar], _ start: Int) -> (set: Item, end: Int)? {
    var place = start
    let isInverted = place < pattern.count && (pattern[place] == "!" || pattern[place] == "^")
    if isInverted { place += 1 }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let first = place
    while place < pattern.count, pattern[place] != "]" || place == first {
      if pattern[place] == "\\", place + 1 < pattern.count { place += 1 }
      let lower = pattern[place]
      place += 1
      guard place + 1 < pattern.count, pattern[place] == "-", pattern[place + 1] != "]" else {
        ranges.append(lower...lower)
        continue
      }
      let upper = pattern[place + 1]
      place += 2
      if lower <= upper { ranges.append(lower...upper) }
    }
    return place < pattern.count ? (.set(ranges, isInverted: isInverted), place + 1) : nil
  }

  /// The one name that the part matches; nil where several may.
  public var literal: String? {
    guard case .name(let items) = self else { return nil }
    var text = String.UnicodeScalarView()
    for item in items {
      guard case .scalar(let scalar) = item else { return nil }
      text.append(scalar)
    }
    return String(text)
  }

  /// Returns whether a whole name matches; `**` is matched by every name.
  ///
  /// - Complexity: quadratic at worst, in the lengths of part and name: it goes back only to the last `*`.
  public func matches(_ name: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    guard case .name(let items) = self else { return true }
    let name = Array(name)
    var item = 0
    var place = 0
    var retry: (item: Int, place: Int)?
    while place < name.count {
      if item < items.count, case .anyRun = items[item] {
        item += 1
        retry = (item, place)
      } else if item < items.count, Self.matches(items[item], name[place]) {
        item += 1
        place += 1
      } else if let last = retry {
        item = last.item
        place = last.place + 1
        retry = (item, place)
      } else {
        return false
      }
    }
    return items[item...].allSatisfy { if case .anyRun = $0 { true } else { false } }
  }

  private static func matches(_ item: Item, _ scalar: Unicode.Scalar) -> Bool {
    switch item {
    case .scalar(let other): other == scalar
    case .anyScalar: true
    case .anyRun: false
    case .set(let ranges, let isInverted): ranges.contains { $0.contains(scalar) } != isInverted
    }
  }
}
