internal import CPattern
internal import Script

/// A compiled pattern (PCRE2 with match, depth and heap limits: no pattern hangs the shell).
final class TextPattern {
  /// Why a pattern cannot be compiled.
  struct Invalid: Error {
    /// The library's words.
    let message: String
  }

  private let compiled: OpaquePointer

  init(_ pattern: String, ignoresCase: Bool) throws(Invalid) {
    var offset = 0
    var message = [CChar](repeating: 0, count: 256)
    let bytes = Array(pattern.utf8)
    guard
      let compiled = lede_pattern_compile(
        bytes, bytes.count, ignoresCase ? 1 : 0, &offset, &message, message.count)
    else {
      throw Invalid(
        message: String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
    self.compiled = compiled
  }

  /// Compiles the pattern of an expression.
  ///
  /// - Throws: ``ShellError`` at its place where it cannot be compiled.
  convenience init(_ pattern: Expression.Pattern) throws {
    do throws(Invalid) {
      try self.init(pattern.text, ignoresCase: pattern.ignoresCase)
    } catch {
      throw ShellError(.pattern, "this pattern is not valid: \(error.message)", at: pattern.range)
    }
  }

  /// Compiles a script's pattern before anything runs, so that a bad one is told at its place.
  static func check(_ pattern: Expression.Pattern) throws(Diagnostic) {
    do throws(Invalid) {
      _ = try TextPattern(pattern.text, ignoresCase: pattern.ignoresCase)
    } catch {
      throw Diagnostic(
        .checkInvalidPattern, "this pattern is not valid: \(error.message)", at: pattern.range,
        help: "patterns are Perl's (PCRE2); a backslash before . * + ? ( ) [ ] { } ^ $ | means the character")
    }
  }

  deinit { lede_pattern_free(compiled) }

  /// Returns whether the pattern is found in `text`; nil where that would take too long to know.
  func isFound(in text: String) -> Bool? {
    var text = text
    let result = text.withUTF8 { lede_pattern_search(compiled, $0.baseAddress, $0.count) }
    return result < 0 ? nil : result == 1
  }
}
