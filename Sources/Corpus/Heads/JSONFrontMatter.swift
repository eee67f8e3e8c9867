internal import JSON

/// A JSON object at the beginning of a Markdown file, alone on its lines.
enum JSONFrontMatter {
  /// Returns the head that a JSON object is.
  ///
  /// - Parameters:
  ///   - bytes: the beginning of the file.
  ///   - start: the offset of the opening brace.
  ///   - line: the number of its line.
  /// - Returns: the head; nil where no JSON object begins the file.
  /// - Complexity: O(*n*).
  static func head(_ bytes: ArraySlice<UInt8>, from start: Int, line: Int) -> FileHead? {
    guard let end = end(of: bytes, from: start) else { return nil }
    var lines = HeadLines(bytes[end...])
    // Text that goes on behind the brace is text from the beginning.
    if let rest = lines.next(), !rest.isBlank { return nil }
    var head = FileHead(bodyStart: lines.offset)
    do throws(JSONError) {
      guard case .object(let members) = try JSONReader.read(Array(bytes[start..<end])), !members.isEmpty
      else { return nil }
      head.fields = fields(members)
    } catch {
      // `{{< shortcode >}}` and the like are text; what has a quoted name was meant as JSON.
      let members = JSONReader.membersBeforeError(Array(bytes[start..<end]))
      guard !members.isEmpty else { return nil }
      head.fields = fields(members)
      let before = bytes[start..<min(end, start + error.offset)]
      head.error = HeadError(error.message, line: before.reduce(line) { $1 == 0x0A ? $0 + 1 : $0 })
    }
    return head
  }

  /// Returns the offset after the brace that closes the one at `start`.
  private static func end(of bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for offset in start..<bytes.endIndex {
      let byte = bytes[offset]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return offset + 1 }
      default: break
      }
    }
    return nil
  }

  private static func fields(_ members: [JSONValue.Member]) -> [HeadField] {
    members.map { HeadField($0.name, value($0.value)) }
  }

  private static func value(_ value: JSONValue) -> HeadValue {
    switch value {
    case .null: .plain("")
    case .boolean(let flag): .plain(flag ? "true" : "false")
    case .number(let written): .plain(written)
    case .string(let text): .text(text)
    case .array(let items): .list(items.map(Self.value))
    case .object(let members): .table(fields(members))
    }
  }
}
