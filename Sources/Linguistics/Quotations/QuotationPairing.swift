internal import Platform
internal import Records
internal import Text

/// Pairs marks paragraph by paragraph, with a stack for quotations inside quotations.
///
/// Where a mark is missing or wrong it is repaired from evidence, and the quotation says so.
struct QuotationPairing {
  private struct Draft {
    let open: Int
    let family: QuotationMark.Family
    let shape: QuotationMark.Role
    let parent: Int?
    /// Where the present piece begins.
    var pieceStart: Int
    var pieces: [TextSpan] = []
    var end: Int
    var isRepaired: Bool
    /// Whether it may turn out to have been an apostrophe.
    let isDoubtful: Bool

    var outer: TextSpan { TextSpan(open, max(open, end)) }
  }

  private let bytes: [UInt8]
  private let cancellation: Cancellation
  private let evidence: QuotationEvidence
  private var drafts: [Draft] = []
  private var stack: [Int] = []
  /// Up to here quotations of the present paragraph have ended, at any depth: nothing begins before it any more.
  private var floor = 0
  /// The paragraph that is read.
  private var paragraph = TextSpan(0, 0)

  init(_ bytes: [UInt8], cancellation: Cancellation) {
    self.cancellation = cancellation
    self.bytes = bytes
    evidence = QuotationEvidence(bytes: bytes)
  }

  // MARK: Paragraphs

  /// Reads one paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: its span.
  ///   - marks: its marks.
  ///   - following: the mark that begins the next paragraph of running text, if one does.
  /// - Throws: where the work should stop.
  mutating func read(
    _ paragraph: TextSpan, marks: [QuotationMark], following: QuotationMark?
  ) throws(Cancelled) {
    floor = paragraph.start
    self.paragraph = paragraph
    let singles = SingleMarks(marks)
    var position = 0
    if let outermost = stack.first {
      // Only a quotation that the paragraph's first mark takes up is still open here.
      drafts[outermost].pieceStart = marks[0].end
      position = 1
    }
    while position < marks.count {
      // Each mark may look at a long stretch for evidence.
      try cancellation.check()
      let mark = marks[position]
      if mark.family == .single {
        readSingle(mark, position, marks, singles, paragraph, following)
      } else {
        read(mark, position, marks)
      }
      position += 1
    }
    finish(paragraph, following)
  }

  private mutating func finish(_ paragraph: TextSpan, _ following: QuotationMark?) {
    guard let outermost = stack.first else { return }
    let draft = drafts[outermost]
    let clause = evidence.speakerClause(from: draft.pieceStart, to: paragraph.end)
    let goesOn = draft.pieces.isEmpty ? evidence.isUtterance(from: draft.open, draft.pieceStart) : true
    if let following, following.family == draft.family, following.place == .opening, clause == nil, goesOn {
      while stack.count > 1 { closeLast(at: paragraph.end) }
      addPiece(outermost, to: paragraph.end)
      drafts[outermost].end = paragraph.end
      return
    }
    while stack.count > 1 { closeLast(at: paragraph.end) }
    let end = evidence.closing(
      from: draft.pieceStart, to: paragraph.end, isFragment: draft.pieces.isEmpty && !goesOn, nextOpens: false
    )
    closeLast(at: end)
  }

  // MARK: Double marks and guillemets

  private mutating func read(_ mark: QuotationMark, _ position: Int, _ marks: [QuotationMark]) {
    let opened = stack.lastIndex { drafts[$0].family == mark.family }
    let isOpen = opened != nil
    if mark.isStraight, mark.followsDigit, !isOpen, mark.place != .opening { return }
    switch direction(of: mark, isOpen: isOpen) {
    case .opening:
      if let opened, opened == stack.count - 1 {
        if !nests(position, marks) { closeUnclosed(at: mark.start) }
      }
      // »German« marks point inwards; they are not reversed.
      open(mark, isReversed: mark.shape == .closing && mark.family == .double)
    case .closing, .unknown:
      guard let opened else {
        closeUnopened(mark)
        return
      }
      while stack.count - 1 > opened { closeLast(at: mark.start) }
      close(mark)
    }
  }

  /// Decides what a mark does from its shape, its neighbours, and what is open.
  private func direction(of mark: QuotationMark, isOpen: Bool) -> QuotationMark.Role {
    switch (mark.shape, mark.place) {
    case (.unknown, .unknown): isOpen ? .closing : .opening
    case (.unknown, let place): place
    case (let shape, .unknown): isOpen ? shape : shape == .closing && mark.isSpaced ? .opening : shape
    case (.opening, .closing): .closing
    case (.closing, .opening): isOpen && !beginsSentence(mark) ? .closing : .opening
    case (let shape, _): shape
    }
  }

  private func beginsSentence(_ mark: QuotationMark) -> Bool {
    guard mark.end < bytes.count, !ASCII.isLower(bytes[mark.end]) else { return false }
    var offset = mark.start
    while offset > 0 {
      let width = QuotationBytes.blankWidth(bytes, before: offset)
      guard width > 0 else { break }
      offset -= width
    }
    return offset > 0 && [0x2E, 0x2C, 0x3A, 0x21, 0x3F].contains(bytes[offset - 1])
  }

  /// Whether a mark that opens inside an open quotation of its own kind has a closing mark of its own.
  private func nests(_ position: Int, _ marks: [QuotationMark]) -> Bool {
    let family = marks[position].family
    var closers = 0
    var index = position + 1
    // The next two marks of the family decide; others between them are few.
    while index < marks.count, index - position < 8, closers < 2 {
      let mark = marks[index]
      index += 1
      guard mark.family == family else { continue }
      guard mark.place == .closing, mark.shape != .opening else { return false }
      closers += 1
    }
    guard closers == 2, let last = stack.last else { return false }
    return evidence.cueClause(from: drafts[last].pieceStart, to: marks[position].start) == nil
  }

  // MARK: Single marks

  /// What stands ahead of each single mark: the next sure closing mark, and the next opening one.
  private struct SingleMarks {
    var nextCloser: [Int]
    var nextOpener: [Int]
    var hasAnyCloser: [Bool]

    init(_ marks: [QuotationMark]) {
      let none = marks.count
      nextCloser = Array(repeating: none, count: none)
      nextOpener = nextCloser
      hasAnyCloser = Array(repeating: false, count: none)
      var closer = none
      var opener = none
      var any = false
      for position in marks.indices.reversed() {
        nextCloser[position] = closer
        nextOpener[position] = opener
        hasAnyCloser[position] = any
        guard marks[position].family == .single else { continue }
        switch marks[position].place {
        case .closing:
          any = true
          if !marks[position].isWeak { closer = position }
        case .opening: opener = position
        case .unknown: break
        }
      }
    }
  }

  private mutating func readSingle(
    _ mark: QuotationMark, _ position: Int, _ marks: [QuotationMark], _ singles: SingleMarks,
    _ paragraph: TextSpan, _ following: QuotationMark?
  ) {
    let opened = stack.lastIndex { drafts[$0].family == .single }
    let role = mark.place == .unknown ? mark.shape : mark.place
    switch role {
    case .opening:
      if let opened, opened == stack.count - 1, !nests(position, marks) {
        if drafts[stack[opened]].isDoubtful { drop() } else { closeUnclosed(at: mark.start) }
      }
      let continues = mark.start == paragraph.start && following?.family == .single
      let isDoubtful = mark.shape != .opening && !continues
      if isDoubtful, !singles.hasAnyCloser[position] { return }
      open(mark, isReversed: mark.shape == .closing, isDoubtful: isDoubtful)
    case .closing, .unknown:
      guard let opened, role == .closing else { return }
      if mark.isWeak, singles.nextCloser[position] < singles.nextOpener[position] { return }
      guard opened == stack.count - 1 || !mark.isWeak else { return }
      while stack.count - 1 > opened { closeLast(at: mark.start) }
      close(mark)
    }
  }

  // MARK: Drafts

  private mutating func open(_ mark: QuotationMark, isReversed: Bool, isDoubtful: Bool = false) {
    let isSpaced = mark.isSpaced
    drafts.append(
      Draft(
        open: mark.start, family: mark.family, shape: mark.shape, parent: stack.last, pieceStart: mark.end,
        end: mark.end, isRepaired: isReversed || mark.isDoubled || isSpaced, isDoubtful: isDoubtful))
    stack.append(drafts.count - 1)
  }

  private mutating func close(_ mark: QuotationMark) {
    guard let last = stack.popLast() else { return }
    addPiece(last, to: mark.start)
    drafts[last].end = mark.end
    // The `“` of `„Stay calm,“ he said` closes, so the blank after it is none inside.
    let isSpaced = mark.isSpaced && !(mark.shape == .opening && mark.place == .closing)
    if mark.isDoubled || isSpaced || !fits(mark, drafts[last]) { drafts[last].isRepaired = true }
    floor = max(floor, mark.end)
  }

  /// Whether a closing mark is the partner of the opening one: `“ ”`, `„ “`, `" "`, `» «`.
  private func fits(_ mark: QuotationMark, _ draft: Draft) -> Bool {
    if draft.shape == .opening, mark.shape == .opening {
      return bytes[draft.open + 2] == 0x9E && mark.family == .double
    }
    // A LaTeX quotation opens with `` and closes with ''.
    if bytes[draft.open] == 0x60 { return mark.shape != .opening }
    switch draft.shape {
    case .opening: return mark.shape == .closing
    case .closing: return mark.shape == .opening && mark.family != .double
    case .unknown: return mark.shape == .unknown && bytes[draft.open] == bytes[mark.start]
    }
  }

  /// Closes the innermost quotation where no mark does; the end is never before its first word.
  private mutating func closeLast(at offset: Int) {
    guard let last = stack.last else { return }
    if drafts[last].isDoubtful {
      drop()
      return
    }
    stack.removeLast()
    let offset = uncut(offset, in: last)
    addPiece(last, to: offset)
    drafts[last].end = max(drafts[last].pieces.last?.end ?? offset, drafts[last].pieceStart)
    drafts[last].isRepaired = true
    floor = max(floor, drafts[last].end)
  }

  /// Returns where a quotation that is closed at `offset` ends: not in the middle of one that stands in it.
  private func uncut(_ offset: Int, in draft: Int) -> Int {
    guard offset < floor else { return offset }
    var index = drafts.count - 1
    while index > draft, drafts[index].open >= offset { index -= 1 }
    var end = offset
    while index > draft {
      if !drafts[index].pieces.isEmpty { end = max(end, drafts[index].end) }
      guard let parent = drafts[index].parent else { break }
      index = parent
    }
    return end
  }

  private mutating func closeUnclosed(at limit: Int) {
    guard let last = stack.last else { return }
    let start = drafts[last].pieceStart
    let isFragment = !evidence.isUtterance(from: drafts[last].open, start)
    closeLast(at: evidence.closing(from: start, to: limit, isFragment: isFragment, nextOpens: true))
  }

  private mutating func closeUnopened(_ mark: QuotationMark) {
    let start = max(stack.last.map { drafts[$0].pieceStart } ?? floor, floor)
    guard start < mark.start else { return }
    let opening = evidence.opening(of: TextSpan(mark.start, mark.end), from: start, in: paragraph)
    drafts.append(
      Draft(
        open: opening, family: mark.family, shape: .unknown, parent: stack.last, pieceStart: opening,
        end: mark.end, isRepaired: true, isDoubtful: false))
    addPiece(drafts.count - 1, to: mark.start)
    floor = max(floor, mark.end)
  }

  private mutating func drop() {
    guard let last = stack.popLast() else { return }
    drafts[last].pieces = []
  }

  private mutating func addPiece(_ draft: Int, to end: Int) {
    var start = drafts[draft].pieceStart
    var end = max(start, end)
    while start < end {
      let width = QuotationBytes.blankWidth(bytes, at: start)
      guard width > 0 else { break }
      start += width
    }
    while end > start {
      let width = QuotationBytes.blankWidth(bytes, before: end)
      guard width > 0 else { break }
      end -= width
    }
    guard start < end else { return }
    drafts[draft].pieces.append(TextSpan(start, end))
  }

  // MARK: Result

  /// Returns the quotations, ordered by where they open, with depths and parents.
  func quotations() -> [Quotation] {
    let kept = drafts.indices.filter { !drafts[$0].pieces.isEmpty }.sorted {
      (drafts[$0].open, -drafts[$0].end, $0) < (drafts[$1].open, -drafts[$1].end, $1)
    }
    var positions = Array(repeating: -1, count: drafts.count)
    for (position, draft) in kept.enumerated() { positions[draft] = position }
    var quotations: [Quotation] = []
    quotations.reserveCapacity(kept.count)
    for index in kept {
      let draft = drafts[index]
      let outer = draft.outer
      // What was open when it began may have been closed, by evidence, before it.
      var parent = draft.parent
      while let ancestor = parent,
        drafts[ancestor].pieces.isEmpty || !drafts[ancestor].outer.contains(outer)
      {
        parent = drafts[ancestor].parent
      }
      let place = parent.map { positions[$0] }.flatMap { $0 >= 0 && $0 < quotations.count ? $0 : nil }
      quotations.append(
        Quotation(
          outer: outer, pieces: draft.pieces,
          depth: place.map { quotations[$0].depth + 1 } ?? 0, parent: place, isRepaired: draft.isRepaired))
    }
    return quotations
  }
}
