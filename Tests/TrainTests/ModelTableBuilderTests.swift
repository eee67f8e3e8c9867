import Testing

@testable import Linguistics
@testable import train

/// A table that was built is read back by the model's own reader.
@Suite struct ModelTableBuilderTests {
  private func values(_ hash: UInt64, in builder: ModelTableBuilder) throws -> [[UInt8]] {
    try builder.bytes.withUnsafeBytes { bytes in
      let table = try #require(ModelTable(EmbeddedBytes(bytes)))
      var values: [[UInt8]] = []
      table.forEach(hash) { value in
        values.append((0..<ModelTable.valueSize).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
      }
      return values
    }
  }

  @Test func everythingThatFoundAPlaceIsRead() throws {
    var generator = SeededGenerator(7)
    let entries = (0..<2_000).map { number in
      (hash: generator.next(), value: [UInt8(number & 0xFF), UInt8(number >> 8), 1, 2, 3, 4])
    }
    let builder = ModelTableBuilder.fitting(entries, load: 0.9, dropping: 0.01)
    #expect(builder.dropped <= 20)
    #expect(builder.bytes.count % ModelTable.lineSize == 0)
    let missing = try entries.count { try !values($0.hash, in: builder).contains($0.value) }
    #expect(missing == builder.dropped)
    // Not larger than it must be: 90 of 100 places were asked for, and some lines were full.
    #expect(builder.bytes.count < 2 * entries.count * ModelTable.lineSize / ModelTable.places)
  }

  @Test func aKeyHasAllOfItsValuesOrNone() throws {
    var builder = ModelTableBuilder(lines: 1)
    builder.insert(5, (0..<5).map { [UInt8($0), 0, 0, 0, 0, 9] })
    builder.insert(6, (0..<4).map { [UInt8($0), 0, 0, 0, 0, 9] })
    builder.insert(7, (0..<3).map { [UInt8($0), 0, 0, 0, 0, 9] })
    #expect(builder.dropped == 4)
    #expect(try values(5, in: builder).map { $0[0] } == [0, 1, 2, 3, 4])
    #expect(try values(6, in: builder) == [])
    #expect(try values(7, in: builder).count == 3)
  }

  @Test func anEmptyTableHoldsNothing() throws {
    let builder = ModelTableBuilder.fitting([], load: 0.9, dropping: 0)
    #expect(try values(1, in: builder) == [])
  }
}
