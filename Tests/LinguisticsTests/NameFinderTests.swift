import Records
import Testing

@testable import Linguistics

@Suite("Names and their clusters")
struct NameFinderTests {
  private func layer(_ text: String) throws -> NameLayer { try TextLayers(SourceText(text)).names }

  private func mentions(_ text: String) throws -> [String] {
    let source = SourceText(text)
    let names = try TextLayers(source).names
    return names.mentions.map { mention in
      let cluster = names.clusters[mention.cluster]
      return "\(source[mention.span]) = \(cluster.type.rawValue) \(cluster.name)"
    }
  }

  private func names(_ text: String, _ type: EntityType) throws -> [String] {
    try layer(text).clusters.filter { $0.type == type }.map(\.name)
  }

  @Test("Surname, title and possessive go with the full name")
  func surnames() throws {
    #expect(
      try mentions("President Joe Biden met Angela Merkel in Berlin. Merkel's aides said Mr. Biden was late.")
        == [
          "Joe Biden = person Joe Biden", "Angela Merkel = person Angela Merkel", "Berlin = place Berlin",
          "Merkel = person Angela Merkel", "Biden = person Joe Biden",
        ])
  }

  @Test("A senator's party and state are no part of the name")
  func affiliations() throws {
    for text in [
      "Sen. Maria T. Cantwell, D-Wash., said so.",
      "Sens. Maria T. Cantwell, D-Wash., and Ted Cruz (R-Texas) spoke.",
      "Maria T. Cantwell and Bernie Sanders, I-Vt., agreed.",
    ] {
      let layer = try layer(text)
      #expect(layer.clusters.contains { $0.type == .person && $0.name == "Maria T. Cantwell" })
      #expect(!layer.clusters.contains { $0.type != .place && $0.name.contains("-") }, "in \(text)")
    }
  }

  @Test("Names end with words of their own, and begin without a title")
  func ends() throws {
    #expect(try mentions("Mr. Trump met Mayor Roe in Kyiv.").contains("Roe = person Roe"))
    #expect(try names("Mr. Speaker, I thank the House. Mr. Speaker, we agree.", .person) == [])
    #expect(try names("Many Federal workers and Federal employees stayed at home.", .organization) == [])
    for cluster in try layer("She left the Congress of, as he said, and the Government of the day.").clusters
    {
      #expect(!cluster.name.hasSuffix(" of") && !cluster.name.hasSuffix(" the"))
    }
  }

  @Test("The pronoun is no country")
  func pronoun() throws {
    let text = "In the US, the shops of Toys \"R\" Us are closed. The US mourns Toys R Us."
    let source = SourceText(text)
    let mentions = try TextLayers(source).names.mentions.map { source[$0.span] }
    #expect(mentions.contains("US") && !mentions.contains("Us"))
  }

  @Test("A country's names are one")
  func aliases() throws {
    let text =
      "The United States and Russia talked. The U.S. and Moscow agreed, and later the US left Russia."
    #expect(try names(text, .place) == ["United States", "Russia", "Moscow"])
  }

  @Test("A dateline's agency is no name of what is before it")
  func datelines() throws {
    for (text, acronym) in [
      ("United Nations (CNN)The council met on Monday, CNN has learned.", "CNN"),
      ("European Union (NATO) leaders met on Monday. NATO was silent.", "NATO"),
      ("The United Nations (AP) — The council met on Monday, the AP reported.", "AP"),
    ] {
      let source = SourceText(text)
      let names = try TextLayers(source).names
      for mention in names.mentions where source[mention.span] == acronym {
        #expect(
          !["United Nations", "European Union"].contains(names.clusters[mention.cluster].name), "\(text)")
      }
    }
  }

  @Test("A surname that two bear is the one who was named before, when the other is named later")
  func introduced() throws {
    let text = """
      Former Vice President Walter Mondale was released on Saturday, a spokeswoman said. "He is well. We treated him. \
      He left today," she said. Mondale, 87, went home. His wife, Joan Mondale, died last year.
      """
    #expect(try mentions(text).contains("Mondale = person Walter Mondale"))
  }

  @Test("Capitals are not the name where another form is written")
  func capitals() throws {
    let text = "HARRY S. TRUMAN TOOK OFFICE\n\nHarry Truman took office in April. Truman was a senator."
    #expect(try names(text, .person) == ["Harry Truman"])
  }

  @Test("An acronym goes with the name before its brackets")
  func acronyms() throws {
    let text = "The Organization for Economic Progress (OEP) met in Paris. The OEP said it would grow."
    #expect(try names(text, .organization) == ["Organization for Economic Progress"])
  }

  @Test(
    "A surname alone stays with whom it has meant before, and goes to the subject of the sentence that names both",
    arguments: [
      (
        "Ted Cruz spoke in Iowa. Cruz said little. His wife, Heidi Cruz, joined him. Cruz left.",
        ["Ted Cruz", "Ted Cruz", "Heidi Cruz", "Ted Cruz"]
      ),
      ("Ted Cruz met Heidi Cruz in Iowa. Cruz said little.", ["Ted Cruz", "Heidi Cruz", "Ted Cruz"]),
    ])
  func namesakes(_ text: String, _ expected: [String]) throws {
    let names = try layer(text)
    let persons = names.mentions.map { names.clusters[$0.cluster] }.filter { $0.type == .person }
    #expect(persons.map(\.name) == expected)
  }

  @Test(
    "A nickname in marks is a part of the name, and another name of the person",
    arguments: [
      (
        "Robert C. “Bobby” Scott came. Bobby Scott left. Scott said no.",
        ["Robert C. “Bobby” Scott", "Robert C. “Bobby” Scott", "Robert C. “Bobby” Scott"]
      ),
      ("The rapper Curtis \"50 Cent\" Jackson sang.", ["Curtis \"50 Cent\" Jackson"]),
      ("Jane Roe liked “Hamlet” and left.", ["Jane Roe"]),
    ])
  func nicknames(_ text: String, _ expected: [String]) throws {
    let names = try layer(text)
    let persons = names.mentions.map { names.clusters[$0.cluster] }.filter { $0.type == .person }
    #expect(persons.map(\.name).filter { $0 != "Hamlet" } == expected)
  }

  @Test("A surname that two persons bear goes to the nearest before it, or to neither")
  func sharedSurnames() throws {
    let text = "Hillary Clinton spoke in Ohio. Clinton thanked voters there."
    #expect(try names(text, .person) == ["Hillary Clinton"])
    let two = try layer(
      "Bill Clinton met Tony Blair. Hillary Clinton met John Kerry. One day passed. It rained. It was cold. "
        + "The wind blew. Later Clinton flew to Boston.")
    let full = two.clusters.filter { $0.name.hasSuffix("Clinton") }.map(\.name)
    #expect(full == ["Bill Clinton", "Hillary Clinton", "Clinton"])
  }

  @Test("A shared surname goes to the person who is mostly meant; a double surname to its bearer")
  func mainPersons() throws {
    let text =
      "Hillary Clinton spoke. Hillary Clinton left Ohio. Bill Clinton met John Kerry. It rained. It was cold. "
      + "The wind blew. It was late. Later Clinton flew to Boston. Enrique Peña Nieto called. Peña Nieto was glad."
    #expect(
      try names(text, .person) == ["Hillary Clinton", "Bill Clinton", "John Kerry", "Enrique Peña Nieto"])
  }

  @Test("An adjective of a nation is no name; a people is a group")
  func nationalities() throws {
    #expect(try mentions("The Russian army and American troops met near the border.") == [])
    #expect(try mentions("He said many Russians were angry.") == ["Russians = group Russians"])
  }

  @Test("A caption's credit is a person like any other, and its agency no place")
  func captions() throws {
    let text = """
      Storm hits the coast

      Photo: Getty Images/Jonathan Quimby

      The storm reached Florida on Monday, officials said, and it left many thousands without power for days.
      """
    #expect(try names(text, .person) == ["Jonathan Quimby"])
    #expect(try names(text, .place) == ["Florida"])
  }

  @Test("Gender comes from titles, given names and pronouns")
  func gender() throws {
    func gender(_ text: String) throws -> Gender? {
      try layer(text).clusters.first { $0.type == .person }?.gender
    }
    #expect(try gender("Mrs. Taylor Quill said so.") == .female)
    #expect(try gender("Angela Merkel said so.") == .female)
    #expect(try gender("Vladimir Putin said so.") == .male)
    #expect(try gender("Xi Jinping said that he would come.") == .male)
  }

  @Test("A news text: five people under all their names, and no adjective among the names")
  func newsText() throws {
    let text = """
      Biden and Putin spoke on the phone about the conflict in Ukraine
      biden putin getty comp

      It is the idea of the talk between Russian and American presidents, Vladimir Putin and Joe Biden, on the \
      border between Russia and Ukraine.

      According to a transcript, released by the White House, Biden questioned Putin about “the United States’ \
      commitment to Ukraine’s sovereignty”. Kiev and the West accuse Russia of sending troops.

      The call came after the meeting of the Ukrainian Foreign Minister with the NATO Secretary-General in \
      Brussels. At the end of the meeting, Jens Stoltenberg said: “Russia must end this.”

      For his part, Dmytro Kuleba, the head of Ukrainian diplomacy, stressed: “Ukraine does not want war.”

      Russian Defense Minister Sergei Shoigu said that troops were at the borders of the Russian Federation.

      There was violence between Kyiv’s forces and pro-Russian separatists, but Moscow has not yet answered.

      Source: with Agencies

      All comments.
      """
    #expect(
      try names(text, .person) == [
        "Joe Biden", "Vladimir Putin", "Jens Stoltenberg", "Dmytro Kuleba", "Sergei Shoigu",
      ])
    #expect(try names(text, .organization) == ["White House", "NATO"])
    #expect(
      try names(text, .place) == [
        "Ukraine", "Russia", "United States", "Kiev", "West", "Brussels", "Kyiv", "Moscow",
      ])
  }

  @Test("Diacritics do not part a name")
  func diacritics() throws {
    let text = "Recep Tayyip Erdoğan spoke in Ankara. Later Erdogan left for Istanbul."
    #expect(try names(text, .person) == ["Recep Tayyip Erdoğan"])
  }

  @Test("Names are in order, apart and in bounds, whatever the text")
  func laws() throws {
    let parts = [
      "Joe", "Biden", " ", " ", " ", "’s", "U.S.", "of", "the", "NATO", "(", ")", "\n\n", "É", "é", "—", "“",
      "”", ".",
      "-", "Ministry", "Mr.", "12", "日本",
    ]
    var state: UInt64 = 7
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
      }
      let source = SourceText(text)
      let names = try TextLayers(source).names
      var end = 0
      for (index, mention) in names.mentions.enumerated() {
        #expect(mention.span.start >= end && mention.span.end <= source.count, "\(text)")
        #expect(
          source.isScalarBoundary(mention.span.start) && source.isScalarBoundary(mention.span.end), "\(text)")
        #expect(!mention.span.isEmpty && (0...1).contains(mention.confidence), "\(text)")
        #expect(names.clusters[mention.cluster].mentions.contains(index), "\(text)")
        end = mention.span.end
      }
      #expect(names.clusters.allSatisfy { !$0.name.isEmpty && !$0.mentions.isEmpty }, "\(text)")
    }
  }

  @Test("The embedded lists are sorted by bytes, as the search needs")
  func sortedLists() {
    let gazetteer = Gazetteer()
    for (key, flag) in [
      ("moscow", GazetteerFlags.city), ("biden", []), ("angela", .femaleGiven), ("us", .country),
      ("zywiec", .city),
      ("smith", .commonSurname), ("ministry", .organizationHead),
    ] {
      #expect(gazetteer.word(ArraySlice(key.utf8)).isSuperset(of: flag), "\(key)")
    }
    #expect(gazetteer.phrase(ArraySlice("united kingdom".utf8)).contains(.country))
    #expect(gazetteer.phraseContinues(ArraySlice("united".utf8)))
    #expect(gazetteer.word(ArraySlice("qqqzzz".utf8)).isEmpty)
    #expect(gazetteer.alias(ArraySlice("us".utf8)) == "United States")
  }
}
