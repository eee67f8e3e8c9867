import Linguistics
import Testing

@testable import Discourse

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
    // A surname needs a reason in its own document: somebody else in common, or the full name.
    ([["person Jane Roe"], ["person Roe"]], [["Jane Roe"], ["Roe"]]),
    ([["person Jane Roe"], ["person Jane Roe"], ["person Roe"]], [["Jane Roe"], ["Jane Roe"], ["Roe"]]),
    (
      [["person Jane Roe", "person Ann Lee"], ["person Roe", "person Ann Lee"]],
      [["Jane Roe", "Ann Lee"], ["Jane Roe", "Ann Lee"]]
    ),
    ([["person Jane Roe", "person John Lee", "man Roe"]], [["Jane Roe", "John Lee", "Jane Roe"]]),
    (
      [["woman Jane Roe", "person Ann Lee"], ["man Roe", "person Ann Lee"]],
      [["Jane Roe", "Ann Lee"], ["Roe", "Ann Lee"]]
    ),
    // Of two of one surname it is the one with the company, else none.
    (
      [
        ["person Jane Roe", "person Ann Lee"], ["person John Roe", "person Al Poe", "person Sue Fox"],
        ["person Roe", "person Al Poe", "person Sue Fox"],
      ],
      [["Jane Roe", "Ann Lee"], ["John Roe", "Al Poe", "Sue Fox"], ["John Roe", "Al Poe", "Sue Fox"]]
    ),
    (
      [["person Jane Roe", "person Ann Lee"], ["person John Roe"], ["person Roe"]],
      [["Jane Roe", "Ann Lee"], ["John Roe"], ["Roe"]]
    ),
    // A first name needs a relative too.
    (
      [["person Jane Roe", "person Ann Lee"], ["person Jane", "person Ann Lee"]],
      [["Jane Roe", "Ann Lee"], ["Jane", "Ann Lee"]]
    ),
    (
      [["person Jane Roe", "person Bob Roe"], ["person Jane", "person Bob Roe"]],
      [["Jane Roe", "Bob Roe"], ["Jane Roe", "Bob Roe"]]
    ),
    // Nothing is joined across types.
    ([["person Paris"], ["place Paris"]], [["Paris"], ["Paris"]]),
    (
      [["person Bob Kraft", "person Ann Lee"], ["organization Kraft", "person Ann Lee"]],
      [["Bob Kraft", "Ann Lee"], ["Kraft", "Ann Lee"]]
    ),
    (
      [["person Walter Madison", "person Ann Lee"], ["place Madison", "person Ann Lee"]],
      [["Walter Madison", "Ann Lee"], ["Madison", "Ann Lee"]]
    ),
    // Acronyms.
    (
      [["organization World Health Organization+WHO"], ["organization WHO"]],
      [["World Health Organization"], ["World Health Organization"]]
    ),
    (
      [["organization United Nations+CNN"], ["organization CNN"]], [["United Nations"], ["CNN"]]
    ),
    (
      [["organization Big Bank+BB"], ["organization Bad Boys+BB"], ["organization BB"]],
      [["Big Bank"], ["Bad Boys"], ["BB"]]
    ),
  ]) func joinsWhatIsSure(documents: [[String]], names: [[String]]) {
    #expect(joined(documents) == names)
  }

  @Test func theMostWrittenFullNameIsTheName() {
    let all = joined([["person Donald J. Trump"], ["person Donald Trump"], ["person Donald Trump"]]).joined()
    #expect(all.allSatisfy { $0 == "Donald Trump" })
  }

  @Test("Capitals are the name only where nothing else is written")
  func capitals() {
    #expect(
      joined([["person HARRY S. TRUMAN"], ["person HARRY S. TRUMAN"], ["person Harry S. Truman"]]).joined()
        .allSatisfy { $0 == "Harry S. Truman" })
    #expect(joined([["person HARRY S. TRUMAN"]]) == [["HARRY S. TRUMAN"]])
    #expect(joined([["organization NATO"], ["organization NATO"]]) == [["NATO"], ["NATO"]])
  }

  @Test("One document that explains an acronym does not rename hundreds that write it alone")
  func oneDocumentRenamesNobody() {
    let alone = [["organization CNN"]]
    let one = [["organization Cable News Network+CNN"]]
    #expect(joined(one + alone).last == ["Cable News Network"])
    let many = joined(one + [[String]](repeating: alone[0], count: 300))
    #expect(many.dropFirst().allSatisfy { $0 == ["CNN"] })
  }

  @Test("A label in capitals is the person of that surname whom its document names")
  func labels() {
    var names = CorpusNames()
    names.add([Self.name("person Mike Pence"), Self.name("person Tim Kaine")], of: 1)
    names.add([Self.name("person Ann Roe"), Self.name("person Bob Roe")], of: 2)
    let joined = names.join()
    #expect(joined.identity(of: "PENCE", in: 1)?.name == "Mike Pence")
    #expect(joined.identity(of: "PENCE", in: 2) == nil)
    #expect(joined.identity(of: "ROE", in: 2) == nil)
  }

  private static func named(_ name: String, _ surroundings: NameSurroundings) -> DocumentName {
    DocumentName(name, .person, forms: [name], gender: .unknown, count: 1, surroundings: surroundings)
  }

  @Test("A title that documents write beside the full name is a reason, another one is none")
  func titles() {
    func joined(_ role: String) -> [NameJoin] {
      var names = CorpusNames()
      for document in 1...6 {
        names.add(
          [Self.named("Jane Roe", .init(roles: ["senator"])), Self.name("person A\(document) Lee")],
          of: document)
        names.add([Self.named("John Doe", .init(roles: ["coach"]))], of: 10 + document)
      }
      names.add([Self.named("Roe", .init(roles: [role]))], of: 20)
      return names.join().joins
    }
    #expect(joined("senator").map(\.identity.name) == ["Jane Roe"])
    #expect(joined("senator").map(\.reason) == [.title])
    #expect(joined("coach").isEmpty)
  }

  @Test("Another given name right before a surname is somebody else, the same one is a reason")
  func givenNames() {
    func joined(_ given: String) -> [NameJoin] {
      var names = CorpusNames()
      let others = ["person Ann Lee", "person Al Poe", "person Sue Fox"].map(Self.name)
      names.add([Self.name("person John McCain")] + others, of: 1)
      names.add([Self.named("McCain", .init(preceding: [given]))] + others, of: 2)
      return names.join().joins
    }
    #expect(joined("douglas").isEmpty)
    #expect(joined("john").map(\.reason) == [.fullName])
  }

  /// Documents that name some of 40 persons in full or by a short name, some acronyms and places.
  private static func documents(_ count: Int) -> [[String]] {
    let surnames = ["Roe", "Doe", "Lee", "Poe", "Fox", "Ito", "Diaz", "Kim"]
    return (0..<count).map { number in
      (0..<6).map { place in
        let kind = (number * 7 + place * 13) % 11
        let who = surnames[(number / 3 + place) % surnames.count]
        return switch kind {
        case 0...3: "person \(["Ann", "Bob", "Cy", "Di", "Ed"][(number + place) % 5]) \(who)"
        case 4...6: "person \(who)"
        case 7: "organization World Work Fund\(number % 4 == 0 ? "+WWF" : "")"
        case 8: "organization WWF"
        default: "place Town \(number % 5)"
        }
      }
    }.map { names in
      names.enumerated().filter { names[..<$0.offset].contains($0.element) == false }.map(\.element)
    }
  }

  @Test("The order of adding, and of the documents' numbers, does not matter")
  func order() {
    let documents = Self.documents(60)
    let expected = joined(documents)
    var names = CorpusNames()
    for number in documents.indices.reversed() { names.add(documents[number].map(Self.name), of: number) }
    let backwards = names.join()
    for (number, document) in documents.enumerated() {
      let found = document.map(Self.name).map {
        backwards.identity(of: $0.name, $0.type, in: number)?.name ?? ""
      }
      #expect(found == expected[number])
    }
    #expect(joined(documents.reversed()).reversed() == expected)
    #expect(backwards.joins.count > 10)
  }

  @Test("No join crosses types, and every join has a confidence and another name")
  func laws() {
    var names = CorpusNames()
    let documents = Self.documents(120)
    for (number, document) in documents.enumerated() { names.add(document.map(Self.name), of: number) }
    let joined = names.join()
    for join in joined.joins {
      #expect(join.confidence > 0.5 && join.confidence <= 1)
      #expect(join.identity.name != join.name)
      #expect(documents[join.document].contains("\(join.identity.type.rawValue) \(join.name)"))
    }
  }

  @Test("Twice the documents are at most about twice the comparisons")
  func steps() {
    func steps(_ count: Int) -> Int {
      var names = CorpusNames()
      for (number, document) in Self.documents(count).enumerated() {
        names.add(document.map(Self.name), of: number)
      }
      return names.join().steps
    }
    let (half, whole) = (steps(1000), steps(2000))
    #expect(whole < half * 5 / 2)
  }
}
