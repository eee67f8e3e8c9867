/// The tokens of a sentence as the tag model sees them, with two edges on each side.
package struct TagWords: Sendable {
  /// How many edges stand on each side.
  package static let edges = 2
  /// The edges, the tokens, and the edges again.
  package private(set) var words: [TagWord] = []
  private var capitals = 0
  private var lettered = 0
  private var shouted = 0

  package init() { clear() }

  /// The number of tokens.
  package private(set) var count = 0

  /// Takes all tokens out; the memory is kept.
  package mutating func clear() {
    words.removeAll(keepingCapacity: true)
    words.append(TagWord())
    words.append(TagWord())
    (count, capitals, lettered, shouted) = (0, 0, 0, 0)
  }

  /// Adds a token.
  @inline(__always)
  package mutating func append(_ word: TagWord) {
    words.append(word)
    count &+= 1
    switch word.shape {
    case .lower: lettered &+= 1
    case .title, .mixed, .initial:
      lettered &+= 1
      capitals &+= 1
    case .upper:
      lettered &+= 1
      capitals &+= 1
      shouted &+= 1
    default: break
    }
  }

  /// Adds the edges behind the last token, and finds out what capitals mean here.
  ///
  /// Where two words of three have one, in a sentence of more than three, a capital says little.
  package mutating func finish() {
    let isShouted = shouted > 1 && shouted * 3 > lettered * 2
    let isHeadline = lettered > 3 && capitals * 3 > lettered * 2
    var isFirst = true
    for index in Self.edges..<Self.edges + count {
      switch words[index].shape {
      case .edge, .mark:
        // A quotation or a colon begins a sentence in the sentence.
        if words[index].tail & 0xFF == 0x3A || words[index].blanks == 1 { isFirst = true }
        words[index].place = isFirst ? .first : .inner
      default:
        words[index].place = isShouted ? .shouted : isHeadline ? .headline : isFirst ? .first : .inner
        isFirst = false
      }
    }
    words.append(TagWord())
    words.append(TagWord())
  }

  /// Changes what is known of each token.
  @inline(__always)
  package mutating func update(_ change: (inout TagWord) -> Void) {
    for index in Self.edges..<Self.edges + count { change(&words[index]) }
  }

  /// The tokens without the edges.
  package var tokens: ArraySlice<TagWord> { words[Self.edges..<Self.edges + count] }
}
