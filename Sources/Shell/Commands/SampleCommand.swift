internal import Declarations
internal import Records
internal import Script

/// `sample N [--seed S]`: some rows or documents, drawn by chance.
struct SampleCommand: Command {
  let signature = Signature(
    "sample", summary: "Draws some rows or documents by chance, in their order.",
    discussion: "The same seed draws the same ones, so that a script gives the same result each time.",
    input: .documentsOrRows, output: .same,
    arguments: [ArgumentDeclaration("count", .integer(0...Int.max), help: "How many.")],
    options: [
      OptionDeclaration("seed", .integer(0...Int.max), default: "1", help: "Where the chance begins.")
    ],
    examples: [
      Example("quotes | sample 3 | count", "Draws three", rows: [["3"]]),
      Example("docs | sample 100 --seed 7 | count", "Draws others than seed 1 does", rows: [["1"]]),
    ],
    seeAlso: ["head", "sort"])

  func run(_ call: Call, input: Value, session: Session) throws -> Value {
    let rows = try RowInput(input, session: session, readsCells: false)
    let wanted = call.integer("count") ?? 0
    var generator = SplitMix(state: UInt64(call.number("seed") ?? 1))
    // Knuth's selection sampling (TAOCP 3.4.2, algorithm S): each row with the chance that is right for it.
    var left = rows.table.rows.count
    var missing = min(wanted, left)
    let drawn = try rows.table.rows.filter { _ in
      try session.checkpoint()
      defer { left -= 1 }
      guard missing > 0, Int.random(in: 0..<left, using: &generator) < missing else { return false }
      missing -= 1
      return true
    }
    return rows.value(drawn)
  }
}

/// Random numbers that are the same for the same seed (SplitMix64, Steele, Lea & Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
