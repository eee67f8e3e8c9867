/// A row of an analyzer that combines documents, which stands in one of them.
///
/// Its spans are those of that document. The shell puts the document's name before its cells, as it does for analyzers
/// that read one document at a time, so that `context`, `why` and `docs` find the place.
public protocol DocumentRow: AnalyzerRow {
  /// The number of its document: ``CorpusPart/document``.
  var document: Int { get }
}
