/// The names that commands and options may have.
package enum CommandName {
  /// Whether a name is lower-case words joined by hyphens, digits allowed after the first letter: `who-said`.
  package static func isLegal(_ name: some StringProtocol) -> Bool {
    guard let first = name.utf8.first, isLetter(first), name.last != "-" else { return false }
    return name.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
