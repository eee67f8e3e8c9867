internal import Linguistics

/// Tells titles, names and scare quotes from what somebody is quoted with.
struct QuotesTerms {
  let words: QuotesTokens

  /// Whether the marks show a term although `attribution` may name somebody near.
  func isTerm(_ unit: QuotesUnit, _ attribution: QuotesAttribution) -> Bool {
    let isLoose = attribution.cue == nil && attribution.rule != .signature
    if unit.wordCount <= 3, isLoose || words.isOwn(unit.tokens.lowerBound) { return true }
    if isLoose, isTitle(unit) { return true }
    return isNamed(unit)
  }

  /// Whether the words in marks and beside them show a title or an invitation, whoever speaks near.
  func isNamed(_ unit: QuotesUnit) -> Bool { isWork(unit) || isInvitation(unit) }

  /// Whether an unattributed quotation is a title or a name: capitals throughout, or after `called`.
  private func isTitle(_ unit: QuotesUnit) -> Bool {
    let before = unit.tokens.lowerBound - 1
    if before >= 0, words.has(before, .term), unit.wordCount <= 8 { return true }
    guard unit.wordCount <= 10, ![".", "!", "?"].contains(unit.endMark) else { return false }
    return unit.tokens.allSatisfy {
      !words.isWord($0) || words.isCapital($0) || words.lower[$0].utf8.count <= 3
    }
  }

  /// Whether the words around it show a book, a show, an article: `on ABC’s “This Week,”`, `“…,” by Jane Roe`.
  ///
  /// These may stand right beside `said`; capitals alone are not enough, headlines quote in capitals too.
  private func isWork(_ unit: QuotesUnit) -> Bool {
    let before = unit.tokens.lowerBound - 1
    let after = unit.tokens.upperBound
    let followsWord = before >= 0 && words.isOwn(before) && words.block(before) == words.block(before + 1)
    let leadsWord = after < words.count && words.isOwn(after) && words.block(after) == words.block(after - 1)
    if leadsWord, !unit.beginsLower, unit.endMark == ",", unit.wordCount <= 20, words.lower[after] == "by",
      after + 1 < words.count,
      words.isCapital(after + 1)
    {
      return true
    }
    if followsWord, leadsWord, words.lower[before] == ",", before > 0, unit.endMark == ",",
      Self.works.contains(words.lower[before - 1]), words.isFiniteVerb(after)
    {
      return true
    }
    guard unit.wordCount <= 14, hasTitleCase(unit) else { return false }
    if followsWord, words.lower[before] == "," {
      return before > 0 && Self.works.contains(words.lower[before - 1])
    }
    if followsWord, words.has(before, .preposition) || Self.works.contains(words.lower[before]) {
      return true
    }
    if followsWord, ["'s", "’s"].contains(words.lower[before]), before > 0, words.isCapital(before - 1) {
      return true
    }
    // `“Orange Is the New Black” star Jane Roe`: the marks stand before a noun, as an adjective does.
    return leadsWord && unit.endMark.isEmpty && words.tokens[after].kind == .word && !words.isCapital(after)
      && after < words.tags.count && words.tags[after].upos == .noun
  }

  /// Whether all words but the small ones have capitals, two of them at least.
  private func hasTitleCase(_ unit: QuotesUnit) -> Bool {
    var capitals = 0
    for index in unit.tokens where words.tokens[index].kind == .word {
      if words.isCapital(index) {
        capitals += 1
      } else if words.lower[index].utf8.count > 3, !Self.small.contains(words.lower[index]) {
        return false
      }
    }
    return capitals > 1 && !unit.beginsLower
  }

  /// Whether it invites to follow somebody: `Follow Jane Roe on Twitter`.
  private func isInvitation(_ unit: QuotesUnit) -> Bool {
    guard unit.wordCount <= 14, let first = unit.tokens.first(where: { words.isWord($0) }),
      words.lower[first] == "follow"
    else { return false }
    return unit.tokens.contains {
      words.tokens[$0].kind == .address || ["twitter", "facebook", "instagram"].contains(words.lower[$0])
    }
  }

  private static let small: Set<String> = ["from", "into", "over", "that", "upon", "with"]
  private static let works: Set<String> = [
    "album", "anthem", "article", "ballad", "book", "column", "commentary", "documentary", "drama",
    "editorial",
    "episode", "essay", "film", "hit", "magazine", "memoir", "movie", "musical", "newsletter", "novel",
    "op-ed",
    "painting", "play", "podcast", "poem", "program", "series", "show", "single", "sitcom", "song", "special",
    "video",
  ]
}
