internal import JSON
internal import Records
internal import Rendering
internal import Script

/// A report as one line of JSON, for programs (`--errors json`); what is unknown is null.
///
///     {"code": "parse.unknown-command", "severity": "error", "message": "there is no command 'quotez'",
///      "help": "did you mean 'quotes'?", "file": "brief.lede", "line": 3, "column": 8, "endLine": 3,
///      "endColumn": 14, "from": [{"file": "main.lede", "line": 1, "column": 8}]}
///
/// Lines and columns count from 1, columns in Unicode scalars; the end is the place after the last character.
enum JSONReport {
  /// Returns the line of something that is wrong with a script.
  static func line(_ found: LocatedDiagnostic) -> String {
    let diagnostic = found.diagnostic
    let start = found.source.position(of: diagnostic.range.lowerBound)
    let end = found.source.position(of: max(diagnostic.range.upperBound, diagnostic.range.lowerBound))
    let chain = found.chain.map { place in
      let (line, column) = place.source.position(of: place.range.lowerBound)
      return Cell.record([
        .init("file", .text(place.source.name)), .init("line", .integer(line)),
        .init("column", .integer(column)),
      ])
    }
    return line(
      .error, code: diagnostic.code, message: diagnostic.message, help: diagnostic.help,
      place: [
        .init("file", .text(found.source.name)), .init("line", .integer(start.line)),
        .init("column", .integer(start.column)), .init("endLine", .integer(end.line)),
        .init("endColumn", .integer(end.column)), .init("from", .list(chain)),
      ])
  }

  /// Returns the line of a report that has no place in a script.
  static func line(_ severity: Severity, code: String, message: String, help: String?) -> String {
    let places = ["file", "line", "column", "endLine", "endColumn"].map { Cell.Field($0, .null) }
    return line(
      severity, code: code, message: message, help: help, place: places + [.init("from", .list([]))])
  }

  private static func line(
    _ severity: Severity, code: String, message: String, help: String?, place: [Cell.Field]
  ) -> String {
    var writer = JSONWriter()
    writer.value(
      .record(
        [
          .init("code", .text(code)), .init("severity", .text(severity.rawValue)),
          .init("message", .text(message)),
          .init("help", help.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null),
        ] + place))
    writer.raw("\n")
    return escapingControls(String(decoding: writer.bytes, as: UTF8.self))
  }

  /// Writes as `\u202e` what the terminal's writer would show as a symbol, so that the message stays what it is.
  private static func escapingControls(_ json: String) -> String {
    guard json.utf8.contains(where: { $0 >= 0x80 }) else { return json }
    var escaped = String.UnicodeScalarView()
    for scalar in json.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar.value >= 0x80, .format, .lineSeparator, .paragraphSeparator:
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          escaped.append(
            contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).unicodeScalars
          )
        }
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}
