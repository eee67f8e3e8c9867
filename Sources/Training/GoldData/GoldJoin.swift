/// Whom a short name in one document may be joined with over documents, as two people read it.
public struct GoldJoin: Hashable, Sendable {
  /// What one of the readers said.
  public enum Label: Hashable, Sendable {
    /// The names that it may be joined with; none where its document has no reason for any.
    case names([String])
    /// The reader was not sure.
    case unsure
  }

  /// The document's name.
  public let document: String
  /// Where the short name is written, in bytes.
  public let start: Int
  /// Where it ends, in bytes.
  public let end: Int
  /// The short name, as it is written.
  public let form: String
  /// `tuned` or `unseen`: whether the place was looked at while the rules were written.
  public let part: String
  /// What the two readers said.
  public let labels: [Label]
  /// What the readers' reason was: `title`, `company`, `initials`, `full`, or `nothing`.
  public let reason: String
  /// The line of its file, from 1.
  public let line: Int

  /// The names that both readers accept, empty where both accept none; nil where they differ or are not sure.
  public var agreed: Set<String>? {
    let accepted = labels.compactMap { if case .names(let names) = $0 { Set(names) } else { nil } }
    guard accepted.count == labels.count, let first = accepted.first else { return nil }
    let common = accepted.dropFirst().reduce(first) { $0.intersection($1) }
    return common.isEmpty && !accepted.allSatisfy(\.isEmpty) ? nil : common
  }
}

/// Reads whom short names may be joined with: nine fields, separated by tabs, a head line first.
///
///     document start end name type part first second reason
///
/// `first` and `second` are names with `|` between them, `-` for none, `?` where the reader was not sure. The texts are
/// not in the file, since they may not be copied.
public enum GoldJoins {
  /// Returns the places of a file, in order.
  ///
  /// - Throws: what is wrong with the file, and where.
  public static func places(_ path: String) throws(GoldFault) -> [GoldJoin] {
    let places = try places(GoldLines(path))
    guard !places.isEmpty else { throw GoldFault(path, .noJoins) }
    return places
  }

  static func places(_ lines: GoldLines) throws(GoldFault) -> [GoldJoin] {
    var places: [GoldJoin] = []
    try lines.forEach { (number, line) throws(GoldFault) in
      guard !line.isEmpty else { return }
      let fields = line.fields.map(\.text)
      guard fields.count == 9 else {
        throw GoldFault(lines.path, line: number, .joinFields(fields.count))
      }
      if number == 1, fields[0] == "document" { return }
      guard let start = Int(fields[1]), let end = Int(fields[2]), start >= 0, start < end else {
        throw GoldFault(lines.path, line: number, .place(fields[1], fields[2]))
      }
      places.append(
        GoldJoin(
          document: fields[0], start: start, end: end, form: fields[3], part: fields[5],
          labels: fields[6...7].map(Self.label), reason: fields[8], line: number))
    }
    return places
  }

  private static func label(_ field: String) -> GoldJoin.Label {
    switch field {
    case "?": .unsure
    case "-": .names([])
    default: .names(field.split(separator: "|").map(String.init))
    }
  }
}
