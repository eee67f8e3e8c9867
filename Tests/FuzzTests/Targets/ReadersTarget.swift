import Corpus
import Records
import Text

@testable import Corpus

/// The readers of documents and the recognition of formats.
enum ReadersTarget {
  static let target = FuzzTarget(
    name: "readers", seeds: { Seeds.files }, words: Seeds.fileWords, check: check)

  private static let names = ["a.txt", "b.md", "c.MARKDOWN", "d", "e.html", ".md", "é.", "a.jsonl"]

  @MainActor static func check(_ bytes: [UInt8]) throws {
    for name in names {
      let read: ReadDocument
      do throws(Problem) {
        let reader = try DocumentReaders.reader(name: name, bytes: bytes, path: name)
        read = try reader.read(bytes, path: name)
      } catch {
        try law(!error.reason.isEmpty && error.path == name, "\(name): a problem says nothing")
        continue
      }
      let isUTF8 = InvalidUTF8.firstInvalidOffset(in: bytes) == nil && !bytes.contains(0)
      try law(!isUTF8 || read.text.bytes == bytes, "\(name): the text is not what the file holds")
      try law(read.encoding == "utf-8" || !isUTF8, "\(name): UTF-8 is said to be \(read.encoding)")
      try law(!read.text.bytes.contains(0), "\(name): NUL is text")
      try law(read.text.isScalarBoundary(read.text.bodyStart), "\(name): the body begins inside a character")
      try law(
        read.warnings.allSatisfy {
          $0.isWarning && $0.path == name && Problem.warningCodes.contains($0.code)
        },
        "\(name): a warning is none, or has no code")
      try law(InvalidUTF8.firstInvalidOffset(in: read.text.bytes) == nil, "\(name): the text is not UTF-8")
      try law(
        read.metadata.fields.allSatisfy { !$0.key.isEmpty && !$0.value.isNull },
        "\(name): a field has no name or no value")
    }
    try checkValidation(bytes)
  }

  /// The standard library says the same about UTF-8.
  private static func checkValidation(_ bytes: [UInt8]) throws {
    let offset = InvalidUTF8.firstInvalidOffset(in: bytes)
    try law((offset == nil) == (String(validating: bytes, as: UTF8.self) != nil), "UTF-8 is judged otherwise")
    guard let offset else { return }
    try law(
      String(validating: bytes[..<offset], as: UTF8.self) != nil, "an earlier byte than \(offset) is wrong")
  }
}
