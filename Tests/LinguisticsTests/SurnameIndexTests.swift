import Testing

@testable import Linguistics

@Suite struct SurnameIndexTests {
  private func misspelt(_ word: String, of surnames: String...) -> Int? {
    var index = SurnameIndex()
    for (group, surname) in surnames.enumerated() { index.add(Array(surname.utf8)[...], group: group) }
    return index.misspelt(Array(word.utf8)[...])
  }

  @Test("One letter may be another, too much or left out")
  func oneLetter() {
    #expect(misspelt("wines", of: "smith", "wimes") == 1)
    #expect(misspelt("mclenney", of: "mcclenney") == 0)
    #expect(misspelt("mcclenney", of: "mclenney") == 0)
    #expect(misspelt("rubioo", of: "rubio") == 0)
  }

  @Test(
    "Other words are other people's: plurals, other initials, short ones, two letters, one of two persons")
  func others() {
    #expect(misspelt("clintons", of: "clinton") == nil)
    #expect(misspelt("tbama", of: "obama") == nil)
    #expect(misspelt("cruz", of: "crux") == nil)
    #expect(misspelt("wimes", of: "wines", "wides") == nil)
    #expect(misspelt("clinton", of: "clifden") == nil)
    #expect(misspelt("clinton", of: "clinton") == nil)
    #expect(misspelt("", of: "wimes") == nil)
  }

  @Test("A misspelt surname is its bearer's, after the full name only")
  func clusters() throws {
    let layer = try TextLayers("Leslie Wimes runs the club. Mr. Wines was glad.").names
    #expect(layer.clusters.map(\.name) == ["Leslie Wimes"])
    let given = try TextLayers("Barack Obama spoke. Nobody knew where Osama was.").names
    #expect(given.clusters.map(\.name) == ["Barack Obama", "Osama"])
    let before = try TextLayers("Mr. Wines was glad. Leslie Wimes runs the club.").names
    #expect(before.clusters.map(\.name) == ["Wines", "Leslie Wimes"])
  }
}
