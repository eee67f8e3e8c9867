internal import Platform
internal import Records
internal import Text

/// The lines of a gold file.
struct GoldLines {
  let path: String
  private let bytes: [UInt8]

  init(path: String, bytes: some Sequence<UInt8>) {
    self.path = path
    self.bytes = Array(bytes)
  }

  /// Reads a file.
  init(_ path: String) throws(GoldFault) {
    do throws(FileReading.Failure) {
      self.init(path: path, bytes: try FileReading.bytes(of: path))
    } catch {
      throw GoldFault(path, .unreadable("\(error)"))
    }
  }

  /// Calls `body` for every line with its number, from 1, without its line end.
  func forEach(_ body: (Int, ArraySlice<UInt8>) throws(GoldFault) -> Void) throws(GoldFault) {
    if let offset = InvalidUTF8.firstInvalidOffset(in: bytes) {
      throw GoldFault(path, line: bytes[..<offset].count { $0 == 0x0A } + 1, .notUTF8)
    }
    var lines = LineBuffer()
    lines.append(bytes)
    lines.finish()
    var number = 0
    while let line = lines.next() {
      number += 1
      try body(number, line.bytesWithoutCarriageReturn)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The pieces between tabs.
  var fields: [ArraySlice<UInt8>] { split(separator: 0x09, omittingEmptySubsequences: false) }

  /// Returns what follows `prefix`, or nil where the line begins otherwise.
  func after(_ prefix: StaticString) -> ArraySlice<UInt8>? {
    let count = prefix.utf8CodeUnitCount
    guard self.count >= count else { return nil }
    let begins = prefix.withUTF8Buffer { $0.elementsEqual(self.prefix(count)) }
    return begins ? dropFirst(count) : nil
  }
}
