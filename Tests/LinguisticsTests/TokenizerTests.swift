import Linguistics
import Records
import Testing

@Suite struct TokenizerTests {
  private func tokens(_ string: String) throws -> String {
    let text = SourceText(string)
    return try TextLayers(text).tokens.map { text[$0.span] }.joined(separator: " ")
  }

  @Test(arguments: [
    ("They don't, can't, won't, cannot.", "They do n't , ca n't , wo n't , can not ."),
    (
      "I'm sure it's John's; they'll say they've won.",
      "I 'm sure it 's John 's ; they 'll say they 've won ."
    ),
    ("Don’t touch Kyiv’s bridges.", "Do n’t touch Kyiv ’s bridges ."),
    ("the states’ rights and parents' fears", "the states ’ rights and parents ' fears"),
    ("O'Brien and L'Enfant", "O'Brien and L'Enfant"),
    ("rock ’n’ roll in the ’90s", "rock ’n’ roll in the ’90s"),
    ("â€œDonâ€™t go,â€\u{9D} said Kyivâ€™s mayor.", "â€œ Do nâ€™t go , â€\u{9D} said Kyiv â€™s mayor ."),
    ("upâ€“andâ€”down, un âge", "up â€“ and â€” down , un âge"),
  ])
  func apostrophes(text: String, expected: String) throws { #expect(try tokens(text) == expected) }

  @Test(arguments: [
    ("a well-known ten-year-old", "a well - known ten - year - old"),
    (
      "an e-mail to a non-member, pro-Russian co-workers",
      "an e-mail to a non-member , pro-Russian co-workers"
    ),
    ("up--and—down – now", "up -- and — down – now"),
    ("and/or, either/or", "and / or , either / or"),
  ])
  func hyphensAndDashes(text: String, expected: String) throws { #expect(try tokens(text) == expected) }

  @Test(arguments: [
    ("80,000 men, 3.5 km, .227", "80,000 men , 3.5 km , .227"), ("$1.2m or 25%", "$ 1.2 m or 25 %"),
    ("at 7:30 on 12/25/2001 or 9/11", "at 7:30 on 12/25/2001 or 9/11"), ("1/2 and 3/4", "1 / 2 and 3 / 4"),
    ("the 21st in the 1980s", "the 21st in the 1980s"), ("call 713-853-3989 now", "call 713-853-3989 now"),
    ("notes 13,14 but 1,00,000 and 1,200", "notes 13 , 14 but 1,00,000 and 1,200"),
    ("20/20 on 9/11, 713/853-6197, TX 77415-0027", "20 / 20 on 9/11 , 713/853-6197 , TX 77415-0027"),
    ("call +44 now, US$5 or HK$ 6", "call +44 now , US$ 5 or HK$ 6"),
    ("the 1980's and 60's", "the 1980's and 60's"),
    ("pages 5-10", "pages 5 - 10"), ("5pm, 65k, 35mm", "5 pm , 65 k , 35 mm"),
  ])
  func numbers(text: String, expected: String) throws { #expect(try tokens(text) == expected) }

  @Test(arguments: [
    (
      "See http://a.org/b?c=(d). Or www.a.com, bee.org/x",
      "See http://a.org/b?c=(d) . Or www.a.com , bee.org/x"
    ),
    (
      "See http://café.org/São/日本?ü=1, or “http://ü.org”.",
      "See http://café.org/São/日本?ü=1 , or “ http://ü.org ” ."
    ),
    ("Write to jane.roe@example.com.", "Write to jane.roe@example.com ."),
    ("@jane said #news", "@jane said #news"), ("Open report.doc now", "Open report.doc now"),
  ])
  func addresses(text: String, expected: String) throws { #expect(try tokens(text) == expected) }

  @Test(arguments: [
    (
      "Mr. Roe of the U.S. Inc. met J. R. Doe in Jan. 2001.",
      "Mr. Roe of the U.S. Inc. met J. R. Doe in Jan. 2001 ."
    ),
    ("No. 5 is here, said no. Five.", "No. 5 is here , said no . Five ."),
    ("apples, pears, etc. are sold, etc.", "apples , pears , etc. are sold , etc ."),
    ("Yahoo! shares fell!", "Yahoo! shares fell !"),
    ("the answer was plan B. It was late", "the answer was plan B . It was late"),
    ("Ann (b. March 1946; m. 1970)", "Ann ( b. March 1946 ; m. 1970 )"),
    ("He is 6 ft. 5 in. tall, and went in.", "He is 6 ft. 5 in. tall , and went in ."),
    ("Levi`s =) ^_^ +++", "Levi `s =) ^_^ +++"), ("‘‘Go,’’ she said", "‘‘ Go , ’’ she said"),
    ("Notes 4-12 .doc", "Notes 4 - 12 .doc"), ("See mailto:a.b@c.org now", "See mailto:a.b@c.org now"),
    ("AT&T and R&D", "AT&T and R&D"), ("Wait... what?!", "Wait ... what ?!"),
    ("[He] (they) said “Go”", "[ He ] ( they ) said “ Go ”"),
  ])
  func abbreviationsAndMarks(text: String, expected: String) throws { #expect(try tokens(text) == expected) }

  @Test func emojiIsOneToken() throws {
    #expect(try tokens("Good 👍🏽👩‍👩‍👧🇺🇦 day ❤️") == "Good 👍🏽 👩‍👩‍👧 🇺🇦 day ❤️")
  }

  @Test func quotationMarksAreOfKindQuote() throws {
    let layers = TextLayers(SourceText("“a” ‘b’ \"c\" «d» ``e'' don’t"))
    #expect(try layers.tokens.filter { $0.kind == .quote }.count == 10)
  }

  /// Tokens are in order, do not overlap, lie on scalar boundaries, and cover all that is not blank.
  @Test(arguments: [
    "“Ça va?” – naïve café… 10 € ½ №5 x²", "a\u{301}e\u{308} \u{200D}\u{FE0F} \u{1F1FA} \u{202E}abc",
    "''''\"\"``’’‘‘",
    "...!!!???---***", "a.b.c.d@e@f@@g.h", "'", "’", "n't", "x'", "1,2,3,.,:/-", "http://", "www.",
    "\u{0}\u{1}\u{7F}z",
  ])
  func tokensObeyTheLaws(string: String) throws {
    let text = SourceText(string)
    let layers = TextLayers(text)
    var last = 0
    for token in try layers.tokens {
      #expect(token.span.start >= last && !token.span.isEmpty)
      #expect(text.isScalarBoundary(token.span.start) && text.isScalarBoundary(token.span.end))
      last = token.span.end
    }
    var place = 0
    for sentence in try layers.sentences {
      #expect(sentence.tokens.lowerBound == place && !sentence.tokens.isEmpty)
      place = sentence.tokens.upperBound
      #expect(try layers.layout.blocks[sentence.block].span.contains(sentence.span))
    }
    #expect(try place == layers.tokens.count)
    #expect(try layers.tags.count == layers.tokens.count)
  }

  /// Pieces that once cost, or may cost, time that grows with the square of the length.
  @Test(arguments: [
    "a", "\"", ".", "'", "a.", "a-", "(", "a@", "a9.", "1/", "?\"", "a/b", "http://", "x’", "(A. ",
    "\u{200D}",
  ])
  func repeatedPieceIsReadWhole(piece: String) throws {
    let text = SourceText(String(repeating: piece, count: 40_000))
    let layers = TextLayers(text)
    let end = try layers.tokens.last?.span.end ?? 0
    #expect(end >= text.count - 4)
  }

  @Test func randomBytesKeepTheLaws() throws {
    var state: UInt64 = 20_211_123
    let alphabet = Array(
      "aZ s.S '’\"“”‘!?…-—()[]1290,:;/@#$%&*\n\r\tU.S.Mr.n't\u{A0}\u{301}é中😀\u{200D}<>".unicodeScalars)
    for _ in 0..<300 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<60 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        scalars.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      try tokensObeyTheLaws(string: String(scalars))
    }
  }

  /// Found by fuzzing: an address ended in the middle of its first character above ASCII.
  @Test(arguments: [
    ("See http://example.org/café.", "See http://example.org/café ."),
    ("(https://a.b/日本?x=ä) and", "( https://a.b/日本?x=ä ) and"),
    ("https://a.b/ü” he said", "https://a.b/ü ” he said"),
  ])
  func addressesMayHaveLettersBeyondASCII(text: String, expected: String) throws {
    #expect(try tokens(text) == expected)
  }
}
