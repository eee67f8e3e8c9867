public import Records
internal import Text

/// The date of a document, from its metadata.
public enum DocumentDate {
  /// Returns the date in the form `2021-04-13`, `2021-04` or `2021`; nil where the document has none.
  ///
  /// A date of several days is the month or year that holds them.
  public static func of(_ metadata: Metadata) -> String? {
    guard let text = metadata.text("date"), let date = WrittenDate(text), !date.isDoubtful else { return nil }
    return DateRange(date.text)?.calendarDate?.text
  }
}
