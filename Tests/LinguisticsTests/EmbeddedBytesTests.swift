import Testing

@testable import Linguistics

@Suite struct EmbeddedBytesTests {
  private static func with(_ bytes: [UInt8], _ body: (EmbeddedBytes) throws -> Void) rethrows {
    try bytes.withUnsafeBytes { try body(EmbeddedBytes($0)) }
  }

  @Test func readsLittleEndianNumbersAnywhere() {
    Self.with(Array(0..<24)) { bytes in
      #expect(bytes[3] == 3 && bytes.count == 24)
      #expect(bytes.load(at: 1, as: UInt16.self) == 0x0201)
      #expect(bytes.load(at: 3, as: UInt32.self) == 0x0605_0403)
      #expect(bytes.load(at: 16, as: UInt64.self) == 0x1716_1514_1312_1110)
      #expect(bytes.vector(at: 8)[15] == 23)
      #expect(Array(bytes[2..<4]) == [2, 3])
    }
  }

  @Test func slicesStayInBounds() throws {
    try Self.with(Array(0..<24)) { bytes in
      let slice = try #require(bytes.slice(8, count: 16))
      #expect(slice.first == 8 && slice.count == 16)
      #expect(bytes.slice(24, count: 0)?.isEmpty == true)
      #expect(bytes.slice(25, count: 0) == nil)
      #expect(bytes.slice(23, count: 2) == nil)
      #expect(bytes.slice(1, count: .max) == nil)
      #expect(bytes.slice(-1, count: 2) == nil)
      #expect(bytes.slice(2, count: -1) == nil)
    }
  }

  @Test func readsBeyondTheBytesTrap() async {
    await #expect(processExitsWith: .failure) {
      let bytes: [UInt8] = [1, 2, 3]
      bytes.withUnsafeBytes { _ = EmbeddedBytes($0).load(at: 2, as: UInt16.self) }
    }
    await #expect(processExitsWith: .failure) {
      let bytes: [UInt8] = [1, 2, 3]
      bytes.withUnsafeBytes { _ = EmbeddedBytes($0)[-1] }
    }
  }
}
