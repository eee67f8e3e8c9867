import Linguistics
import Records
import Testing

@Suite struct LayoutTests {
  private func blocks(_ string: String) -> [String] {
    let text = SourceText(string)
    return Layout(text).blocks.map { "\($0.role): \(text[$0.span])" }
  }

  @Test func headlineAndCaptionWithoutBlankLineAreTwoBlocks() {
    let found = blocks(
      "Ministers spoke on the phone about the border\nminister phone getty comp\n\nThe ministers agreed. They left.\n"
    )
    #expect(
      found == [
        "title: Ministers spoke on the phone about the border", "caption: minister phone getty comp",
        "body: The ministers agreed. They left.",
      ])
  }

  @Test(arguments: ["⁂", "\u{1F469}\u{200D}\u{1F467} \u{1F1FA}\u{1F1E6}", "…", "— † —", "[...]", "† †"])
  func signsWithoutAWordAreNoHeadline(signs: String) {
    #expect(
      blocks("\(signs)\n\nA headline here\n\nOne sentence, and more of it.\n") == [
        "furniture: \(signs)", "title: A headline here", "body: One sentence, and more of it.",
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{2029}"])
  func everyLineEndSeparates(end: String) {
    let found = blocks("A headline here\(end)\(end)One sentence.  \(end) \(end)Another sentence.\(end)")
    #expect(found == ["title: A headline here", "body: One sentence.", "body: Another sentence."])
  }

  @Test func wrappedLinesAreJoined() {
    let text = """
      The committee met for the first time since the summer to talk about
      the report that had been promised, but nobody had read it, and the
      chair closed the meeting.

      The report was then printed and handed to the members, who said that
      they would read it before the winter.
      """
    #expect(blocks(text).count == 2)
  }

  @Test func linesAreParagraphsWhereNothingIsWrapped() {
    let long = String(repeating: "The members met again and talked about it for hours. ", count: 4)
    #expect(blocks("\(long)\n\(long)\n\(long)").count == 3)
  }

  @Test(arguments: [
    ("Source: with Agencies", "source"), ("Reuters contributed to this report.", "source"),
    ("All comments.", "furniture"), ("Share this article", "furniture"),
    ("Read more: the full list", "furniture"),
    ("ADVERTISEMENT", "furniture"), ("© 2021 Example News", "furniture"),
    ("Sign up for our newsletter", "furniture"),
    ("Photo: Jane Roe", "caption"), ("(AP Photo/Jane Roe)", "caption"),
    ("crowd-in-square.jpg", "pictureName"),
    ("By Jane Roe and John Doe", "byline"), ("Jane Roe, Reuters", "byline"),
    ("- the first point", "listItem"),
    ("• the first point", "listItem"), ("1. The first point", "listItem"), ("## The next part", "heading"),
  ])
  func roleIsRecognised(line: String, role: String) {
    let layout = Layout(
      SourceText("A headline of words\n\n\(line)\n\nThe body of the text is here. It has an end."))
    #expect(layout.blocks.count == 3)
    #expect(layout.blocks[1].role.rawValue == role)
  }

  @Test(arguments: [
    "Source of the trouble was the pipe, the mayor said.", "By Monday the water had gone down.",
    "He told them to share this with others, and they did so at once, as one does.",
  ])
  func sentencesStayBody(line: String) {
    let layout = Layout(
      SourceText("A headline of words\n\n\(line)\n\nThe body of the text is here. It has an end."))
    #expect(layout.blocks[1].role == .body)
  }

  @Test func markupIsOutsideTheHeading() {
    #expect(
      blocks("# The title\n\nText here.\n\nThe part\n--------\nMore text.")
        == ["title: The title", "body: Text here.", "heading: The part", "body: More text."])
  }

  @Test func frontMatterAndCodeAreFurniture() {
    #expect(
      blocks(
        "---\ntitle: \"The Bridge\"\n---\n# Head\n\nText here.\n\n```\n\"x\" said y\n\n```\n> Quoted line.")
        == [
          "furniture: ---\ntitle: \"The Bridge\"\n---", "title: Head", "body: Text here.",
          "furniture: ```\n\"x\" said y\n\n```", "body: Quoted line.",
        ])
    #expect(blocks("---\nNo matter here.\n\nText.").last == "body: Text.")
  }

  @Test func titleAndBlockAreFound() {
    let text = SourceText("A headline here\n\nOne sentence.")
    let layout = Layout(text)
    #expect(layout.title.map { text[$0] } == "A headline here")
    #expect(layout.block(at: 0) == 0)
    #expect(layout.block(at: 15) == nil)
    #expect(layout.block(at: 17) == 1)
    #expect(layout.block(at: 1000) == nil)
  }

  @Test(arguments: ["", " \n\t\n", "\u{FEFF}"])
  func emptyTextHasNoBlock(text: String) { #expect(blocks(text).isEmpty) }

  @Test func oneParagraphIsNoTitle() { #expect(blocks("The minister left") == ["body: The minister left"]) }
}
