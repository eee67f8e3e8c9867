internal import Linguistics
internal import Text

/// The numbers of the target network, as `export.py` writes them.
///
/// `SentimentTargetWords.tsv` has a row of ``width`` characters for each kind, each bucket of unlisted words, and each
/// word, in this order; a character from `#` to `}` is a whole number from -45 to 45. `SentimentTargetLayers.tsv` has
/// everything else in thousandths, in the order of the properties below.
struct SentimentTargetTable {
  typealias Vector = SIMD16<Float>

  /// The numbers a word has.
  static let width = 48
  /// The vectors of a row.
  static let lanes = 3
  /// How far the three words of each layer stand apart.
  static let distances = [1, 1, 2]
  private static let classes = 3
  private static let buckets = 251
  private static let kinds = SentimentTargetUnit.Kind.allCases
  private static let zero = UInt8(ascii: "P")

  /// The table in the program; it is read when first asked for.
  static let embedded = SentimentTargetTable(
    words: SentimentResources.targetWords, layers: SentimentResources.targetLayers)

  private let words: ByteLexicon
  /// What a step of a word's characters is worth.
  private let step: Float
  /// ``lanes`` vectors for each place, and for each fact.
  let places: [Vector]
  let facts: [Vector]
  /// For each layer, ``lanes`` vectors for each of three words and each number that goes in.
  let layers: [[Vector]]
  let biases: [[Vector]]
  /// What makes the weight of a word, ``lanes`` vectors and one number.
  let weight: [Vector]
  let weightBias: Float
  /// What a word says, ``lanes`` vectors for each class and one number.
  let says: [Vector]
  let saysBias: [Float]
  /// What holds where no word says anything.
  let bias: [Float]

  init(words: StaticString, layers: StaticString) {
    self.words = ByteLexicon(words)
    var reader = Reader(layers.withUTF8Buffer { Array($0) })
    step = reader.vectors(1).first?[0] ?? 0
    places = reader.vectors(SentimentTargetUnit.places * Self.lanes)
    facts = reader.vectors(SentimentTargetUnit.Fact.allCases.count * Self.lanes)
    var found: [[Vector]] = []
    var foundBiases: [[Vector]] = []
    for _ in Self.distances {
      found.append(reader.vectors(3 * Self.width * Self.lanes))
      foundBiases.append(reader.vectors(Self.lanes))
    }
    self.layers = found
    biases = foundBiases
    weight = reader.vectors(Self.lanes)
    says = reader.vectors(Self.classes * Self.lanes)
    let rest = reader.vectors(1).first ?? Vector()
    weightBias = rest[0]
    saysBias = (0..<Self.classes).map { rest[1 + $0] }
    bias = (0..<Self.classes).map { rest[4 + $0] }
    precondition(reader.isAtEnd, "SentimentTargetLayers.tsv has the numbers that the network needs")
  }

  /// Adds the row of a unit to `sum`, which has ``width`` numbers.
  func add(_ unit: SentimentTargetUnit, in text: SentimentText, to sum: UnsafeMutablePointer<Float>) {
    let row = words.value(at: self.row(of: unit, in: text))
    var place = 0
    for byte in row.prefix(Self.width) {
      sum[place] += Float(Int(byte) - Int(Self.zero)) * step
      place += 1
    }
  }

  private func row(of unit: SentimentTargetUnit, in text: SentimentText) -> Int {
    let kinds = Self.kinds
    if let kind = unit.kind { return kinds.firstIndex(of: kind) ?? 0 }
    let range = text.ranges[unit.tokens.lowerBound]
    if let row = words.index(of: text.bytes, range) { return row }
    var sum = 0
    for byte in text.bytes[range].suffix(3) { sum = sum * 31 + Int(byte) }
    return kinds.count + sum % Self.buckets
  }

  /// Reads `name TAB -12 7 …` line by line.
  private struct Reader {
    private let bytes: [UInt8]
    private var offset = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { bytes[offset...].allSatisfy { $0 == 0x0A } }

    /// Reads so many lines of sixteen numbers.
    mutating func vectors(_ count: Int) -> [Vector] {
      (0..<count).map { _ in vector() }
    }

    private mutating func vector() -> Vector {
      while offset < bytes.count, bytes[offset] != 0x09 { offset += 1 }
      offset += 1
      var vector = Vector()
      for lane in 0..<16 where offset < bytes.count { vector[lane] = number() }
      return vector
    }

    private mutating func number() -> Float {
      var value = 0
      var isNegative = false
      while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        if byte == 0x2D {
          isNegative = true
        } else if let digit = ASCII.digitValue(byte) {
          value = value * 10 + digit
        } else {
          break
        }
      }
      return Float(isNegative ? -value : value) / 1000
    }
  }
}
