/// The formats that a table can be written in.
public enum OutputFormat: String, Hashable, Sendable, CaseIterable {
  /// Fitted to the width of a terminal.
  case table
  /// Tab-separated values, with a header; `\t`, `\n` and `\\` written so.
  case tsv
  /// Comma-separated values (RFC 4180), with a header.
  case csv
  /// One JSON array.
  case json
  /// One JSON object a line.
  case jsonl
  /// A Markdown table.
  case md
  /// A whole HTML page.
  case html

  /// Returns the format that a file's name asks for by its extension, before `.gz` where it ends so; nil where it has
  /// none that is known.
  public init?(fileName: String) {
    if Self.isCompressed(fileName: fileName) {
      self.init(fileName: String(fileName.dropLast(3)))
      return
    }
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[fileName.index(after: dot)...].lowercased() {
    case "tsv", "tab": self = .tsv
    case "csv": self = .csv
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "md", "markdown": self = .md
    case "html", "htm": self = .html
    case "txt": self = .table
    default: return nil
    }
  }

  /// Whether a file's name asks for compression: `quotes.csv.gz`.
  public static func isCompressed(fileName: String) -> Bool { fileName.lowercased().hasSuffix(".gz") }

  /// Whether spreadsheets read the format and would run what looks like a formula in it.
  public var isForSpreadsheets: Bool { self == .csv || self == .tsv }
}
