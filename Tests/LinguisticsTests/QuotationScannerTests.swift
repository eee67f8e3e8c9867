import Linguistics
import Records
import Testing

@Suite("Quotation scanner")
struct QuotationScannerTests {
  /// Writes the quotations of `text`, one a line: pieces joined by ` … `, `~` before a repaired one,
  /// `>` for each one that it stands in.
  private func scan(_ text: String) throws -> [String] {
    let layers = TextLayers(SourceText(text))
    return try layers.quotations.map { quotation in
      String(repeating: ">", count: quotation.depth) + (quotation.isRepaired ? "~" : "")
        + quotation.pieces.map { layers.text[$0] }.joined(separator: " … ")
    }
  }

  @Test(
    "Marks of every kind pair",
    arguments: [
      "He said: “Stay calm.”", "He said: \"Stay calm.\"", "He said: «Stay calm.»", "He said: « Stay calm. »",
      "He said: „Stay calm.“", "He said: ‘Stay calm.’", "He said: 'Stay calm.'", "He said: ``Stay calm.''",
      "He said: ''Stay calm.''", "He said: ‹Stay calm.›", "He said: »Stay calm.«", "He said: ‘‘Stay calm.’’",
    ])
  func kinds(_ text: String) throws {
    #expect(try scan(text) == ["Stay calm."])
  }

  @Test(
    "An apostrophe is no mark",
    arguments: [
      "I don’t know Kyiv’s plan.", "I don't know Kyiv's plan.", "The ’90s and the '80s were long.",
      "The players’ room and the players' bus.", "Rock ’n’ roll, get ’em, 'twas fun.",
      "Goin' home, comin' back.",
      "It is 6' wide and 5'10\" tall.", "A 27\" screen.", "<a href=\"x.html\" class=\"b\">link</a>",
      "O'Brien's car.",
    ])
  func apostrophes(_ text: String) throws {
    #expect(try scan(text) == [])
  }

  @Test("Apostrophes inside single marks do not close them")
  func britishMarks() throws {
    #expect(
      try scan("‘We don’t know,’ he said. ‘It’s the players’ room, not ours.’") == [
        "We don’t know,", "It’s the players’ room, not ours.",
      ])
    #expect(
      try scan("'We don't know,' he said. 'It is the players' room.'") == [
        "We don't know,", "It is the players' room.",
      ])
  }

  @Test("Quotations nest")
  func nesting() throws {
    #expect(
      try scan("“She told me, ‘Go “now” or never,’ and left,” he said.") == [
        "She told me, ‘Go “now” or never,’ and left,", ">Go “now” or never,", ">>now",
      ])
    #expect(try scan("\"He called me 'a liar,'\" she said.") == ["He called me 'a liar,'", ">a liar,"])
    #expect(try scan("“He called me “crazy” and left.”") == ["He called me “crazy” and left.", ">crazy"])
  }

  @Test("A nested quotation knows its parent")
  func parents() throws {
    let quotations = try TextLayers(SourceText("“One.” “Two ‘three’ four.”")).quotations
    #expect(quotations.map(\.parent) == [nil, nil, 1])
    #expect(quotations.map(\.depth) == [0, 0, 1])
  }

  @Test("A paragraph that begins with a mark continues an open quotation")
  func paragraphs() throws {
    #expect(try scan("He said: “One.\n\n“Two.\n\n“Three,” and left.") == ["One. … Two. … Three,"])
    #expect(try scan("He said: \"One.\n\n\"Two,\" and left.") == ["One. … Two,"])
    #expect(try scan("‘One.\n\n‘Two,’ he said.") == ["One. … Two,"])
  }

  @Test("The pieces of a quotation over paragraphs leave its marks out")
  func pieceSpans() throws {
    let quotation = try #require(TextLayers(SourceText("“One.\n\n“Two.”")).quotations.first)
    #expect(quotation.pieces == [TextSpan(3, 7), TextSpan(12, 16)])
    #expect(quotation.outer == TextSpan(0, 19))
  }

  @Test("A repair never swallows a paragraph that is not quoted")
  func boundaries() throws {
    #expect(
      try scan("He said: “One. Two.\n\nThree is plain.\n\n“Four,” he said.") == ["~One. Two.", "Four,"])
    #expect(try scan("One is plain.\n\nTwo,” he said.") == ["~Two,"])
  }

  @Test("An unclosed quotation ends where a cue clause begins")
  func unclosed() throws {
    #expect(try scan("“We will win, he said.") == ["~We will win,"])
    #expect(try scan("“We will win, said John Smith, a lawyer. “We must.”") == ["~We will win,", "We must."])
    #expect(
      try scan("“We will win. We must, Senator Smith told reporters on Monday.") == ["~We will win. We must,"]
    )
    #expect(try scan("He called it “unjustified and wrong. Nobody agreed.") == ["~unjustified and wrong."])
  }

  @Test("A missing opening mark is placed")
  func unopened() throws {
    #expect(try scan("It rained. We will win,” he said.") == ["~We will win,"])
    #expect(try scan("I am sure. We will win,” he said.") == ["~I am sure. We will win,"])
    #expect(try scan("It rained. John Smith said: We will win.”") == ["~We will win."])
  }

  @Test("A missing opening mark never takes in the cue that tells who speaks")
  func unopenedAfterCue() throws {
    #expect(
      try scan("It rained. Roe said that the plan was sound.” Nobody agreed.") == ["~the plan was sound."])
    #expect(try scan("Roe told the crowd that it would win.”") == ["~it would win."])
    #expect(try scan("Roe left early, arguing that it was late.”") == ["~it was late."])
    #expect(try scan("Roe called the plan a disgrace” to the town.") == ["~the plan a disgrace"])
    // The cue of the quotation before leads nothing in.
    #expect(
      try scan("“It is late,” Roe said months after the vote, and the cause was plain.”").first
        == "It is late,")
    #expect(try scan("“It is late,” Roe said months after the vote, and the cause was plain.”").count == 1)
    // The cue after the mark tells who speaks, and one in the quoted words does not.
    #expect(
      try scan("It rained. The minister said no to us,” Roe added.") == ["~The minister said no to us,"])
    #expect(try scan("It rained. We said no to the plan.” Roe left.") == ["~We said no to the plan."])
  }

  @Test("A missing opening mark inside a sentence leaves the sentence's beginning to the writer")
  func unopenedPart() throws {
    #expect(try scan("The town had a sound and cheap” plan.") == ["~sound and cheap"])
    #expect(try scan("The town had a cheap” plan.") == ["~cheap"])
    #expect(try scan("He gave a short review of [his] rooms” and left.") == ["~short review of [his] rooms"])
    #expect(try scan("He took Roe through [his] rooms” again.") == ["~He took Roe through [his] rooms"])
  }

  @Test("A quotation split by its cue has its second opening mark placed")
  func unopenedSecondPart() throws {
    #expect(try scan("“My hope,” he said, is that we win.”") == ["My hope,", "~is that we win."])
    #expect(
      try scan("“If that is so,” the minister says, what remains of it?”") == [
        "If that is so,", "~what remains of it?",
      ])
  }

  @Test("An unclosed quotation ends where a described speaker begins")
  func unclosedDescription() throws {
    #expect(try scan("“We will win, retired general Lloyd Roe said.") == ["~We will win,"])
    #expect(try scan("“They are wrong, said 9/11 widow Terry Roe.") == ["~They are wrong,"])
    #expect(try scan("“They say, ‘Not yet,’ he said.") == ["~They say, ‘Not yet,’", ">Not yet,"])
    // The quoted words go on over what only resembles a speaker.
    #expect(
      try scan("“We will win, and then John Roe said so.") == ["~We will win, and then John Roe said so."])
  }

  @Test("A name below the quoted words is not theirs, whichever mark is missing")
  func signatures() throws {
    #expect(try scan("“We will win. We must. ― Jane Roe") == ["~We will win. We must."])
    #expect(try scan("We will win. We must.” ― Jane Roe") == ["~We will win. We must."])
    #expect(try scan("“We will win — Jane Roe won.") == ["~We will win — Jane Roe won."])
    #expect(
      try scan("“We will win. ― Jane Roe\n\n“We lost.” ― Ann Poe\n\nThis is plain.") == [
        "~We will win.", "We lost.",
      ])
  }

  @Test("Marks turned the wrong way still close and open")
  func reversed() throws {
    #expect(try scan("He said: “Stop it immediately “.") == ["~Stop it immediately"])
    #expect(try scan("He said: “Stop it now “") == ["~Stop it now"])
    #expect(try scan("He said: ”Stop it now.“ She left.") == ["~Stop it now."])
    #expect(try scan("”Stop it now,“ he said. “Or else.”") == ["~Stop it now,", "Or else."])
  }

  @Test("Doubled, spaced and mixed marks are repaired")
  func damaged() throws {
    #expect(try scan("““Stop it,”” he said.") == ["~Stop it,"])
    #expect(try scan("“ Stop it, ” he said. \" Go. \" he said.") == ["~Stop it,", "~Go."])
    #expect(try scan("“Stop it,\" he said. \"Go,” he said.") == ["~Stop it,", "~Go,"])
    #expect(try scan("\"\"Stop it,\"\" he said.") == ["~Stop it,"])
  }

  @Test("Marks that a wrong encoding mangled are marks, and its dashes and apostrophes are none")
  func mangled() throws {
    // “ ” ’ – as Windows-1252, with the last letter of ” kept or lost; then as Latin-1.
    #expect(try scan("â€œStop it,â€\u{9D} he said. â€œDonâ€™t go.â€\u{9D}") == ["Stop it,", "Donâ€™t go."])
    #expect(try scan("â€œStop it,â€ he said. â€œGo.â€") == ["Stop it,", "Go."])
    #expect(try scan("â€˜Stop it,â€™ he said.") == ["Stop it,"])
    #expect(try scan("He left â€“ and Kyivâ€™s bridge â€” too.") == [])
    #expect(try scan("\u{E2}\u{80}\u{9C}Stop it,\u{E2}\u{80}\u{9D} he said.") == ["Stop it,"])
    #expect(try scan("Un âge sans pâtés, 5 â‚¬.") == [])
  }

  @Test("An odd number of straight marks does not turn the rest inside out")
  func oddNumber() throws {
    #expect(try scan("\"We won, he said. \"We did.\" And \"more.\"") == ["~We won,", "We did.", "more."])
  }

  @Test("Empty quotations are none")
  func empty() throws {
    #expect(try scan("“” \"\" “ ” «»") == [])
    #expect(try scan("") == [])
    #expect(try scan("“") == [])
  }

  @Test("The client's article has five quotations, two of them repaired")
  func seed() throws {
    let text = """
      “Decrease the tension”. It is the main idea.

      Stoltenberg said: “Russia must stop its activities. provocations and de-escalate immediately “.

      Kuleba stressed: “Ukraine does not want war. We do not plan it.”

      Shoigu said: “In response to the alliance’s activities, we act. The troops are ready to guard the country “.
      """
    #expect(
      try scan(text) == [
        "Decrease the tension", "~Russia must stop its activities. provocations and de-escalate immediately",
        "Ukraine does not want war. We do not plan it.",
        "~In response to the alliance’s activities, we act. The troops are ready to guard the country",
      ])
  }

  @Test("Any bytes scan, in order and within bounds", arguments: 1...40)
  func fuzz(_ seed: Int) throws {
    let parts = [
      "“", "”", "‘", "’", "\"", "'", "«", "»", "„", "`", " ", "\n", "\n\n", "a", "Sam", "s", ".", ",",
      " he said",
      "é", "—", "…", "(", ")", "5", ":", "\u{A0}", "=", "said",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    var text = ""
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += parts[Int(state >> 33) % parts.count]
    }
    let layers = TextLayers(SourceText(text))
    var start = 0
    for (position, quotation) in try layers.quotations.enumerated() {
      #expect(quotation.outer.start >= start)
      start = quotation.outer.start
      #expect(!quotation.pieces.isEmpty)
      #expect(quotation.outer.end <= layers.text.count)
      #expect(quotation.parent.map { $0 < position } ?? true)
      for piece in quotation.pieces {
        #expect(quotation.outer.contains(piece) && !piece.isEmpty)
        #expect(layers.text.isScalarBoundary(piece.start) && layers.text.isScalarBoundary(piece.end))
      }
    }
  }

  @Test(
    "A long line of marks scans", arguments: ["“", "\"", "' ", "”a", "“a” ", ", he said “", "'\""])
  func longLine(_ unit: String) throws {
    let text = SourceText(String(repeating: unit, count: 200_000 / unit.utf8.count))
    #expect(try TextLayers(text).quotations.count <= text.count)
  }

  /// Found by fuzzing: the depth was that of a quotation that had ended before.
  @Test("A quotation stands only in one that holds it")
  func parentsHoldTheirChildren() throws {
    let text = "Mr. Roe l«eft at 5 p.m. on Monday. “Why?” asked Ann."
    #expect(try scan(text) == ["~eft at 5 p.m. on Monday.", "Why?"])
  }
}
