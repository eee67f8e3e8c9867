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

  /// Creates a name.
  public init(_ name: String, _ type: EntityType, forms: [String], gender: Gender, count: Int) {
    self.name = name
    self.type = type
    self.forms = forms
    self.gender = gender
    self.count = count
  }
}

extension NameLayer {
  /// Returns what the document names, in the order of first mention.
  public func documentNames(in text: SourceText) -> [DocumentName] {
    clusters.map { cluster in
      var forms: [String] = []
      var seen: Set<String> = []
      for position in cluster.mentions {
        let form = NameText.collapsed(text.bytes, mentions[position].span)
        if seen.insert(form).inserted { forms.append(form) }
      }
      return DocumentName(
        cluster.name, cluster.type, forms: forms, gender: cluster.gender, count: cluster.mentions.count)
    }
  }
}
