public import Linguistics

extension CorpusNames {
  /// Who a name of a document is in the corpus.
  public struct Identity: Hashable, Sendable {
    /// The name in the corpus: the form that most documents use, full names before others.
    public var name: String
    /// What is named.
    public var type: EntityType

    /// Creates an identity.
    public init(_ name: String, _ type: EntityType) {
      self.name = name
      self.type = type
    }
  }

  /// Who the names of each document are.
  public struct Joined: Sendable {
    var identities: [Int: [String: Identity]] = [:]
    /// The persons of a document by their folded surnames; nil for those of several.
    var surnames: [Int: [String: Identity?]] = [:]
    /// The types of the joined names, by their folded forms; of several it is the person.
    var types: [String: EntityType] = [:]
    /// The short names that were joined, by document and place.
    public internal(set) var joins: [NameJoin] = []
    /// How many comparisons were made.
    public internal(set) var steps = 0

    /// Returns the type of what is called so in the corpus; nil where nothing is.
    public func type(of name: String) -> EntityType? { types[NameFold.folded(name)] }

    /// Returns who a name of a document is; nil where the document names nobody so.
    ///
    /// Of a person and something else of one name, it is the person. A label in capitals (`PENCE:`) is the only person
    /// of that surname whom the document names.
    public func identity(of name: String, in document: Int) -> Identity? {
      if let known = identities[document]?[name] { return known }
      guard NameAcronym.isAcronym(name) else { return nil }
      return surnames[document]?[NameFold.folded(name)] ?? nil
    }

    /// Returns the identity of a name whose type is known.
    public func identity(of name: String, _ type: EntityType, in document: Int) -> Identity? {
      identities[document]?["\(type.rawValue)\t\(name)"] ?? identity(of: name, in: document)
    }
  }
}
