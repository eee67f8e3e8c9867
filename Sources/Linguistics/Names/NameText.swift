package import Records

/// Names as they are shown.
package enum NameText {
  /// Returns the text of `span` with every run of blanks and line ends as one blank.
  package static func collapsed(_ bytes: [UInt8], _ span: TextSpan) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(span.count)
    for byte in bytes[span.range] {
      let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
      if !isBlank {
        result.append(byte)
      } else if result.last != 0x20 {
        result.append(0x20)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
