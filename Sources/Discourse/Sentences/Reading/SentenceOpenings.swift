internal import CLexicons
internal import Linguistics
internal import Records
internal import Text

/// The ways in which sentences begin, read from their words.
struct SentenceOpenings {
  /// A personal pronoun.
  struct Pronoun {
    var token: Int
    var gender: Gender
    var isPossessive: Bool
  }

  private static let connectives = Lexicons.list(lede_lexicon_connectives)
  private static let longestConnective = 4
  private static let leaning = Lexicons.list(lede_lexicon_leaning_openings)
  /// Point at something that was said before.
  private static let dangling = ByteLexicon(
    """
    it
    its
    itself
    they
    their
    them
    theirs
    this
    that
    these
    those
    such
    both
    others
    another
    neither
    here
    there's
    him
    hers
    """)
  /// Point at persons or things that were listed before, in front of a verb.
  private static let quantities = ByteLexicon(
    "many\nsome\nmost\nseveral\nfew\nall\neach\nnone\neither\none\ntwo\nthree\nfour\nfive\nsix\nanother\nmore"
  )
  private static let auxiliaries = ByteLexicon(
    "are\nis\nwere\nwas\nhave\nhas\nhad\nwill\nwould\ncan\ncould\nmay\nmight\ndo\ndid\nsaid\nsay\nsays\nrecently\ncalled\ntold\neven\nalso"
  )
  /// Pronouns of things or several persons.
  private static let things = ByteLexicon("it\nits\nitself\nthey\nthem\ntheir\ntheirs\nthemselves")
  private static let determiners = ByteLexicon(
    "a\nan\nthe\nsome\none\nevery\neach\nmy\nour\nyour\n's\n’s\nno\nany")
  /// After these, `this` and `that` point at the calendar or the world, not at the text.
  private static let selfContained = ByteLexicon(
    "week\nweekend\nmonth\nyear\nmorning\nafternoon\nevening\nsummer\nwinter\nspring\nfall\nautumn\nseason\ncentury\ndecade"
  )
  private static let demonstratives = ByteLexicon("this\nthat\nthese\nthose\nsuch")
  private static let article = ByteLexicon("the")
  private static let longestBareSubject = 3
  /// Words after which a subject says itself what it is, or that belong to a proper name.
  private static let describing = ByteLexicon(
    "of\nfor\nin\nat\nfrom\nwith\nthat\nwho\nwhich\non\nto\nbetween\nbehind\nabout\nby\nagainst\nand\nor\nbiggest\nlargest\nmost\nleast\nbest\nworst\nonly\nlast\nlatest"
  )
  /// What everybody knows without an introduction.
  private static let wellKnown = ByteLexicon(
    "government\npresident\nworld\npublic\npolice\ninternet\nmedia\neconomy\nreality\ntruth\nfact\npoint\ngoal\nchances\nweather\nearth\nsun\nmoon\narmy\nmilitary\nparliament\npope\nkey\nidea\nlist\npoor\nrich"
  )
  private static let relatives = ByteLexicon("who\nwhose")
  private static let conjunctions = ByteLexicon("but\nand\nyet\nor")
  private static let adverbs = ByteLexicon(
    "so\nthen\nnow\nthere\nstill\nalso\ninstead\nnor\nhowever\nthus\nhence")
  private static let prepositions = ByteLexicon(
    "in\non\nat\nafter\nbefore\nduring\nfor\nfrom\nwith\nby\nwithout\ndespite\nto\nuntil\nno")
  private static let subordinators = ByteLexicon(
    "while\nwhen\nas\nif\nalthough\nthough\nbecause\nsince\nonce\nwhere")
  private static let subjects = ByteLexicon("it\nthey\nthis\nthese\nthose\nthat")
  private static let male = ByteLexicon("he\nhis\nhim\nhimself")
  private static let female = ByteLexicon("she\nher\nherself")

  private let tokens: [Token]
  private let source: SourceText

  init(_ tokens: [Token], in source: SourceText) {
    self.tokens = tokens
    self.source = source
  }

  /// Returns the first token after a leading `But` or `However,` that can be left out.
  func afterConnective(in range: Range<Int>) -> Int {
    guard let first = firstWord(in: range), first == range.lowerBound else { return range.lowerBound }
    for length in stride(from: min(Self.longestConnective, range.upperBound - first), to: 0, by: -1) {
      let span = TextSpan(tokens[first].span.start, tokens[first + length - 1].span.end)
      guard Self.connectives.contains(source.bytes, span.range, lowercased: true) else { continue }
      let after = first + length
      guard after < range.upperBound else { return first }
      if length == 1, isOne(first, of: Self.conjunctions) {
        return tokens[after].kind == .word ? after : first
      }
      // The others need their comma: `Also known as` and `So far` are no connectives.
      let isComma = source[tokens[after].span.start] == UInt8(ascii: ",")
      return isComma && after + 1 < range.upperBound ? after + 1 : first
    }
    return range.lowerBound
  }

  /// The first word or number of a range.
  func firstWord(in range: Range<Int>) -> Int? {
    range.first { tokens[$0].kind == .word || tokens[$0].kind == .number }
  }

  /// Whether the sentence begins with a word that points at something named before.
  ///
  /// So do `On reform, it is different` and `So it was`, whose subject comes after a short phrase.
  func dangles(in range: Range<Int>) -> Bool {
    guard let first = firstWord(in: range) else { return false }
    let next = first + 1
    for length in 1...min(Self.longestConnective, range.upperBound - first) {
      let span = TextSpan(tokens[first].span.start, tokens[first + length - 1].span.end)
      if Self.leaning.contains(source.bytes, span.range, lowercased: true) { return true }
    }
    guard next < range.upperBound else { return isOne(first, of: Self.dangling) }
    if isOne(first, of: Self.dangling) {
      return isOne(first, of: Self.demonstratives) ? isDemonstrative(first, in: range) : true
    }
    if isOne(first, of: Self.quantities), isOne(next, of: Self.auxiliaries) { return true }
    if isOne(first, of: Self.adverbs) { return isOne(next, of: Self.subjects) }
    let isSubordinate = isOne(first, of: Self.subordinators)
    guard isSubordinate || isOne(first, of: Self.prepositions) else { return false }
    if !isSubordinate, isDemonstrative(next, in: range) { return true }
    guard
      let comma = (first..<range.upperBound).first(where: {
        source[tokens[$0].span.start] == UInt8(ascii: ",")
      }), comma + 1 < range.upperBound
    else { return false }
    return isSubordinate
      ? isDemonstrative(comma + 1, in: range) : isOne(comma + 1, of: Self.subjects)
  }

  /// `this plan`, but not `this week` or `those who`.
  private func isDemonstrative(_ token: Int, in range: Range<Int>) -> Bool {
    isOne(token, of: Self.demonstratives) && token + 1 < range.upperBound
      && !isOne(token + 1, of: Self.selfContained) && !isOne(token + 1, of: Self.relatives)
  }

  /// Returns the noun of a subject that says no more than `The visit`: of something that was introduced before.
  ///
  /// - Returns: the noun's token; nil where the subject names something, is described, or is known to everybody.
  func bareSubject(in range: Range<Int>) -> Int? {
    guard let first = firstWord(in: range), isOne(first, of: Self.article) else { return nil }
    var token = first + 1
    while token < range.upperBound, token <= first + Self.longestBareSubject + 1 {
      let byte = source[tokens[token].span.start]
      let isWord = tokens[token].kind == .word
      if !isWord || isOne(token, of: Self.auxiliaries) || isPast(token) {
        guard token > first + 1, isWord || byte == UInt8(ascii: ",") else { return nil }
        return isOne(token - 1, of: Self.wellKnown) ? nil : token - 1
      }
      guard ASCII.isLower(byte), !isOne(token, of: Self.describing) else { return nil }
      token += 1
    }
    return nil
  }

  /// `attacked`: no adjective in front of a noun, as far as its form shows, where it follows a noun.
  private func isPast(_ token: Int) -> Bool {
    let span = tokens[token].span
    return span.count > 4 && source[span.end - 1] == UInt8(ascii: "d")
      && source[span.end - 2] == UInt8(ascii: "e")
  }

  /// Whether something is named before a word of a sentence that a pronoun may stand for.
  ///
  /// A capitalised word is, and so is a noun after `a` or `the`, but no time: `last week it`.
  ///
  /// - Parameters:
  ///   - token: the pronoun.
  ///   - positions: the words that count, in order.
  /// - Returns: whether it is.
  func hasAntecedent(before token: Int, among positions: [Int]) -> Bool {
    var isDetermined = false
    for position in positions {
      guard position < token else { return false }
      let kind = tokens[position].kind
      guard kind == .word || kind == .number else { continue }
      if kind == .number || isOne(position, of: Self.determiners) {
        isDetermined = true
        continue
      }
      let word = WordClasses.of(tokens[position], in: source)
      guard word.isDisjoint(with: [.function, .person, .firstPerson, .pointing, .connective, .time]) else {
        continue
      }
      if isDetermined { return true }
      let byte = source[tokens[position].span.start]
      if ASCII.isUpper(byte) || byte >= 0xC3 { return true }
    }
    return false
  }

  /// Returns the first pronoun of a thing or of several persons among some tokens: `it`, `their`.
  func thing(among positions: [Int]) -> Int? { positions.first { isOne($0, of: Self.things) } }

  /// Whether a word is in the phrase that opens a sentence, or right after it: `While he waited`,
  /// `After two years, he`.
  func isOpening(_ token: Int, in range: Range<Int>) -> Bool {
    guard let first = firstWord(in: range), token > first else { return true }
    if isOne(first, of: Self.adverbs), token == first + 1 { return true }
    guard isOne(first, of: Self.prepositions) || isOne(first, of: Self.subordinators) else { return false }
    let comma = (first..<token).first { source[tokens[$0].span.start] == UInt8(ascii: ",") }
    return token <= first + 2 || comma == token - 1
  }

  /// Whether a word is a personal pronoun.
  func isPersonal(_ token: Int) -> Bool { isOne(token, of: Self.male) || isOne(token, of: Self.female) }

  /// Returns the first personal pronoun among some tokens.
  func personalPronoun(among positions: [Int]) -> Pronoun? {
    positions.first(where: isPersonal).map { token in
      Pronoun(
        token: token, gender: isOne(token, of: Self.male) ? .male : .female, isPossessive: isPossessive(token)
      )
    }
  }

  /// Whether `his` or `her` owns what follows.
  private func isPossessive(_ token: Int) -> Bool {
    let letters = tokens[token].span.count
    let last = source[tokens[token].span.end - 1]
    guard letters == 3, last == UInt8(ascii: "s") || last == UInt8(ascii: "r") else { return false }
    return token + 1 < tokens.count && (tokens[token + 1].kind == .word || tokens[token + 1].kind == .number)
  }

  private func isOne(_ token: Int, of words: ByteLexicon) -> Bool {
    words.contains(source.bytes, tokens[token].span.range, lowercased: true)
  }
}
