internal import CLexicons
internal import Glibc
internal import Text

/// How many in a hundred bearers of a given name are women, from the lists of names.
struct GivenNames {
  private let list = SortedList(lede_lexicon_given_names)

  /// Returns the log-odds of a woman to a man, or nil where the folded name is not listed.
  func odds(_ key: ArraySlice<UInt8>) -> Double? {
    guard let range = list.value(of: key) else { return nil }
    var hundredths = 0
    for byte in list[range] {
      if let digit = ASCII.digitValue(byte) { hundredths = hundredths * 10 + digit }
    }
    guard (1...99).contains(hundredths) else { return nil }
    return log(Double(hundredths) / Double(100 - hundredths))
  }
}
