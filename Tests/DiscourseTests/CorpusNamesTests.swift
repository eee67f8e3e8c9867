import Discourse
import Linguistics
import Testing

/// Names of many documents are joined where that is sure, and only there.
@Suite struct CorpusNamesTests {
  /// Joins documents, each a list of names: `person Jane Roe`, `organization NATO`; `+form` adds a form.
  private func joined(_ documents: [[String]]) -> [[String]] {
    var names = CorpusNames()
    for (number, document) in documents.enumerated() {
      names.add(document.map(Self.name), of: number)
    }
    let joined = names.join()
    return documents.enumerated().map { number, document in
      document.map(Self.name).map { joined.identity(of: $0.name, $0.type, in: number)?.name ?? "" }
    }
  }

  private static func name(_ text: String) -> DocumentName {
    let parts = text.split(separator: "+").map(String.init)
    let words = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
    let gender: Gender = words[0] == "woman" ? .female : words[0] == "man" ? .male : .unknown
    return DocumentName(
      words[1], EntityType(rawValue: words[0]) ?? .person, forms: [words[1]] + parts.dropFirst(),
      gender: gender,
      count: 1)
  }

  @Test(arguments: [
    // The same name; case, diacritics, periods, legal forms and listed aliases.
    ([["person José Peña"], ["person Jose Pena"]], [["José Peña"], ["José Peña"]]),
    ([["organization Acme Inc."], ["organization Acme"]], [["Acme Inc."], ["Acme Inc."]]),
    ([["place U.S."], ["place United States"]], [["United States"], ["United States"]]),
    ([["place U.S."], ["place Us"]], [["U.S."], ["Us"]]),
    // Middle names and initials, where all agree.
    ([["person Ann B. Roe"], ["person Ann Roe"]], [["Ann B. Roe"], ["Ann B. Roe"]]),
    ([["person A. Roe"], ["person Ann Roe"]], [["Ann Roe"], ["Ann Roe"]]),
    (
      [["person Robert C. “Bobby” Scott"], ["person Robert Scott"]],
      [["Robert C. “Bobby” Scott"], ["Robert C. “Bobby” Scott"]]
    ),
    (
      [["person George Bush"], ["person George H. W. Bush"], ["person George W. Bush"]],
      [["George Bush"], ["George H. W. Bush"], ["George W. Bush"]]
    ),
    ([["person Jim Roe Jr."], ["person Jim Roe"]], [["Jim Roe Jr."], ["Jim Roe"]]),
    // A surname needs more than one document, or another person in common.
    ([["person Jane Roe"], ["person Roe"]], [["Jane Roe"], ["Roe"]]),
    (
      [["person Jane Roe"], ["person Jane Roe"], ["person Roe"]], [["Jane Roe"], ["Jane Roe"], ["Jane Roe"]]
    ),
    (
      [["person Jane Roe", "person Ann Lee"], ["person Roe", "person Ann Lee"]],
      [["Jane Roe", "Ann Lee"], ["Jane Roe", "Ann Lee"]]
    ),
    // Two of one surname are two.
    (
      [["person Jane Roe"], ["person Jane Roe"], ["person John Roe"], ["person Roe"]],
      [["Jane Roe"], ["Jane Roe"], ["John Roe"], ["Roe"]]
    ),
    (
      [["person Jane Roe"], ["person Jane Roe"], ["person Jane Roe"], ["person John Roe"], ["person Roe"]],
      [["Jane Roe"], ["Jane Roe"], ["Jane Roe"], ["John Roe"], ["Jane Roe"]]
    ),
    (
      [["person Jane Roe"], ["person Jane Roe"], ["person Jane Roe"], ["person John Roe", "person Roe"]],
      [["Jane Roe"], ["Jane Roe"], ["Jane Roe"], ["John Roe", "Roe"]]
    ),
    ([["woman Jane Roe"], ["woman Jane Roe"], ["man Roe"]], [["Jane Roe"], ["Jane Roe"], ["Roe"]]),
    // Nothing is joined across types.
    ([["person Paris"], ["place Paris"]], [["Paris"], ["Paris"]]),
    // Acronyms.
    (
      [["organization World Health Organization+WHO"], ["organization WHO"]],
      [["World Health Organization"], ["World Health Organization"]]
    ),
    (
      [["organization Big Bank+BB"], ["organization Bad Boys+BB"], ["organization BB"]],
      [["Big Bank"], ["Bad Boys"], ["BB"]]
    ),
  ]) func joinsWhatIsSure(documents: [[String]], names: [[String]]) {
    #expect(joined(documents) == names)
  }

  @Test func theMostWrittenFullNameIsTheName() {
    #expect(
      joined([["person Donald J. Trump"], ["person Donald Trump"], ["person Donald Trump"]]).joined()
        .allSatisfy {
          $0 == "Donald Trump"
        })
  }
}
