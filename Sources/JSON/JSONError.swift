/// What is wrong with bytes that should be JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Cause: Hashable, Sendable {
    case unexpected(String)
    case unexpectedEnd
    case controlCharacter
    case invalidEscape
    case invalidUTF8
    case loneSurrogate
    case tooDeep
  }

  /// What is wrong.
  public let cause: Cause
  /// The offset of the byte, from 0.
  public let offset: Int

  init(_ cause: Cause, at offset: Int) {
    self.cause = cause
    self.offset = offset
  }

  /// The codes of all causes.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    case invalidUTF8 = "input.invalid-utf8"
    case invalidUTF16 = "input.invalid-utf16"
    case invalidJSON = "input.invalid-json"
  }

  /// A stable code for programs.
  public var code: String {
    let code: Code =
      switch cause {
      case .invalidUTF8: .invalidUTF8
      case .loneSurrogate: .invalidUTF16
      default: .invalidJSON
      }
    return code.rawValue
  }

  /// One sentence without a period; bytes count from 1.
  public var message: String {
    let byte = "byte \(offset + 1)"
    return switch cause {
    case .unexpected(let place): "\(byte) is not JSON: unexpected character \(place)"
    case .unexpectedEnd: "the JSON ends too early, at \(byte)"
    case .controlCharacter: "\(byte) is a control character inside a string"
    case .invalidEscape: "\(byte) begins an escape that JSON does not have"
    case .invalidUTF8: "\(byte) is not UTF-8"
    case .loneSurrogate: "\(byte) begins a lone UTF-16 surrogate"
    case .tooDeep: "\(byte) is nested more than \(JSONReader.maximumDepth) deep"
    }
  }

  /// What to do about it.
  public var help: String {
    switch cause {
    case .invalidUTF8: "convert the input to UTF-8, for instance with iconv -f WINDOWS-1252 -t UTF-8"
    case .loneSurrogate: "write pairs of surrogates, or the character itself in UTF-8"
    case .controlCharacter: "write it as an escape, such as \\n or \\u0007"
    case .unexpectedEnd: "each line must hold one whole JSON object"
    default: "each line must be one JSON object with a \"text\", such as {\"id\": 1, \"text\": \"…\"}"
    }
  }
}
