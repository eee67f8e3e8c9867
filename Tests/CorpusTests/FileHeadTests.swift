import Records
import Testing

@testable import Corpus

/// What a file says about itself: which fields are read, and where the body begins.
@Suite struct FileHeadTests {
  private func read(_ text: String, markdown: Bool = true) -> ReadDocument {
    let decoded = try? DecodedText(Array(text.utf8), path: "a")
    guard let decoded else { return ReadDocument(SourceText("")) }
    return ReadDocument(decoded, isMarkdown: markdown, path: "a")
  }

  private func body(_ read: ReadDocument) -> String { read.text[read.text.body] }

  private func fields(_ read: ReadDocument) -> [String] {
    read.metadata.fields.map { "\($0.key)=\($0.value.plainText)" }
  }

  // MARK: YAML

  @Test func yamlHasEscapesCommentsListsBlocksAndTables() {
    let document = read(
      #"""
      ---
      # about this article
      title: "Talks \"resume\""   # said Roe
      place: 'l''Elysée'
      tags: [kiev, "nato, eu"]
      teaser: |
        First line.
        Second line.
      folded: >
        one
        two
      seo:
        headline: It's on
        rank: {first: 1, second: 2.5}
      year: 2021
      code: 007
      quoted: "2021"
      draft: false
      nothing: ~
      ---
      Body.
      """#)
    #expect(
      fields(document) == [
        "title=Talks \"resume\"", "place=l'Elysée", "tags=kiev … nato, eu",
        "teaser=First line.\nSecond line.\n",
        "folded=one two\n", "seo.headline=It's on", "seo.rank.first=1", "seo.rank.second=2.5", "year=2021",
        "code=007", "quoted=2021", "draft=false",
      ])
    #expect(document.metadata["tags"] == .list([.text("kiev"), .text("nato, eu")]))
    #expect(document.metadata["year"] == .integer(2021) && document.metadata["quoted"] == .text("2021"))
    #expect(document.metadata["draft"] == .boolean(false))
    #expect(body(document) == "Body." && document.warnings.isEmpty)
  }

  @Test(
    "A mark of YAML ends a line of its own, whatever ends the line",
    arguments: [
      ("---\ntitle: A\n---\nBody", "Body"), ("---\r\ntitle: A\r\n---\r\nBody", "Body"),
      ("---\rtitle: A\r---\rBody", "Body"), ("---  \ntitle: A\n...\nBody", "Body"),
      ("\u{FEFF}---\ntitle: A\n---\n\nBody", "\nBody"), ("\n \n---\ntitle: A\n---\nBody", "Body"),
      ("---\ntitle: A\n---", ""), ("---\ntitle: A\n--- \n", ""), ("---\n---\nBody", "Body"),
    ])
  func marks(text: String, rest: String) {
    let document = read(text)
    #expect(body(document) == rest)
    #expect(document.text.string == text && document.warnings.isEmpty)
  }

  @Test(
    "Rules and what stands between them are text",
    arguments: [
      "---\n\nOnly a rule.\n", "---\nJust words here.\n---\nMore words.\n",
      "---\n- one\n- two\n---\nWords.\n",
      "----\ntitle: A\n----\n", " ---\ntitle: A\n---\n", "---\nShe said: go: now.\n---\nBody", "---\n",
      "--- a\nb: c\n---",
    ])
  func rules(text: String) {
    let document = read(text)
    #expect(body(document) == text && fields(document).isEmpty && document.warnings.isEmpty)
  }

  @Test func aMappingWithoutAWellKnownFieldIsFrontMatterInMarkdownOnly() {
    let text = "---\nJOHN: Hello\nMARY: hi\n---\nBody"
    #expect(body(read(text)) == "Body")
    #expect(body(read(text, markdown: false)) == text)
    #expect(body(read("---\ntitle: A\nx: y\n---\nBody", markdown: false)) == "Body")
  }

  @Test func frontMatterThatNeverClosesIsTextWithAWarning() {
    for text in ["---\ntitle: A\n\nBody.\n", "\u{FEFF}---\ntitle: A\n", "+++\ntitle = 'A'\nBody"] {
      let document = read(text)
      #expect(fields(document).isEmpty)
      #expect(body(document).hasSuffix(text.hasPrefix("\u{FEFF}") ? "title: A\n" : text))
      #expect(document.warnings.map(\.code) == ["read.front-matter"])
      #expect(document.warnings.first?.reason.hasPrefix("line 1: ") == true)
      #expect(document.warnings.first?.isWarning == true)
    }
  }

  @Test func frontMatterThatDoesNotParseIsNoTextAndNamesTheLine() {
    let document = read("---\nauthor: Jane Roe\ntitle: Trump: the man\n---\nBody")
    #expect(fields(document) == ["author=Jane Roe", "title=Trump: the man"])
    #expect(body(document) == "Body")
    #expect(document.warnings.first?.reason.hasPrefix("line 3: ") == true, "\(document.warnings)")
    let toml = read("+++\ntitle = \"A\"\n\ndate = yesterday\n+++\nBody")
    #expect(fields(toml) == ["title=A"] && body(toml) == "Body")
    #expect(toml.warnings.first?.reason.hasPrefix("line 4: ") == true, "\(toml.warnings)")
  }

  @Test func aliasesAndDeepNestingAreRefused() {
    let bomb = "---\ntitle: A\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\nBody"
    #expect(read(bomb).warnings.map(\.code) == ["read.front-matter"])
    let deep = "---\ntitle: A\nx: " + String(repeating: "[", count: 50_000) + "\n---\nBody"
    #expect(body(read(deep)) == "Body" && read(deep).warnings.count == 1)
    let blocks =
      "---\ntitle: A\n" + (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + "---\nBody"
    #expect(body(read(blocks)) == "Body" && read(blocks).warnings.count == 1)
    let wide = "---\n" + (0..<2000).map { "key\($0): 1\n" }.joined() + "---\nBody"
    #expect(read(wide).metadata.fields.count == 500 && read(wide).warnings.count == 1)
  }

  // MARK: TOML and JSON

  @Test func tomlHasStringsOfFourKindsDatesTablesAndArrays() {
    let document = read(
      #"""
      +++
      title = "Talks \"resume\" caf\u00E9"  # comment
      place = 'C:\temp'
      teaser = """
      First \
         line."""
      raw = '''
      It's "raw"'''
      date = 2021-04-13
      tags = ["a", 'b', # c
        "d",]
      words = 1_000
      ratio = -0.5
      draft = true
      seo.headline = "On"
      box = { a = 1, b.c = "x" }
      [params]
      publisher = "The Times"
      [[authors]]
      name = "A B"
      [[authors]]
      name = "C D"
      +++
      Body.
      """#)
    #expect(document.warnings.isEmpty, "\(document.warnings)")
    #expect(
      fields(document) == [
        "title=Talks \"resume\" café", "place=C:\\temp", "teaser=First line.", "raw=It's \"raw\"",
        "date=2021-04-13", "tags=a … b … d", "words=1000", "ratio=-0.5", "draft=true", "seo.headline=On",
        "box.a=1",
        "box.b.c=x", "params.publisher=The Times", "authors.name=A B … C D", "source=The Times",
        "author=A B; C D",
      ])
    #expect(body(document) == "Body.")
  }

  @Test(
    "Errors of TOML name their line",
    arguments: [
      ("a = \"x", 2), ("\na = 1\na = 2", 4), ("a 1", 2), ("a = [1\nb = 2", 3), ("[x\n", 2),
      ("a = \"\\q\"", 2),
      ("a = 1 2", 2), ("= 1", 2), ("a = \"\\uD800\"", 2),
    ])
  func tomlErrors(text: String, line: Int) {
    let reason = read("+++\n\(text)\n+++\nBody").warnings.first?.reason
    #expect(reason?.hasPrefix("line \(line): ") == true, "\(reason ?? "")")
  }

  @Test func jsonIsFrontMatterInMarkdownOnly() {
    let text = "{\n  \"title\": \"J {x}\",\n  \"authors\": [\"A\", \"B\"], \"n\": null\n}\n\nBody"
    let document = read(text)
    #expect(
      fields(document) == ["title=J {x}", "authors=A … B", "author=A; B"] && body(document) == "\nBody")
    #expect(body(read(text, markdown: false)) == text)
    #expect(body(read("{{< figure >}}\nBody")) == "{{< figure >}}\nBody")
    let wrong = read("{\n\"title\": \"A\",\n\"b\": }\nBody")
    #expect(fields(wrong) == ["title=A"] && body(wrong) == "Body")
    #expect(wrong.warnings.first?.reason.hasPrefix("line 3: ") == true)
  }

  // MARK: Meanings

  @Test(
    "Fields are understood in any case, and stay under their own names",
    arguments: [
      ("Title: X", "title", "X"), ("HEADLINE: X", "title", "X"), ("Date: 2021-04-13", "date", "2021-04-13"),
      ("published: 2021-04-13", "date", "2021-04-13"), ("pubDate: 2021-04-13", "date", "2021-04-13"),
      ("datePublished: 2021-04", "date", "2021-04"), ("publication_date: 2021-04-13", "date", "2021-04-13"),
      ("article:published_time: 2021-04-13", "date", "2021-04-13"), ("Publisher: X", "source", "X"),
      ("dc:publisher: X", "source", "X"), ("byline: By Jane Roe", "author", "Jane Roe"),
      ("lang: de", "language", "de"),
      ("authors: [A, B]", "author", "A; B"), ("author: [A, B]", "author", "A; B"),
      ("author: {name: A, mail: x}", "author", "A"), ("publisher: {name: X}", "source", "X"),
      ("title: 1984", "title", "1984"),
    ])
  func meanings(line: String, key: String, value: String) {
    let document = read("---\n\(line)\n---\n")
    #expect(document.metadata.text(key) == value, "\(fields(document))")
    #expect(document.warnings.isEmpty)
    let written = String(line.prefix { $0 != ":" })
    #expect(document.metadata.fields.contains { $0.key.hasPrefix(written) })
  }

  @Test func theUsualNameCountsBeforeOthers() {
    let document = read("---\npublished: 2020-01-01\ndate: 2021-04-13\npublisher: P\nsource: S\n---\n")
    #expect(document.metadata.text("date") == "2021-04-13" && document.metadata.text("source") == "S")
    #expect(read("---\ndate:\npublished: 2020-01-01\n---\n").metadata.text("date") == "2020-01-01")
  }

  @Test func anUnderscoreNamesWhatAColumnCannotHave() {
    let metadata = read("---\ntitle: A\nMessage-ID: x\n\"a b\": y\n---\n").metadata
    #expect(metadata.value(named: "Message_ID") == .text("x") && metadata.value(named: "a_b") == .text("y"))
    #expect(metadata.value(named: "Message-ID") == .text("x") && metadata.value(named: "none_such") == nil)
  }
}
