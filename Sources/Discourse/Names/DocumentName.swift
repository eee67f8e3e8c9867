public import Linguistics
public import Records

/// Somebody or something that one document names, as far as others documents' names are compared with it.
public struct DocumentName: Hashable, Sendable {
  /// The canonical name in the document.
  public let name: String
  /// What is named.
  public let type: EntityType
  /// The forms in which the document writes it, each once, in the order of the text.
  public let forms: [String]
  /// What the document shows about a person's gender.
  public let gender: Gender
  /// How often it is named.
  public let count: Int
  /// Where it is named first.
  public let span: TextSpan
  /// What is written beside a person's mentions.
  public let surroundings: NameSurroundings

  /// Creates a name.
  public init(
    _ name: String, _ type: EntityType, forms: [String], gender: Gender, count: Int,
    span: TextSpan = TextSpan(0, 0), surroundings: NameSurroundings = NameSurroundings()
  ) {
    self.name = name
    self.type = type
    self.forms = forms
    self.gender = gender
    self.count = count
    self.span = span
    self.surroundings = surroundings
  }
}

extension NameLayer {
  /// Returns what the document names, in the order of first mention.
  ///
  /// - Complexity: O(*n*) in the number of mentions.
  public func documentNames(in text: SourceText, tokens: [Token]) -> [DocumentName] {
    let reader = NameSurroundingsReader(text, tokens: tokens)
    return clusters.map { cluster in
      var forms: [String] = []
      var seen: Set<String> = []
      for position in cluster.mentions {
        let form = NameText.collapsed(text.bytes, mentions[position].span)
        if seen.insert(form).inserted { forms.append(form) }
      }
      let own = cluster.mentions.lazy.map { mentions[$0] }
      return DocumentName(
        cluster.name, cluster.type, forms: forms, gender: cluster.gender, count: cluster.mentions.count,
        span: own.first?.span ?? TextSpan(0, 0),
        surroundings: cluster.type == .person ? reader.surroundings(of: own) : NameSurroundings())
    }
  }
}
