internal import AnalyzerKit
internal import Linguistics
internal import Records
internal import Text

/// A name that is scored, with the places where the text mentions it.
struct SentimentTarget {
  /// The name as it was asked for, or as the text has it.
  let name: String
  /// The tokens of each mention, in text order.
  let mentions: [Range<Int>]
  /// All names of the same person or thing in this text.
  let aliases: Set<String>

  /// Creates the target of one cluster of names.
  init(_ cluster: NameCluster, in context: AnalysisContext) throws {
    name = cluster.name
    let names = try context.names
    mentions = cluster.mentions.map { names.mentions[$0].tokens }
    aliases = [cluster.name]
  }

  /// Finds a name in a text, or nil where it does not occur.
  ///
  /// The name is looked up among the names of the text, so that `Joe Biden` also finds `Biden`; a name that the
  /// text has only as part of another (`Clinton` in `Clinton Foundation`) is taken where nothing better stands.
  /// Where it stands nowhere, a person whom the text calls only by the surname is taken for the one asked for.
  /// What is no name, a pronoun or a noun, is found where it stands word for word.
  init?(_ name: String, in context: AnalysisContext) throws {
    let names = try context.names
    let places = Self.occurrences(of: Array(name.utf8), in: context.document.text)
    var clusters: Set<Int> = []
    for (index, cluster) in names.clusters.enumerated() where cluster.name == name { clusters.insert(index) }
    var free: [TextSpan] = []
    var inside: [TextSpan] = []
    for place in places {
      guard let mention = Self.mention(at: place, in: names.mentions) else {
        free.append(place)
        continue
      }
      let type = names.clusters[mention.cluster].type
      let isLastName = type == .person && mention.span.end == place.end
      if place.contains(mention.span) || isLastName {
        clusters.insert(mention.cluster)
      } else {
        inside.append(place)
      }
    }
    if places.isEmpty, clusters.isEmpty, let surname = Self.surname(name) {
      // `Joe Biden` where the text says only `Biden`.
      for (index, cluster) in names.clusters.enumerated()
      where cluster.type == .person && cluster.name == surname { clusters.insert(index) }
    }
    var spans = free + clusters.flatMap { names.clusters[$0].mentions.map { names.mentions[$0].span } }
    if spans.isEmpty { spans = inside }
    guard !spans.isEmpty else { return nil }
    let tokens = try context.tokens
    var mentions: [Range<Int>] = []
    for span in spans.sorted() {
      let positions = tokens.positions(overlapping: span)
      if !positions.isEmpty, positions.lowerBound >= mentions.last?.upperBound ?? 0 {
        mentions.append(positions)
      }
    }
    guard !mentions.isEmpty else { return nil }
    self.name = name
    self.mentions = mentions
    aliases = Set(clusters.map { names.clusters[$0].name }).union([name])
  }

  /// The last of several words of a name, if it may be a surname.
  private static func surname(_ name: String) -> String? {
    let words = name.split(separator: " ")
    guard words.count > 1, let last = words.last, last.first?.isUppercase == true else { return nil }
    return String(last)
  }

  /// Where the text has the name as whole words, letter for letter.
  private static func occurrences(of name: [UInt8], in text: SourceText) -> [TextSpan] {
    guard let first = name.first else { return [] }
    var places: [TextSpan] = []
    var start = text.bodyStart
    while start + name.count <= text.count {
      let end = start + name.count
      if text[start] == first, text.bytes[start..<end].elementsEqual(name), isWordEnd(text, start),
        isWordEnd(text, end)
      {
        places.append(TextSpan(start, end))
        start = end
      } else {
        start += 1
      }
    }
    return places
  }

  /// Whether no word goes on at `offset`.
  private static func isWordEnd(_ text: SourceText, _ offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return true }
    return !(isWordByte(text[offset - 1]) && isWordByte(text[offset])) || isMark(text, offset)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { ASCII.isAlphanumeric(byte) || byte >= 0x80 }

  /// Whether a mark or blank that is no ASCII stands at or right before `offset`: U+0080 to U+00BF begin with the
  /// same byte, U+2000 to U+203F with the same two, and no letter of a name is among them.
  private static func isMark(_ text: SourceText, _ offset: Int) -> Bool {
    if text[offset] == 0xC2 || (offset >= 2 && text[offset - 2] == 0xC2) { return true }
    let begins = offset + 1 < text.count && text[offset] == 0xE2 && text[offset + 1] == 0x80
    let ends = offset >= 3 && text[offset - 3] == 0xE2 && text[offset - 2] == 0x80
    return begins || ends
  }

  private static func mention(at place: TextSpan, in mentions: [NameMention]) -> NameMention? {
    let first = mentions.partitioningIndex { $0.span.end > place.start }
    guard first < mentions.count, mentions[first].span.overlaps(place) else { return nil }
    return mentions[first]
  }
}
