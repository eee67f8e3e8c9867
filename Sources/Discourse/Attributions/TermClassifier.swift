internal import Linguistics

/// The distinction of titles, names and scare quotes from what somebody is quoted with.
struct TermClassifier {
  let words: AttributionTokens

  /// Whether the marks show a term although `match` may name somebody near.
  func isTerm(_ passage: QuotedPassage, _ match: CueMatch) -> Bool {
    let isLoose = match.cue == nil && match.rule != .signature
    if passage.wordCount <= 3, isLoose || words.isOwn(passage.tokens.lowerBound) { return true }
    if isLoose, isTitle(passage) { return true }
    return isNamed(passage)
  }

  /// Whether the words in marks and beside them show a title or an invitation, even where somebody speaks near.
  func isNamed(_ passage: QuotedPassage) -> Bool { isWork(passage) || isInvitation(passage) }

  /// Whether an unattributed quotation is a title or a name: capitals throughout, or after `called`.
  private func isTitle(_ passage: QuotedPassage) -> Bool {
    let before = passage.tokens.lowerBound - 1
    if before >= 0, words.has(before, .term), passage.wordCount <= 8 { return true }
    guard passage.wordCount <= 10, ![".", "!", "?"].contains(passage.endMark) else { return false }
    return passage.tokens.allSatisfy {
      !words.isWord($0) || words.isCapital($0) || words.lower[$0].utf8.count <= 3
    }
  }

  /// Whether the words around it show a book, a show, an article: `on ABC’s “This Week,”`, `“…,” by Jane Roe`.
  ///
  /// These may stand right beside `said`; capitals alone are not enough, headlines quote in capitals too.
  private func isWork(_ passage: QuotedPassage) -> Bool {
    let before = passage.tokens.lowerBound - 1
    let after = passage.tokens.upperBound
    let followsWord = before >= 0 && words.isOwn(before) && words.block(before) == words.block(before + 1)
    let leadsWord = after < words.count && words.isOwn(after) && words.block(after) == words.block(after - 1)
    if leadsWord, !passage.beginsLower, passage.endMark == ",", passage.wordCount <= 20,
      words.lower[after] == "by",
      after + 1 < words.count,
      words.isCapital(after + 1)
    {
      return true
    }
    if followsWord, leadsWord, words.lower[before] == ",", before > 0, passage.endMark == ",",
      Self.works.contains(words.lower[before - 1]), words.isFiniteVerb(after)
    {
      return true
    }
    guard passage.wordCount <= 14, hasTitleCase(passage) else { return false }
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
    return leadsWord && passage.endMark.isEmpty && words.tokens[after].kind == .word
      && !words.isCapital(after)
      && after < words.tags.count && words.tags[after].upos == .noun
  }

  /// Whether all words but the small ones have capitals, two of them at least.
  private func hasTitleCase(_ passage: QuotedPassage) -> Bool {
    var capitals = 0
    for index in passage.tokens where words.tokens[index].kind == .word {
      if words.isCapital(index) {
        capitals += 1
      } else if words.lower[index].utf8.count > 3, !Self.small.contains(words.lower[index]) {
        return false
      }
    }
    return capitals > 1 && !passage.beginsLower
  }

  /// Whether it invites to follow somebody: `Follow Jane Roe on Twitter`.
  private func isInvitation(_ passage: QuotedPassage) -> Bool {
    guard passage.wordCount <= 14, let first = passage.tokens.first(where: { words.isWord($0) }),
      words.lower[first] == "follow"
    else { return false }
    return passage.tokens.contains {
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
