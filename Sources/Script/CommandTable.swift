public import Records

/// The commands that a script may use, and the variables it may read.
public struct CommandTable: Sendable {
  /// The declarations by name.
  public let signatures: [String: Signature]
  /// The columns of documents, where they are used as rows.
  public let documentColumns: [Column]
  /// The values of the variables: those given with `-D`, and the script's arguments `1`, `2` ….
  public var variables: [String: String]

  /// Creates a table.
  public init(
    _ signatures: some Sequence<Signature>, documentColumns: [Column], variables: [String: String] = [:]
  ) {
    self.signatures = Dictionary(signatures.map { ($0.name, $0) }) { $1 }
    self.documentColumns = documentColumns
    self.variables = variables
  }

  /// The names, in order.
  public var names: [String] { signatures.keys.sorted() }
}
