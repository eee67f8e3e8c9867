import Testing

@testable import Discourse

@Suite("Sentences that repeat the title")
struct TitleEchoTests {
  private func echo(_ title: String?) -> TitleEcho { TitleEcho(of: title) }

  @Test("Case, marks and blanks do not count, and a beginning is enough")
  func echoes() {
    let title = echo("Mayor’s Old Bridge Opens — at Last")
    #expect(title.has("MAYOR'S old bridge opens."))
    #expect(title.has("“Mayor's Old Bridge Opens - At Last”"))
    #expect(!title.has("The Mayor's Old Bridge Opens"))
    #expect(!title.has("Mayor’s Old Bridge Opens — at Last, said Jane Roe"))
    #expect(!title.has("Mayor's"))
  }

  @Test("Letters of every script count")
  func scripts() {
    #expect(echo("Мэр открыл старый мост").has("Мэр открыл старый мост."))
    #expect(!echo("Мэр открыл старый мост").has("Мэр открыл новый мост."))
  }

  @Test("A document without a title has no echo")
  func untitled() {
    #expect(!echo(nil).has("The old bridge of the town opens.") && !echo("").has("") && !echo("?!").has("?!"))
  }

  @Test("Copies have one key")
  func keys() {
    #expect(BareLetters.key(of: "The Council, on Monday!") == BareLetters.key(of: "the council on Monday"))
    #expect(BareLetters.key(of: "Monday 1") != BareLetters.key(of: "Monday 2"))
  }
}
