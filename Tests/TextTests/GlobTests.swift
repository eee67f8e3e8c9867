import Testing
import Text

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.txt", "a.txt"), ("*.txt", "2021/a.txt"), ("report.md", "2021/report.md"), ("?", "é"),
    ("a*b?c", "axxbéc"),
    ("2021/*.txt", "2021/a.txt"), ("[a-c]?.md", "b1.md"), ("[!a-c]*", "d"), ("[]]", "]"), ("[a-]", "-"),
    ("\\*", "*"), ("a[1", "a[1"), ("", ""), ("a[1].txt", "a[1].txt"), ("a[1].txt", "a1.txt"), ("*/x", "a/x"),
    ("/a/*", "/a/b"),
    // A folder is everything below it.
    ("2021*", "2021/a.txt"), ("2021", "2021/04/a.txt"), ("2021/", "2021/04/a.txt"),
    ("2021/*", "2021/04/a.txt"),
    ("04", "2021/04/a.txt"),
    ("**/a.txt", "a.txt"), ("**/a.txt", "2021/04/a.txt"), ("2021/**/a.txt", "2021/a.txt"), ("**", "a/b"),
  ])
  func matches(pattern: String, name: String) { #expect(Glob(pattern).matches(name)) }

  @Test(arguments: [
    ("*.txt", "a.md"), ("?", "ab"), ("", "a"), ("a", ""), ("2021/*.txt", "2021/04/a.txt"), ("a*z", "a/z"),
    ("[a-c]", "d"), ("[!a-c]", "b"), ("\\*", "a"), ("*/x", "x"), ("04/a.txt", "2021/04/a.txt"),
    ("a?c", "a/c"),
    ("/a", "a"), ("A.txt", "a.txt"),
  ])
  func doesNotMatch(pattern: String, name: String) { #expect(!Glob(pattern).matches(name)) }

  @Test("Many stars take no time beyond the product of the lengths")
  func isQuadraticAtWorst() {
    let pattern = String(repeating: "*a", count: 400) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 20_000)))
    let folders = String(repeating: "**/a/", count: 100) + "b"
    #expect(!Glob(folders).matches(String(repeating: "a/", count: 2_000) + "c"))
  }
}
