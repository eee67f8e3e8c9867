internal import Discourse

/// Why a row shows another name than its document: a join, a correction, or both.
struct NameNote: Hashable {
  /// The name in the document.
  let name: String
  /// The name that rows show.
  let shown: String
  /// Why the short name was joined; nil where it is no join of a short name.
  let join: NameJoin?
  /// The last correction that changed it, as its line.
  let correction: String?

  /// The reason in one line: `'Obama' is Barack Obama by title (0.97), named with Angela Merkel`.
  var line: String {
    var line = "‘\(name)’ in the document is \(join?.identity.name ?? shown)"
    if let join {
      line += ", joined by \(join.reason.rawValue) (\(join.confidence))"
      if !join.companions.isEmpty { line += ", named with \(join.companions.joined(separator: ", "))" }
    } else if correction == nil {
      line += ", another form of the name"
    }
    if let correction { line += "; corrected: \(correction)" }
    return line
  }
}
