/// The Penn Treebank tags, as small numbers that fit a bit set.
enum PennTag: UInt8, CaseIterable {
  case cc, cd, dt, ex, fw, `in`, jj, jjr, jjs, ls, md, nn, nnp, nnps, nns, pdt, pos, prp, prpPossessive, rb,
    rbr, rbs
  case rp, sym, to, uh, vb, vbd, vbg, vbn, vbp, vbz, wdt, wp, wpPossessive, wrb, add, hyph, nfp, dollar
  case period, comma, colon, leftBracket, rightBracket, openQuote, closeQuote

  /// The tag as it is written.
  var name: String {
    switch self {
    case .prpPossessive: "PRP$"
    case .wpPossessive: "WP$"
    case .dollar: "$"
    case .period: "."
    case .comma: ","
    case .colon: ":"
    case .leftBracket: "-LRB-"
    case .rightBracket: "-RRB-"
    case .openQuote: "``"
    case .closeQuote: "''"
    default: "\(self)".uppercased()
    }
  }

  /// The written forms, made once.
  static let names: [String] = allCases.map(\.name)

  /// Creates a tag from its written form in a word list.
  init?(_ written: ArraySlice<UInt8>) {
    guard let found = Self.names.firstIndex(where: { $0.utf8.elementsEqual(written) }) else { return nil }
    self = Self.allCases[found]
  }

  var isNoun: Bool { self == .nn || self == .nns || self == .nnp || self == .nnps }
  var isVerb: Bool { rawValue >= PennTag.vb.rawValue && rawValue <= PennTag.vbz.rawValue }
  /// A verb that has a subject.
  var isFinite: Bool { self == .vbd || self == .vbp || self == .vbz || self == .md }
  var isAdjective: Bool { self == .jj || self == .jjr || self == .jjs }
  var isAdverb: Bool { self == .rb || self == .rbr || self == .rbs }
}

/// The tags that a word may have, the commonest first.
struct TagChoice {
  private(set) var first: PennTag
  private var bits: UInt64

  init(_ tags: PennTag...) { self.init(list: tags) }

  init(list: [PennTag]) {
    first = list.first ?? .nn
    bits = list.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }

  func contains(_ tag: PennTag) -> Bool { bits & (1 << UInt64(tag.rawValue)) != 0 }
  var isCertain: Bool { bits.nonzeroBitCount <= 1 }

  /// Adds a tag behind the others.
  mutating func insert(_ tag: PennTag) { bits |= 1 << UInt64(tag.rawValue) }
}
