/// A result while it is written: held back until it is known whether it fits the screen.
struct ResultPage {
  /// What is held back.
  var held: [UInt8] = []
  /// What shows it, once it is known to be taller than the screen.
  var process: PagerProcess?
  /// What is to be told on the other stream when the result has been seen.
  var errors: [[UInt8]] = []
  private var counter: RowCounter
  private let rows: Int

  init(columns: Int, rows: Int) {
    counter = RowCounter(columns: columns)
    self.rows = rows
  }

  /// Whether the result and the prompt below it do not fit the screen together.
  var isTall: Bool { counter.rows >= rows }

  /// Measures what is written; there is nothing to measure any more once it is too tall.
  mutating func measure(_ text: String) { if !isTall { counter.add(text) } }
}
