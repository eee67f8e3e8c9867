internal import Linguistics
internal import Records
internal import Text

/// Reads what is written beside a person's mentions.
struct NameSurroundingsReader {
  private let text: SourceText
  private let tokens: [Token]
  private let gazetteer = Gazetteer()

  init(_ text: SourceText, tokens: [Token]) {
    self.text = text
    self.tokens = tokens
  }

  /// Returns what is beside the mentions; at most the first 32 of them are read.
  ///
  /// - Complexity: O(1): a fixed reach around a fixed number of mentions.
  func surroundings(of mentions: some Sequence<NameMention>) -> NameSurroundings {
    var found = NameSurroundings()
    for mention in mentions.prefix(Self.limit) {
      readBefore(mention.tokens.lowerBound, &found)
      readAfter(mention.tokens.upperBound, &found)
    }
    return found
  }

  private static let limit = 32
  /// How many words before a name and how many of an apposition are read.
  private static let reach = 5

  private func readBefore(_ first: Int, _ found: inout NameSurroundings) {
    var index = first - 1
    var isAdjacent = true
    while index >= 0, first - index <= Self.reach, tokens[index].sentence == tokens[first].sentence {
      let word = folded(index)
      if word == ")" || word == "(" || word == "" {
        // `(Frank) Lampard`; a full stop of `Sen.`.
      } else if tokens[index].kind != .word {
        return
      } else if gazetteer.isTitle(word) {
        found.roles.insert(Self.fullRole(word))
      } else if isAdjacent, isCapital(index) {
        if word.utf8.count > 1 { found.preceding.insert(word) }
      } else {
        isAdjacent = false
        guard isCapital(index) || index + 1 == first else { return }
      }
      index -= 1
    }
  }

  private func readAfter(_ end: Int, _ found: inout NameSurroundings) {
    guard end > 0, end < tokens.count, tokens[end].sentence == tokens[end - 1].sentence else { return }
    if tokens[end].kind == .word, isCapital(end) {
      found.following.insert(folded(end))
      return
    }
    guard folded(end) == "," else { return }
    for index in end + 1..<min(tokens.count, end + 1 + Self.reach) {
      guard tokens[index].sentence == tokens[end].sentence, tokens[index].kind == .word else { return }
      let word = folded(index)
      if gazetteer.isTitle(word) { found.roles.insert(Self.fullRole(word)) }
    }
  }

  private func folded(_ index: Int) -> String { NameFold.folded(text[tokens[index].span]) }

  private func isCapital(_ index: Int) -> Bool { ASCII.isUpper(text.bytes[tokens[index].span.start]) }

  private static func fullRole(_ word: String) -> String {
    switch word {
    case "sen": "senator"
    case "gov": "governor"
    case "rep": "representative"
    case "gen": "general"
    case "prof": "professor"
    case "sgt": "sergeant"
    case "capt": "captain"
    case "col": "colonel"
    case "lt", "lieut": "lieutenant"
    default: word
    }
  }
}
