internal import Linguistics
public import Records
internal import Text

/// The date of a document, from its metadata.
public enum DocumentDate {
  /// Returns the date in the form `2021-04-13`, `2021-04` or `2021`; nil where the document has none.
  ///
  /// A date that is written otherwise (`April 13, 2021`) is read as one of running text.
  public static func of(_ metadata: Metadata) throws -> String? {
    guard let written = metadata.text("date") else { return nil }
    if let date = CalendarDate(prefixOf: written) { return date.text }
    return try TextLayers(written).values.lazy.compactMap { $0.type == .date ? $0.value : nil }
      .first { !$0.contains("/") }
  }
}
