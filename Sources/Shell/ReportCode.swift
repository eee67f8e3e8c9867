/// The stable codes of reports that have no place in a script, for programs.
///
/// Errors of the language, of commands, of loading and of analyzers have codes of their own.
public enum ReportCode: String, Hashable, Sendable, CaseIterable {
  /// Documents were opened.
  case opened = "report.opened"
  /// Some files were not loaded.
  case notLoaded = "report.not-loaded"
  /// An analyzer warns of something in a document.
  case analysisWarning = "report.analysis-warning"
  /// A line of the corrections is none.
  case strayCorrection = "report.stray-correction"
  /// A name is corrected that no row has shown.
  case unknownName = "report.unknown-name"
  /// Names were corrected.
  case corrected = "report.corrected"
  /// A file was written.
  case saved = "report.saved"
  /// A selection was kept.
  case kept = "report.kept"
  /// A table has no rows.
  case noRows = "report.no-rows"
  /// A table was cut to fit the screen.
  case cut = "report.cut"
  /// Somebody pressed Ctrl-C.
  case cancelled = "report.cancelled"
  /// The pager could not be run.
  case pagerFailed = "report.pager-failed"
  /// The results could not be written.
  case outputFailed = "report.output-failed"
  /// Standard output was closed before the program began.
  case outputClosed = "report.output-closed"
  /// Standard input could not be read.
  case inputFailed = "report.input-failed"
  /// The history is not kept.
  case historyNotKept = "report.history-not-kept"
  /// What follows is recorded, or no longer.
  case recording = "report.recording"
  /// The configuration has an error, so nothing was started.
  case configurationFailed = "report.configuration-failed"
}
