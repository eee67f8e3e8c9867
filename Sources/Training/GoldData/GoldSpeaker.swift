/// Whom a pronoun that is a source stands for, as somebody read it.
public struct GoldSpeaker: Hashable, Sendable {
  /// The document's name.
  public let document: String
  /// Where the pronoun stands, in code points.
  public let start: Int
  /// Where it ends, in code points.
  public let end: Int
  /// The pronoun.
  public let pronoun: String
  /// The person, by the fullest name in the document.
  public let name: String
  /// The line of its file, from 1.
  public let line: Int
}

/// Reads whom pronouns stand for: `document TAB start TAB end TAB pronoun TAB name TAB sure`, a head line first.
///
/// The texts are not in the file, since they may not be copied. Places of which the reader was not sure are left out.
public enum GoldSpeakers {
  /// Returns the places of a file, in order.
  ///
  /// - Throws: what is wrong with the file, and where.
  public static func places(_ path: String) throws(GoldFault) -> [GoldSpeaker] {
    let places = try places(GoldLines(path))
    guard !places.isEmpty else { throw GoldFault(path, .noPlaces) }
    return places
  }

  static func places(_ lines: GoldLines) throws(GoldFault) -> [GoldSpeaker] {
    var places: [GoldSpeaker] = []
    try lines.forEach { (number, line) throws(GoldFault) in
      guard !line.isEmpty else { return }
      let fields = line.fields.map(\.text)
      guard fields.count == 6 else {
        throw GoldFault(lines.path, line: number, .placeFields(fields.count))
      }
      if number == 1, fields[0] == "document" { return }
      guard let start = Int(fields[1]), let end = Int(fields[2]), start >= 0, start < end else {
        throw GoldFault(lines.path, line: number, .place(fields[1], fields[2]))
      }
      guard fields[5] == "yes" else { return }
      places.append(
        GoldSpeaker(
          document: fields[0], start: start, end: end, pronoun: fields[3], name: fields[4], line: number))
    }
    return places
  }
}
