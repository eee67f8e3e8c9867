internal import CLexicons
internal import Glibc

/// How many in a hundred bearers of a given name are women, from the lists of names.
struct GivenNames {
  private let list = SortedList(lede_lexicon_given_names)

  /// Returns the log-odds of a woman to a man, or nil where the folded name is not listed.
  func odds(_ key: ArraySlice<UInt8>) -> Double? {
    guard let range = list.value(of: key) else { return nil }
    var hundredths = 0
    for byte in list[range] where (0x30...0x39).contains(byte) {
      hundredths = hundredths * 10 + Int(byte - 0x30)
    }
    guard (1...99).contains(hundredths) else { return nil }
    return log(Double(hundredths) / Double(100 - hundredths))
  }
}
