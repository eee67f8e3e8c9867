internal import Corpus
internal import JSON
internal import Records
internal import Text

/// One input line of `lede map`: a document, and the bytes of its id.
struct MapInput {
  /// The id as it was written; the line's number where there is none.
  let id: [UInt8]
  /// The text with its metadata.
  let document: Document

  /// The codes of lines that are no document, though they may be JSON.
  enum Code: String, CaseIterable {
    case notAnObject = "input.not-an-object"
    case invalidId = "input.invalid-id"
    case tooLarge = "input.too-large"
    case missingText = "input.missing-text"
    case invalidText = "input.invalid-text"
  }

  /// Why a line is no document.
  struct Failure: Error {
    /// The id; nil where it could not be read.
    let id: [UInt8]?
    let code: String
    let message: String
    let help: String
  }

  private static let form =
    "each line must be one JSON object with a \"text\", such as {\"id\": 1, \"text\": \"…\"}"

  /// Reads a line.
  ///
  /// - Throws: ``Failure`` with the id, where that could be read all the same.
  init(_ line: [UInt8], number: Int) throws(Failure) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(line)
    } catch {
      let id = Self.id(in: JSONReader.membersBeforeError(line), of: line)
      throw Failure(id: id, code: error.code, message: error.message, help: error.help)
    }
    guard case .object(let members) = value else {
      throw Failure(
        id: nil, code: Code.notAnObject.rawValue, message: "the line is not a JSON object",
        help: Self.form)
    }
    let id = Self.id(in: members, of: line) ?? Array(String(number).utf8)
    switch members.last(where: { $0.name == "id" })?.value {
    case .object, .array:
      throw Failure(
        id: nil, code: Code.invalidId.rawValue, message: "\"id\" is not a JSON scalar",
        help: "use a string, a number, true, false or null")
    default: break
    }
    guard let text = members.last(where: { $0.name == "text" })?.value else {
      throw Failure(id: id, code: Code.missingText.rawValue, message: "there is no \"text\"", help: Self.form)
    }
    guard case .string(let text) = text else {
      throw Failure(
        id: id, code: Code.invalidText.rawValue, message: "\"text\" is not a string", help: Self.form)
    }
    self.id = id
    var metadata = Metadata()
    for member in members where member.name != "id" && member.name != "text" {
      metadata[member.name] = Self.cell(member.value)
    }
    // A line has no others that could show which order is meant.
    if case .read(let date) = metadata.readDate(), date.isDoubtful { metadata["date"] = .null }
    document = Document(number: number, name: "line \(number)", text: SourceText(text), metadata: metadata)
  }

  /// The failure of a line that is longer than is read.
  static func tooLong(_ beginning: [UInt8], limit: Int) -> Failure {
    // A member at the end of what was kept may have been cut.
    let whole = JSONReader.membersBeforeError(beginning).filter { $0.bytes.upperBound < beginning.count }
    return Failure(
      id: id(in: whole, of: beginning), code: Code.tooLarge.rawValue,
      message: "the line has more than \(limit) bytes",
      help: "split the text, or raise the limit with --max-line")
  }

  /// The bytes of the id, where it is a scalar in valid UTF-8.
  private static func id(in members: [JSONValue.Member], of line: [UInt8]) -> [UInt8]? {
    guard let member = members.last(where: { $0.name == "id" }) else { return nil }
    switch member.value {
    case .object, .array: return nil
    default: break
    }
    let bytes = Array(line[member.bytes])
    return InvalidUTF8.firstInvalidOffset(in: bytes) == nil ? bytes : nil
  }

  /// A metadata field's cell; lists and objects are left out.
  private static func cell(_ value: JSONValue) -> Cell? {
    switch value {
    case .null: .null
    case .boolean(let flag): .boolean(flag)
    case .string(let text): .text(text)
    case .number(let written): Int(written).map(Cell.integer) ?? Double(written).map(Cell.number)
    case .array, .object: nil
    }
  }
}
