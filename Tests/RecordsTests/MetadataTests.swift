import Testing

@testable import Records

@Suite struct MetadataTests {
  @Test func keepsOrderAndReplaces() {
    var metadata = Metadata()
    metadata["b"] = .text("1")
    metadata["a"] = .date("2021")
    metadata["b"] = .text("2")
    #expect(metadata.fields.map(\.key) == ["b", "a"])
    #expect(metadata.text("b") == "2")
    #expect(metadata.text("a") == "2021")
    metadata["b"] = nil
    #expect(metadata["b"] == nil)
  }
}
