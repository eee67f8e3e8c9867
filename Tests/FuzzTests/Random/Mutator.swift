import TerminalTestSupport

/// Changes inputs as an unlucky person or a broken disk would: the same seed makes the same inputs.
struct Mutator {
  private let seeds: [[UInt8]]
  private let words: [[UInt8]]
  private var random: SplitMix
  /// Longer inputs are cut: many short ones find more.
  private static let longest = 1_500

  /// Scalars that have broken something somewhere.
  private static let awkward: [[UInt8]] =
    [
      "\u{0}", "\t", "\n", "\r\n", "\u{1B}[2J", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}", "\u{200B}",
      "\u{200D}",
      "\u{200F}", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{FFFD}", "\u{10FFFF}", "é", "e\u{301}", "日", "ß",
      "İ", "👩‍🚀", "“", "’",
      "'", "\"", "\\", "$", "|", ";", "#", "(", "-", "9",
    ].map { Array($0.utf8) } + [[0x80], [0xC2], [0xE2, 0x80], [0xF0, 0x9F], [0xFF]]

  init(_ target: FuzzTarget, seed: UInt64) {
    seeds = target.seeds()
    words = target.words.map { Array($0.utf8) }
    random = SplitMix(seed: seed)
  }

  /// Returns the next input: a seed with one to six changes.
  mutating func next() -> [UInt8] {
    var bytes = stretch(of: seeds.randomElement(using: &random) ?? [], atMost: Self.longest)
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes) }
    return Array(bytes.prefix(Self.longest))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let length = min(Int.random(in: 1...24, using: &random), bytes.count - place)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes.removeSubrange(place..<(place + length))
    case 1: bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: place)
    case 2: bytes.removeSubrange(place...)
    case 3:
      let other = seeds.randomElement(using: &random) ?? []
      bytes.insert(contentsOf: stretch(of: other, atMost: 200), at: place)
    case 4, 5: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: place)
    case 6:
      let scalar = Self.awkward.randomElement(using: &random) ?? []
      let count = Int.random(in: 0..<8, using: &random) == 0 ? 60 : 1
      bytes.insert(contentsOf: Array(repeatElement(scalar, count: count).joined()), at: place)
    default:
      if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    }
  }

  /// A part of an input, of any length up to `limit`.
  private mutating func stretch(of bytes: [UInt8], atMost limit: Int) -> [UInt8] {
    guard bytes.count > limit else { return bytes }
    let start = Int.random(in: 0...(bytes.count - limit), using: &random)
    return Array(bytes[start..<(start + Int.random(in: 1...limit, using: &random))])
  }
}
