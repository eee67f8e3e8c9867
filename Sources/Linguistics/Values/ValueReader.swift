internal import Records

/// Reads the value that begins at a place, whatever it is.
struct ValueReader {
  private let pieces: ValuePieces
  private let lexicon = ValueLexicon.shared
  private let amounts: AmountReader
  private let money: MoneyReader
  private let measures: MeasureReader
  private let times: TimeReader
  private let dates: DateReader

  init(_ text: SourceText) {
    pieces = ValuePieces(text)
    amounts = AmountReader(pieces)
    money = MoneyReader(pieces)
    measures = MeasureReader(pieces)
    times = TimeReader(pieces)
    dates = DateReader(pieces)
  }

  /// Returns the value at `place`, and what it shows about the order of dates with slashes.
  ///
  /// A value begins with a digit, a sign of money or a word; it lies behind the last one, which ended at `end`,
  /// and ends at `limit` or before.
  func read(at place: Int, limit: Int, after end: Int) -> (mention: ValueMention, slash: SlashDate?)? {
    pieces.begin(at: place, limit: limit)
    guard let first = pieces.piece(0) else { return nil }
    if first.kind == .word, !(first.word.map { ValueLexicon.begins(lexicon[$0]) } ?? false) { return nil }
    guard var reading = reading(), let whole = pieces.span(reading.first, reading.last) else { return nil }
    if whole.start < end { reading.first = 0 }
    guard let span = pieces.span(reading.first, reading.last), span.start >= end, span.end <= limit else {
      return nil
    }
    return (
      ValueMention(span, reading.type, value: reading.value, confidence: reading.confidence), reading.slash
    )
  }

  private func reading() -> ValueReading? {
    money.signed() ?? counted() ?? times.read() ?? dates.read()
  }

  /// A number with what is counted after it; the whole of a range, or else its first number.
  private func counted() -> ValueReading? {
    guard let amount = amounts.number(0), !pieces.isNumber(0) || !pieces.hangsOnSomething || isSigned else {
      return nil
    }
    if let range = amounts.range(0, amount), let reading = counted(range) { return reading }
    return counted(amount)
  }

  private func counted(_ amount: Amount) -> ValueReading? {
    measures.share(amount) ?? money.counted(amount) ?? measures.measure(amount)
  }

  /// Whether a sign stands right before the number and nothing right before the sign.
  private var isSigned: Bool {
    guard let mark = pieces.mark(-1), let sign = pieces.piece(-1) else { return false }
    return (mark == "-" || mark == "+" || mark == "−") && (sign.hasGap || pieces.mark(-2) == "(")
  }
}
