internal import Text

/// Reads one JSON value (RFC 8259) from bytes; strict, total, linear, with a bounded depth.
///
///     try JSONReader.read(Array(#"{"id": 1, "text": "Hello."}"#.utf8))
public struct JSONReader {
  /// The deepest nesting that is read.
  public static let maximumDepth = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The members of the outermost object so far.
  private var outermost: [JSONValue.Member] = []

  /// Reads the one value that `bytes` hold.
  ///
  /// - Throws: ``JSONError`` with the offset of the first byte that is wrong.
  /// - Complexity: O(*n*).
  public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    if let offset = InvalidUTF8.firstInvalidOffset(in: bytes) { throw JSONError(.invalidUTF8, at: offset) }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<JSONValue, JSONError> in
      var reader = JSONReader(bytes: buffer)
      return Result { () throws(JSONError) in try reader.document() }
    }
    return try result.get()
  }

  /// Returns the members of the outermost object that stand before the first error, also where bytes are not UTF-8.
  ///
  /// - Complexity: O(*n*).
  public static func membersBeforeError(_ bytes: [UInt8]) -> [JSONValue.Member] {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONReader(bytes: buffer)
      reader.skipBlanks()
      _ = try? reader.object(depth: 0)
      return reader.outermost
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func document() throws(JSONError) -> JSONValue {
    skipBlanks()
    let value = try value(depth: 0)
    skipBlanks()
    guard index == bytes.count else { throw unexpected("after the value") }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.maximumDepth else { throw JSONError(.tooDeep, at: index) }
    guard index < bytes.count else { throw JSONError(.unexpectedEnd, at: index) }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    guard take("{") else { throw unexpected("where an object should be") }
    var members: [JSONValue.Member] = []
    skipBlanks()
    if take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard peek() == UInt8(ascii: "\"") else { throw unexpected("where a member's name should be") }
      let name = try string()
      skipBlanks()
      guard take(":") else { throw unexpected("where ':' should be") }
      skipBlanks()
      let start = index
      let value = try value(depth: depth + 1)
      let member = JSONValue.Member(name: name, value: value, bytes: start..<index)
      skipBlanks()
      // What no delimiter follows, such as the 0 of 01, is no whole value.
      guard let next = peek(), next == UInt8(ascii: ",") || next == UInt8(ascii: "}") else {
        throw unexpected("where ',' or '}' should be")
      }
      if depth == 0 { outermost.append(member) } else { members.append(member) }
      if take("}") { return .object(depth == 0 ? outermost : members) }
      _ = take(",")
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    index += 1
    var items: [JSONValue] = []
    skipBlanks()
    if take("]") { return .array([]) }
    while true {
      skipBlanks()
      items.append(try value(depth: depth + 1))
      skipBlanks()
      if take("]") { return .array(items) }
      guard take(",") else { throw unexpected("where ',' or ']' should be") }
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard index < bytes.count, bytes[index] == word.utf8Start[offset] else {
        throw unexpected("in a value")
      }
      index += 1
    }
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    func digits() -> Int {
      var end = index
      while end < bytes.count, ASCII.isDigit(bytes[end]) { end += 1 }
      return end - index
    }
    _ = take("-")
    if !take("0") {
      let count = digits()
      guard count > 0 else { throw unexpected("where a value should be") }
      index += count
    }
    if take(".") {
      let count = digits()
      guard count > 0 else { throw unexpected("in a number") }
      index += count
    }
    if take("e") || take("E") {
      _ = take("+") || take("-")
      let count = digits()
      guard count > 0 else { throw unexpected("in a number") }
      index += count
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var start = index
    var escaped: [UInt8]?
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        let end = index
        index += 1
        guard var escaped else { return String(decoding: bytes[start..<end], as: UTF8.self) }
        escaped.append(contentsOf: bytes[start..<end])
        return String(decoding: escaped, as: UTF8.self)
      case UInt8(ascii: "\\"):
        escaped = escaped ?? []
        escaped?.append(contentsOf: bytes[start..<index])
        let scalar = try escape()
        escaped?.append(contentsOf: Array(String(scalar).utf8))
        start = index
      case 0..<0x20: throw JSONError(.controlCharacter, at: index)
      default: index += 1
      }
    }
    throw JSONError(.unexpectedEnd, at: index)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = index
    guard index + 1 < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): break
    default: throw JSONError(.invalidEscape, at: start)
    }
    let unit = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    // A leading surrogate needs its partner; anything else is lone.
    guard unit < 0xDC00, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw JSONError(.loneSurrogate, at: start) }
    index += 2
    let low = try hexadecimal(from: start)
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw JSONError(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func hexadecimal(from start: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count else { throw JSONError(.unexpectedEnd, at: bytes.count) }
      let digit: UInt8
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = bytes[index] - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = bytes[index] - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = bytes[index] - UInt8(ascii: "A") + 10
      default: throw JSONError(.invalidEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let byte = peek(), UInt32(byte) == character.value else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func unexpected(_ place: String) -> JSONError {
    index < bytes.count ? JSONError(.unexpected(place), at: index) : JSONError(.unexpectedEnd, at: index)
  }
}
