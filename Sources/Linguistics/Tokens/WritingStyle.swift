internal import Records

/// How carefully a text is written, as its sentence marks show.
///
/// News ends paragraphs with a mark, and begins sentences with capitals; e-mail and chat need not. A long text may hold
/// both, so the style of each stretch is told apart.
struct WritingStyle {
  /// A small number for the style.
  let value: UInt32
  /// Whether next to every sentence begins with a capital.
  let isCareful: Bool
  /// Whether every sentence of a text with many, but for one at most, begins with a capital, and paragraphs end with a mark.
  let isSpotless: Bool

  /// Counts over the tokens of a stretch's blocks, at the `places` of its marks.
  init(_ pieces: [Token], _ places: [Int], _ blocks: [Range<Int>]) {
    var marks = 0
    var small = 0
    var open = 0
    var long = 0
    var addresses = 0
    var places = places[...]
    for range in blocks {
      guard let last = range.last else { continue }
      if range.count > 12 {
        long += 1
        let form = pieces[last].form
        if !form.isTerminal && !form.isClosing && form != .abbreviation { open += 1 }
      }
      while let index = places.first, index <= last {
        places.removeFirst()
        let form = pieces[index].form
        if index == last { break }
        if form == .address { addresses += 1 }
        guard form.isTerminal, pieces[index].end < pieces[index + 1].start else { continue }
        marks += 1
        if pieces[index + 1].form == .lowercase { small += 1 }
      }
    }
    let carelessness: UInt32 = small == 0 ? 0 : small * 20 < marks ? 1 : small * 5 < marks ? 2 : 3
    let openness: UInt32 = open == 0 ? 0 : open * 5 < long ? 1 : open * 2 < long ? 2 : 3
    isCareful = small * 10 <= marks && small < 2 + marks / 20
    isSpotless = small < 2 && marks + long - open >= 12 && open * 5 <= long && addresses == 0
    value = carelessness << 4 | openness << 2 | (addresses == 0 ? 0 : addresses * 10 < marks ? 1 : 2)
  }
}
