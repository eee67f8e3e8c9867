import Linguistics

/// Writes a table as ``ModelTable`` reads it.
struct ModelTableBuilder {
  private(set) var bytes: [UInt8]
  private let lines: UInt64
  /// How many values found no place.
  private(set) var dropped = 0

  init(lines: Int) {
    self.lines = UInt64(max(lines, 1))
    bytes = [UInt8](repeating: 0, count: max(lines, 1) * ModelTable.lineSize)
  }

  /// Puts all values of a key into its line, or none of them where there is no room.
  mutating func insert(_ hash: UInt64, _ values: [[UInt8]]) {
    let start = ModelTable.line(hash, of: lines) * ModelTable.lineSize
    let free = (0..<ModelTable.places).filter { bytes[start + 2 * $0] == 0 && bytes[start + 2 * $0 + 1] == 0 }
    guard free.count >= values.count else {
      dropped += values.count
      return
    }
    let mark = ModelTable.mark(hash)
    for (place, value) in zip(free, values) {
      bytes[start + 2 * place] = UInt8(mark & 0xFF)
      bytes[start + 2 * place + 1] = UInt8(mark >> 8)
      let first = start + 2 * ModelTable.places + place * ModelTable.valueSize
      for (offset, byte) in value.prefix(ModelTable.valueSize).enumerated() { bytes[first + offset] = byte }
    }
  }

  /// Makes the smallest table, with lines `load` full or less, that drops at most `share` of its entries.
  static func fitting(
    _ entries: [(hash: UInt64, value: [UInt8])], load: Double, dropping share: Double
  ) -> ModelTableBuilder {
    var lines = max(Int(Double(entries.count) / Double(ModelTable.places) / load), 1)
    while true {
      var table = ModelTableBuilder(lines: lines)
      for entry in entries { table.insert(entry.hash, [entry.value]) }
      if Double(table.dropped) <= share * Double(entries.count) { return table }
      lines += lines / 10 + 1
    }
  }
}
