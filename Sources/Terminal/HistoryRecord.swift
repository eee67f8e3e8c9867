internal import Corpus
internal import Records
internal import Rendering

/// One line of the history file: a JSON object.
///
/// ```json
/// {"cmd": "find \"climate\"", "start": 1618317296, "session": 4711, "corpus": "seeds"}
/// ```
struct HistoryRecord: Equatable {
  var command: String
  var start: Int
  var session: Int32
  var corpus: String?

  /// The record as one line of JSON, with its newline.
  var line: [UInt8] {
    var fields: [Cell.Field] = [
      .init("cmd", .text(command)), .init("start", .integer(start)), .init("session", .integer(Int(session))),
    ]
    if let corpus { fields.append(.init("corpus", .text(corpus))) }
    var writer = JSONWriter()
    writer.value(.record(fields))
    writer.raw("\n")
    return writer.bytes
  }

  /// Returns the command of a line of the file; nil where the line is broken, or is something else.
  static func command(in line: ArraySlice<UInt8>) -> String? {
    guard case .object(let members)? = try? JSONReader.read(Array(line)),
      case .string(let command)? = members.last(where: { $0.name == "cmd" })?.value
    else { return nil }
    return command
  }
}
