internal import CNetwork

/// The parts of the embedded names network, by their places.
///
///     0    "LNN1"
///     4    width, layers, labels, sizes of vector, word, affix, shape and flags, value of a flag: 32 bits each
///     40   length of a word vector, a float
///     44   the offset and the size of each section, in the order of ``Section``
///     160  for each layer: its reach, the scale of what it reads (a float), and the offsets of its weights (bytes),
///          scales and biases (floats)
///
/// Written by `Sources/Training/Names/export.py`; numbers are little endian, sections begin where 64 divides.
struct NameNetworkFile: Sendable {
  static let vectorSize = 64
  static let wordSize = 48
  static let affixSize = 32
  static let shapeSize = 16
  static let flagSize = 64
  static let flagValue: UInt8 = 32
  static let inputSize = vectorSize + wordSize + 2 * affixSize + shapeSize + flagSize

  enum Section: Int, CaseIterable {
    case vocabulary
    case vectors
    case words
    case prefixes
    case suffixes
    case shapes
    case enterWeights
    case enterScales
    case enterBiases
    case leave
  }

  struct Layer {
    let reach: Int
    let scale: Float
    let weights: Weights
  }

  /// The numbers of one layer's arithmetic: weights (bytes), scales and biases (floats).
  struct Weights {
    fileprivate let weights: EmbeddedBytes
    fileprivate let scales: EmbeddedBytes
    fileprivate let biases: EmbeddedBytes

    /// The addresses of the numbers, for C.
    var addresses: lede_network_layer {
      lede_network_layer(
        weights: weights.pointer(to: Int8.self), scales: scales.pointer(to: Float.self),
        biases: biases.pointer(to: Float.self))
    }
  }

  let width: Int
  /// The length of a word's vector, in units of its bytes.
  let vectorLength: Float
  let enter: Weights
  let layers: [Layer]
  let leave: EmbeddedBytes
  private let sections: [EmbeddedBytes]

  /// Finds the parts; nil where a size or a place is not what it must be.
  init?(_ bytes: EmbeddedBytes) {
    func number(_ offset: Int) -> Int { Int(bytes.load(at: offset, as: UInt32.self)) }
    func float(_ offset: Int) -> Float { Float(bitPattern: UInt32(number(offset))) }
    func slice(_ offset: Int, _ size: Int) -> EmbeddedBytes? {
      offset % 64 == 0 ? bytes.slice(offset, count: size) : nil
    }
    func layer(_ weights: Int, _ scales: Int, _ biases: Int, inputs: Int, outputs: Int) -> Weights? {
      guard let weights = slice(weights, inputs * outputs), let scales = slice(scales, outputs * 4),
        let biases = slice(biases, outputs * 4)
      else { return nil }
      return Weights(weights: weights, scales: scales, biases: biases)
    }
    guard bytes.count > 1024, bytes.pointer(to: Float.self) != nil, bytes.prefix(4).elementsEqual("LNN1".utf8)
    else { return nil }
    let width = number(4)
    let layerCount = number(8)
    guard (16...1024).contains(width), width % 32 == 0, (1...16).contains(layerCount),
      number(12) == NameLabel.count,
      [16, 20, 24, 28, 32, 36].map(number) == [
        Self.vectorSize, Self.wordSize, Self.affixSize, Self.shapeSize, Self.flagSize, Int(Self.flagValue),
      ]
    else { return nil }
    var sections: [EmbeddedBytes] = []
    for section in Section.allCases {
      guard let part = slice(number(44 + section.rawValue * 8), number(48 + section.rawValue * 8)) else {
        return nil
      }
      sections.append(part)
    }
    func size(_ section: Section) -> Int { sections[section.rawValue].count }
    func offset(_ section: Section) -> Int { number(44 + section.rawValue * 8) }
    guard size(.words) == NameInputs.wordRows * Self.wordSize,
      size(.prefixes) == NameInputs.affixRows * Self.affixSize,
      size(.suffixes) == size(.prefixes), size(.shapes) == NameInputs.shapeRows * Self.shapeSize,
      size(.leave) == (width + 1) * NameLabel.count * 4,
      let enter = layer(
        offset(.enterWeights), offset(.enterScales), offset(.enterBiases), inputs: Self.inputSize,
        outputs: width)
    else { return nil }
    var layers: [Layer] = []
    for index in 0..<layerCount {
      let place = 160 + index * 20
      guard (1...8).contains(number(place)),
        let weights = layer(
          number(place + 8), number(place + 12), number(place + 16), inputs: 3 * width, outputs: 2 * width)
      else { return nil }
      layers.append(Layer(reach: number(place), scale: float(place + 4), weights: weights))
    }
    self.width = width
    vectorLength = float(40)
    self.enter = enter
    self.layers = layers
    leave = sections[Section.leave.rawValue]
    self.sections = sections
  }

  /// Returns the bytes of a section.
  func section(_ section: Section) -> EmbeddedBytes { sections[section.rawValue] }
}
