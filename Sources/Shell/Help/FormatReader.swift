/// A program or library that reads what Lede writes, and how it reads it exactly.
///
/// `.ci/readers` runs these lines over hostile cells.
struct FormatReader {
  /// The program or library.
  let name: String
  /// What it takes, with a file called x.
  let usage: String
  /// What is otherwise for tab-separated values; nil for nothing, or where it reads none.
  let tabs: String?

  private init(_ name: String, _ usage: String, tabs: String? = nil) {
    self.name = name
    self.usage = usage
    self.tabs = tabs
  }

  /// The readers, the most used first.
  static let all = [
    FormatReader(
      "pandas", #"read_csv("x.csv", dtype=str, keep_default_na=False)"#, tabs: #"sep="\t""#),
    FormatReader(
      "Python", #"csv.reader(open("x.csv", newline="", encoding="utf-8"))"#, tabs: #""excel-tab""#),
    FormatReader("polars", #"read_csv("x.csv", infer_schema=False)"#, tabs: #"separator="\t""#),
    FormatReader("DuckDB", "from read_csv('x.csv', header = true, all_varchar = true)", tabs: "the same"),
    FormatReader(
      "R", #"read.csv("x.csv", colClasses = "character", na.strings = "")"#, tabs: "read.delim, the same"),
    FormatReader("sqlite3", ".mode csv, then .import x.csv rows", tabs: ".mode tabs"),
    FormatReader("PostgreSQL", #"\copy t from 'x.csv' (format csv, header)"#, tabs: #"delimiter E'\t'"#),
    FormatReader("Miller", "mlr --icsv --ojson cat x.csv", tabs: "--ifs tab"),
    FormatReader("LibreOffice", "to csv --spreadsheet; UTF-8, comma, all columns as Text", tabs: "Tab"),
    FormatReader("Excel", "to csv --spreadsheet"),
    FormatReader("cut, awk", #"tsv: one line a row; cells with " are quoted as in csv"#),
    FormatReader("jq", "jsonl: jq -r .text x.jsonl"),
    FormatReader("NetworkX", #"read_graphml("x.graphml")"#),
    FormatReader("Graphviz", "dot -Tsvg x.dot"),
  ]

  /// The lines that help has on it: what is otherwise for tab-separated values goes on in the next, where it must.
  func lines(width: Int) -> [String] {
    guard let tabs else { return [usage] }
    let line = "\(usage)   tsv: \(tabs)"
    return line.utf8.count <= width ? [line] : [usage, "tsv: \(tabs)"]
  }
}
