internal import Text

/// What a field of a head means for a document, whatever its name's case: `pubDate` is a date, `publisher` a source.
struct FieldMeaning {
  /// What documents say of themselves in columns of their own.
  enum Kind: String, CaseIterable {
    case title
    case date
    case source
    case author
    case language
  }

  /// What it means.
  let kind: Kind
  /// How far the name is from the usual one, which has 0: among several fields, the nearest counts.
  let rank: Int

  /// Returns the meaning of a name; nil where it has none.
  ///
  /// - Parameters:
  ///   - key: the name, with the names of the tables around it: `author.name`.
  ///   - isMail: whether the field is in the head of a mail.
  init?(_ key: String, isMail: Bool) {
    let name = Self.normalized(key)
    if isMail, let kind = Self.mail[name] {
      (self.kind, rank) = (kind, 0)
      return
    }
    guard let found = Self.meanings[name] else { return nil }
    self = found
  }

  private init(kind: Kind, rank: Int) {
    self.kind = kind
    self.rank = rank
  }

  /// Returns a name in small letters, without what parts its words, and without its vocabulary: `dc:Title` is `title`.
  static func normalized(_ key: String) -> String {
    var bytes: [UInt8] = []
    for byte in key.utf8 {
      switch byte {
      case UInt8(ascii: ":"): bytes = []
      case UInt8(ascii: "-"), UInt8(ascii: "_"), 0x20: break
      default: bytes.append(ASCII.lowercased(byte))
      }
    }
    // Hugo keeps fields of one's own in a table.
    let own = Array("params.".utf8)
    return String(decoding: bytes.starts(with: own) ? bytes.dropFirst(own.count) : bytes[...], as: UTF8.self)
  }

  /// Whether a name is one that heads of texts usually have.
  static func isKnown(_ key: String) -> Bool {
    let name = normalized(key)
    return meanings[name] != nil || others.contains(name)
  }

  private static let mail: [String: Kind] = ["subject": .title, "from": .author, "sent": .date]

  /// The names, the usual one first.
  private static let names: [(Kind, [String])] = [
    (.title, ["title", "headline", "articletitle", "title.text"]),
    (
      .date,
      [
        "date", "published", "publisheddate", "datepublished", "publicationdate", "publishdate", "pubdate",
        "publishedat", "publishedon", "publishedtime", "dateofpublication", "publishtime", "posted",
        "postedon",
        "dateposted", "issued", "created", "createdat", "datecreated", "creationdate", "timestamp",
      ]
    ),
    (
      .source,
      [
        "source", "publisher", "source.name", "publisher.name", "publication", "outlet", "newspaper",
        "agency",
        "newsagency", "newssource", "sitename", "provider",
      ]
    ),
    (
      .author,
      [
        "author", "authors", "author.name", "authors.name", "byline", "by", "writer", "writers", "writtenby",
        "reporter", "reporters", "journalist", "journalists", "creator",
      ]
    ),
    (.language, ["language", "lang", "locale", "inlanguage", "contentlanguage"]),
  ]

  private static let meanings: [String: FieldMeaning] = {
    var meanings: [String: FieldMeaning] = [:]
    for (kind, names) in names {
      for (rank, name) in names.enumerated() { meanings[name] = FieldMeaning(kind: kind, rank: rank) }
    }
    return meanings
  }()

  /// Names of front matter that mean nothing to Lede.
  private static let others: Set<String> = [
    "url", "link", "permalink", "tags", "keywords", "category", "categories", "section", "layout", "draft",
    "slug",
    "description", "excerpt", "summary", "updated", "modified", "lastmod", "copyright", "dateline", "weight",
    "id",
    "type", "subtitle", "image",
  ]
}
