internal import Glibc
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
    func unreadable() -> GoldFault { GoldFault(path, .unreadable(String(cString: strerror(errno)))) }
    guard let file = fopen(path, "rb") else { throw unreadable() }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    guard ferror(file) == 0 else { throw unreadable() }
    self.init(path: path, bytes: bytes)
  }

  /// Calls `body` for every line with its number, from 1, without its line end.
  func forEach(_ body: (Int, ArraySlice<UInt8>) throws(GoldFault) -> Void) throws(GoldFault) {
    if let offset = InvalidUTF8.firstInvalidOffset(in: bytes) {
      throw GoldFault(path, line: bytes[..<offset].count { $0 == 0x0A } + 1, .notUTF8)
    }
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      let next = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let end = next > start && bytes[next - 1] == 0x0D ? next - 1 : next
      number += 1
      try body(number, bytes[start..<end])
      start = next + 1
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
