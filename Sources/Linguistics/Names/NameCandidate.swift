internal import Records

/// A place where a name may stand, before the document as a whole has been heard.
struct NameCandidate {
  /// The positions of its tokens, without title, article and possessive.
  var tokens: Range<Int>
  /// What it seems to be.
  var type: EntityType
  /// How sure that is, 0 to 1.
  var confidence: Double
  /// Its folded form, without a nickname in marks.
  var key: [UInt8]
  /// The folded nickname that stands in marks within it: `bobby` of `Robert “Bobby” Scott`.
  var nickname: [UInt8]?
  /// What the title before it says.
  var gender = Gender.unknown
  /// Whether it stands where capitals say little: a headline, or a caption.
  var isWeak = false

  /// The last word of a person's name, without `al-` and `Jr.`; the whole key where it has one word.
  var surname: ArraySlice<UInt8> {
    var words = key.split(separator: 0x20)
    if words.count > 1, let last = words.last,
      Self.generations.contains(String(decoding: last, as: UTF8.self))
    {
      words.removeLast()
    }
    guard var last = words.last else { return key[...] }
    for article in Self.articles where last.starts(with: article.utf8) && last.count > article.utf8.count {
      last = last.dropFirst(article.utf8.count)
    }
    return last
  }

  /// The number of words of the key.
  var wordCount: Int { key.reduce(1) { $0 + ($1 == 0x20 ? 1 : 0) } }

  private static let generations: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
  private static let articles = ["al-", "el-"]
}
