/// Writes JSON (RFC 8259) piece by piece: what is to be an object or a list, its user says.
///
///     var writer = JSONWriter()
///     writer.raw("{\"id\": ")
///     writer.string("a1")
///     writer.raw("}")
public struct JSONWriter {
  /// The bytes written so far.
  public var bytes: [UInt8] { storage }
  @usableFromInline var storage: [UInt8] = []

  /// Creates a writer that has written nothing.
  public init() {}

  /// Forgets what was written and keeps the storage.
  public mutating func removeAll() { storage.removeAll(keepingCapacity: true) }

  /// Writes bytes that are JSON already.
  public mutating func raw(_ text: StaticString) {
    storage.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes bytes that are JSON already.
  @inlinable
  public mutating func raw(_ json: some Sequence<UInt8>) { storage.append(contentsOf: json) }

  /// Writes a whole number.
  @inlinable
  public mutating func integer(_ number: Int) { raw(String(number).utf8) }

  /// Writes a string with its quotation marks; everything above U+001F but `"` and `\` is written as it is.
  public mutating func string(_ text: String) {
    storage.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
      {
        storage.append(contentsOf: utf8[start..<index])
        escape(byte)
        start = index + 1
      }
      storage.append(contentsOf: utf8[start...])
    }
    storage.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default:
      let digits = Array("0123456789abcdef".utf8)
      raw("\\u00")
      storage.append(digits[Int(byte >> 4)])
      storage.append(digits[Int(byte & 15)])
    }
  }
}
