internal import Corpus
internal import JSON
internal import Records
internal import Rendering
internal import Text

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
    if let command = plainCommand(in: line) { return command }
    guard case .object(let members)? = try? JSONReader.read(Array(line)),
      case .string(let command)? = members.last(where: { $0.name == "cmd" })?.value
    else { return nil }
    return command
  }

  /// Reads a line that was written as ``line`` writes it, with no escape in it, as nearly all are: many times faster
  /// than reading any JSON.
  private static func plainCommand(in line: ArraySlice<UInt8>) -> String? {
    var place = line.startIndex
    func take(_ word: StaticString) -> Bool {
      let end = place + word.utf8CodeUnitCount
      guard end <= line.endIndex, word.withUTF8Buffer({ line[place..<end].elementsEqual($0) }) else {
        return false
      }
      place = end
      return true
    }
    func takeText() -> Range<Int>? {
      let start = place
      while place < line.endIndex, line[place] != UInt8(ascii: "\"") {
        guard line[place] >= 0x20, line[place] != UInt8(ascii: "\\") else { return nil }
        place += 1
      }
      let end = place
      return take("\"") ? start..<end : nil
    }
    func takeDigits() -> Bool {
      let start = place
      while place < line.endIndex, ASCII.isDigit(line[place]) { place += 1 }
      return place > start
    }
    guard take("{\"cmd\": \""), let command = takeText(), take(", \"start\": "), takeDigits(),
      take(", \"session\": "), takeDigits()
    else { return nil }
    if take(", \"corpus\": \""), takeText() == nil { return nil }
    guard take("}"), place == line.endIndex else { return nil }
    return String(validating: line[command], as: UTF8.self)
  }
}
