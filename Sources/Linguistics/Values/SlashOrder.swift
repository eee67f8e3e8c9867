/// Gives `9/11/2001` a value where other dates of the same text show which of day and month comes first.
struct SlashOrder {
  private var open: [(index: Int, dayFirst: String, monthFirst: String)] = []
  private var seesDayFirst = false
  private var seesMonthFirst = false

  /// Notes what the date at `index` of the values shows.
  mutating func note(_ slash: SlashDate, at index: Int) {
    switch slash {
    case .dayFirst: seesDayFirst = true
    case .monthFirst: seesMonthFirst = true
    case .either(let dayFirst, let monthFirst): open.append((index, dayFirst, monthFirst))
    }
  }

  /// Returns the values with the dates that the others decide; where both orders are seen, none are.
  func settled(_ values: [ValueMention]) -> [ValueMention] {
    guard seesDayFirst != seesMonthFirst, !open.isEmpty else { return values }
    var values = values
    for date in open {
      values[date.index] = ValueMention(
        values[date.index].span, .date, value: seesDayFirst ? date.dayFirst : date.monthFirst,
        confidence: 0.85)
    }
    return values
  }
}
