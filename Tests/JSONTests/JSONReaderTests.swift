import Testing

@testable import JSON

@Suite struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONValue { try JSONReader.read(Array(text.utf8)) }

  @Test func readsEveryKind() throws {
    let value = try read(#" {"a": [1, -2.5e+3, true, false, null], "b": {"é": "x\n\u00e9\ud83d\ude00\/"}} "#)
    guard case .object(let members) = value else {
      Issue.record("no object")
      return
    }
    #expect(
      members[0].value == .array([.number("1"), .number("-2.5e+3"), .boolean(true), .boolean(false), .null]))
    guard case .object(let inner) = members[1].value else {
      Issue.record("no inner object")
      return
    }
    #expect(inner[0].name == "é")
    #expect(inner[0].value == .string("x\né😀/"))
  }

  @Test(arguments: [
    ("", "input.invalid-json", 0), ("{", "input.invalid-json", 1), (#"{"a" 1}"#, "input.invalid-json", 5),
    ("[1,]", "input.invalid-json", 3), ("01", "input.invalid-json", 1), ("1 2", "input.invalid-json", 2),
    (#""\ud800""#, "input.invalid-utf16", 1), (#""\ud800\u0041""#, "input.invalid-utf16", 1),
    (#""\udc00""#, "input.invalid-utf16", 1), ("\"\n\"", "input.invalid-json", 1),
    (#""\x""#, "input.invalid-json", 1),
    ("tru", "input.invalid-json", 3), ("nul!", "input.invalid-json", 3), ("\"abc", "input.invalid-json", 4),
    ("\u{B}1", "input.invalid-json", 0),
  ])
  func tellsWhatIsWrong(text: String, code: String, offset: Int) {
    do {
      let value = try read(text)
      Issue.record("\(text) gave \(value)")
    } catch let error as JSONError {
      #expect(error.code == code && error.offset == offset, "\(text): \(error)")
    } catch {
      Issue.record("\(error)")
    }
  }

  @Test func bytesThatAreNotUTF8AreTold() {
    #expect(throws: JSONError(.invalidUTF8, at: 2)) { try JSONReader.read([0x22, 0x61, 0xFF, 0x22]) }
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: JSONError(.tooDeep, at: JSONReader.maximumDepth)) { try read(deep) }
  }

  @Test func membersBeforeAnErrorAreKept() {
    let line = Array(#"{"id": "a-1", "x": {"id": 2}, "text": "#.utf8)
    let members = JSONReader.membersBeforeError(line)
    #expect(members.map(\.name) == ["id", "x"])
    #expect(String(decoding: line[members[0].bytes], as: UTF8.self) == #""a-1""#)
  }

  @Test func anyBytesGiveAnAnswer() {
    var seed: UInt64 = 11
    let alphabet = Array("{}[]\":,\\u0dDeE+-.truefalsn \n\u{7F}".utf8) + [0xC3, 0xA9, 0xFF]
    for _ in 0..<30_000 {
      var bytes: [UInt8] = []
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for index in 0..<Int(seed >> 60) {
        let mixed = seed >> UInt64(index * 3)
        bytes.append(alphabet[Int(mixed % UInt64(alphabet.count))])
      }
      do {
        _ = try JSONReader.read(bytes)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }
}
