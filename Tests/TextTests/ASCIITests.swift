import Testing
import Text

@Suite struct ASCIITests {
  @Test func classesAreThoseOfTheScalars() {
    for byte in UInt8.min ... .max {
      let scalar = Unicode.Scalar(byte)
      #expect(ASCII.isDigit(byte) == ("0"..."9").contains(scalar))
      #expect(ASCII.isUpper(byte) == ("A"..."Z").contains(scalar))
      #expect(ASCII.isLower(byte) == ("a"..."z").contains(scalar))
      #expect(ASCII.isLetter(byte) == (ASCII.isUpper(byte) || ASCII.isLower(byte)))
      #expect(ASCII.isAlphanumeric(byte) == (ASCII.isLetter(byte) || ASCII.isDigit(byte)))
      #expect(ASCII.isWordByte(byte) == (ASCII.isAlphanumeric(byte) || scalar == "_"))
      let small = byte < 0x80 ? Array(String(scalar).lowercased().utf8)[0] : byte
      #expect(ASCII.lowercased(byte) == small)
      #expect(ASCII.digitValue(byte) == (byte < 0x80 ? Int(String(scalar)) : nil))
    }
  }

  @Test(
    arguments: [
      ("0", 0), ("007", 7), ("9223372036854775807", Int.max), ("9223372036854775808", nil), ("", nil),
      ("-1", nil),
      ("1 ", nil), ("٣", nil),
    ] as [(String, Int?)])
  func numbersAreDigitsOnly(text: String, value: Int?) { #expect(ASCII.number(text.utf8) == value) }
}
