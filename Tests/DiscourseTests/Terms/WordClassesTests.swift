import Linguistics
import Records
import Testing

@testable import Discourse

@Suite("Classes of words")
struct WordClassesTests {
  private func classes(_ word: String) -> WordClasses {
    WordClasses.of(Array(word.utf8), 0..<word.utf8.count)
  }

  @Test("Words have their classes, whatever their case")
  func classes() {
    #expect(classes("the") == [.function, .common])
    #expect(classes("THE") == [.function, .common])
    #expect(classes("going") == .common)
    #expect(classes("she").contains(.person) && classes("Our").contains(.firstPerson))
    #expect(classes("this").contains(.pointing) && classes("but").contains(.connective))
    #expect(classes("according").contains(.speech) && classes("Monday") == .time)
    #expect(classes("bridge").isEmpty && classes("").isEmpty)
  }

  @Test("Every listed word is found")
  func listed() {
    #expect(WordClasses.words.count > 250)
    for word in WordClasses.words {
      #expect(word.utf8.count <= WordClasses.longest && !classes(word).isEmpty, "\(word)")
    }
  }
}
