/// Reads gold files, each by what its name ends in.
public enum GoldFile {
  /// Returns the documents of a file, in order.
  ///
  /// - Throws: what is wrong with the file, and where.
  public static func documents(_ path: String) throws(GoldFault) -> [GoldDocument] {
    try documents(GoldLines(path))
  }

  static func documents(_ lines: GoldLines) throws(GoldFault) -> [GoldDocument] {
    let documents: [GoldDocument]
    switch lines.path.split(separator: "/").last?.split(separator: ".").last {
    case "conllu": documents = try TreebankReader.documents(lines).map { $0.gold(lines.path) }
    case "conll": documents = try NameColumnsReader.documents(lines)
    case "jsonl": documents = try GoldJSONReader.documents(lines)
    default: throw GoldFault(lines.path, .unknownFormat)
    }
    guard !documents.isEmpty else { throw GoldFault(lines.path, .noDocuments) }
    return documents
  }
}
