import Testing

@testable import Linguistics

@Suite struct NameAcronymTests {
  @Test(arguments: [
    ("WHO", "World Health Organization", NameAcronym.Fit.all),
    ("U.N.", "United Nations", .all),
    ("FDA", "Food and Drug Administration", .all),
    ("USN", "U.S. Navy", .all),
    ("BOP", "Bureau of Prisons", .all),
    ("CDC", "Centers for Disease Control and Prevention", .some),
    ("CNN", "United Nations", .none),
    ("NATO", "European Union", .none),
    ("AP", "United Nations", .none),
    ("NB", "Nations", .none),
    ("ÉDF", "Électricité de France", .none),
  ]) func fit(acronym: String, name: String, fit: NameAcronym.Fit) {
    #expect(NameAcronym.fit(acronym, name) == fit)
  }

  @Test("Two capitals and more are an acronym, periods between them or not")
  func acronyms() {
    for form in ["NATO", "U.N.", "AP"] { #expect(NameAcronym.isAcronym(form)) }
    for form in ["", "A", "A.", "Nato", "G7", "BFM-TV", "U S"] { #expect(!NameAcronym.isAcronym(form)) }
  }

  @Test("The initial of 'and' is none, small words count or not")
  func initials() {
    #expect(NameAcronym.initials("Department of Justice") == ["doj", "dj"])
    #expect(NameAcronym.initials("Roe and Combetta") == ["rc", "rc"])
    #expect(NameAcronym.initials("Congress").isEmpty)
  }
}
