import JSON
import Testing

@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("", #""""#), ("é 日 😀", "\"é 日 😀\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("\u{80}", "\"\u{80}\""),
  ])
  func strings(text: String, written: String) throws {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
    #expect(try JSONReader.read(writer.bytes) == .string(text))
  }

  @Test func piecesFollowEachOther() {
    var writer = JSONWriter()
    writer.raw("{\"id\": ")
    writer.integer(-7)
    writer.raw("}".utf8)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"id\": -7}")
    writer.removeAll()
    #expect(writer.bytes.isEmpty)
  }
}
