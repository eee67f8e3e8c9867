import Records
import Testing

@testable import Corpus

/// Heads of `Key: value` lines and of mails, and what only looks like them.
@Suite struct FieldLinesTests {
  private func read(_ text: String) throws -> ReadDocument {
    ReadDocument(try DecodedText(Array(text.utf8), path: "a"), isMarkdown: false, path: "a")
  }

  @Test(
    "Well-known fields up to a blank line are a head",
    arguments: [
      "Title: Talks resume", "HEADLINE: Talks resume\nBYLINE: By Jane Roe", "Date: 2021-04-13",
      "Date: March 3, 2016",
      "Source: Reuters", "Author: Jane Roe\nPublisher: The Times\nPublished: 3 March 2016",
      "title: Talks resume\nsection: World\nword count: 312",
      "Title: A long\n  title of two lines\nDate: 2021-04-13",
      "URL: https://a.org/b?c=d\nTitle: Is it over?", "Source: with Agencies",
      "Title: Hamlet\nAct: 1\nScene: 2",
      "Title: Pancakes\nServes: 4", "Keywords: kiev, nato\nLanguage: en",
      "Author: Jane Roe\nAuthor: John Doe",
      "Title: A\r\nDate: 2021-04-13", "\u{FEFF}Title: A\nDate: 2021-04-13",
    ])
  func heads(head: String) throws {
    let end = head.contains("\r\n") ? "\r\n" : "\n"
    let document = try read(head + end + end + "Kiev accuses Russia." + end)
    #expect(document.text[document.text.body] == "Kiev accuses Russia." + end)
    #expect(!document.metadata.fields.isEmpty && document.warnings.isEmpty)
  }

  @Test(
    "A play, an interview, a recipe and prose stay text",
    arguments: [
      "JOHN: Hello\nMARY: hi\n\nJOHN: Bye.\n", "JOHN: Hello.\n\nMARY: Hi.\n",
      "Serves: 4\nTime: 10 minutes\n\nFlour.\n",
      "Note: this is how it began.\n\nHe left.\n", "Q: Who are you?\nA: Nobody.\n\nQ: Why?\n",
      "Author: Why did you say no?\nPublisher: It was bad.\n\nAuthor: Oh.\n",
      "Subject: I was born in 1950.\nInterviewer: And then?\n\nSubject: I grew up.\n",
      "Source: It came from the ministry.\n\nReporter: Which one?\n",
      "Author: Thank you\n\nHost: So.\n\nAuthor: Yes.\n",
      "Title: Talks resume\nThey met on Monday.\n\nMore.\n", "Title: Talks resume\n", "Title: A",
      "Date: an evening that nobody forgot.\n\nHe left.\n", "Title: he said that it was over.\n\nHe left.\n",
      "http://a.org: see there\n\nx\n", "10:30: the doors open\n\nx\n",
      "From: London\nTo: Paris\n\nBy train.\n",
      " Title: indented\n\nx\n", "Published: In 1999 he left the house and moved to Paris.\n\nx\n",
      "Warning: Title: x\n\ny\n",
      "From the beginning: it was wrong\n\nx\n", "From here on it was over.\nTitle: A\n\nx\n", "\n\n",
      ":\n\n", "a:\n\nb",
    ])
  func texts(text: String) throws {
    let document = try read(text)
    #expect(document.text[document.text.body] == text)
    #expect(document.metadata.fields.isEmpty && document.warnings.isEmpty)
  }

  @Test func aFileMayBeNothingButAHead() throws {
    let document = try read("Title: A\nDate: 2021-04-13")
    #expect(document.text.body.isEmpty && document.metadata.text("title") == "A")
  }

  @Test func aMailHasFoldedLinesAndEncodedWords() throws {
    let document = try read(
      """
      From roe@a.org Tue Apr 13 10:00:00 2021
      Received: from x by y;
      \tTue, 13 Apr 2021
      Received: from z
      From: =?UTF-8?Q?Zo=C3=AB?= =?utf-8?B?IFJvZQ==?= <zoe@a.org>
      To: all@a.org
      Subject: =?iso-8859-1?q?caf=E9_=AB1=BB?=
       and more
      Date: 2021-04-13
      Message-ID: <x@y>

      Zoë left.

      """)
    #expect(document.text[document.text.body] == "Zoë left.\n")
    #expect(document.metadata.text("author") == "Zoë Roe")
    #expect(document.metadata.text("title") == "café «1» and more")
    #expect(document.metadata.text("date") == "2021-04-13")
    #expect(document.metadata["From"] == .text("Zoë Roe <zoe@a.org>"))
    #expect(document.metadata.value(named: "Message_ID") == .text("<x@y>"))
  }

  @Test(
    "An encoded word that cannot be decoded is left as it is",
    arguments: [
      ("=?utf-8?Q?a=3?=", "=?utf-8?Q?a=3?="), ("=?x?Q?a?=", "=?x?Q?a?="), ("=?utf-8?B?*?=", "=?utf-8?B?*?="),
      ("=?utf-8?Q?a", "=?utf-8?Q?a"), ("=?", "=?"), ("a =?utf-8?q?b_c?= d", "a b c d"),
      ("=?UTF-8?Q?a=0Ab?=", "a b"),
      ("=?utf-8?Q?=C3=A9?= =?utf-8?Q?=C3=A8?=", "éè"),
    ])
  func encodedWords(value: String, decoded: String) { #expect(EncodedWords.decoded(value) == decoded) }
}
