import Foundation

/// The text that is measured: the texts of files, mixed, joined by blank lines and repeated up to a size.
struct NewsText {
  private var articles: [[UInt8]] = []

  init(files: [String]) throws(BenchmarkError) {
    for file in files { try read(file) }
    // With its own copy, an article's lone fence would make one block of code of all between.
    articles.removeAll { Self.holds("~~~", $0) || Self.holds("```", $0) }
    if articles.allSatisfy(\.isEmpty) { throw .noText }
    mix()
  }

  /// Returns whole articles, from the first on and again from the first, and the beginning of one more.
  func bytes(megabytes: Int) -> [UInt8] {
    let count = megabytes * 1_000_000
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    while true {
      for article in articles {
        guard bytes.count + article.count + 2 <= count else {
          var cut = min(article.count, count - bytes.count)
          while cut > 0, cut < article.count, article[cut] & 0xC0 == 0x80 { cut -= 1 }
          return bytes + article[..<cut]
        }
        bytes += article
        bytes += [0x0A, 0x0A]
      }
    }
  }

  /// Returns as many whole articles, from the first on, as fit in a size.
  func articles(megabytes: Int) -> [[UInt8]] {
    var rest = megabytes * 1_000_000
    return Array(
      articles.prefix { article in
        rest -= article.count + 2
        return rest >= 0
      })
  }

  private static func holds(_ text: String, _ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains(text)
  }

  /// Mixes the articles, always alike, so that a small text is of the same kinds as a large one.
  private mutating func mix() {
    var state: UInt64 = 1
    for last in articles.indices.dropFirst().reversed() {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      articles.swapAt(last, Int(state >> 33) % (last + 1))
    }
  }

  private mutating func read(_ path: String) throws(BenchmarkError) {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      let paths = FileManager.default.subpaths(atPath: path) ?? []
      for inner in paths.sorted() where inner.hasSuffix(".txt") || inner.hasSuffix(".jsonl") {
        try readFile(path + "/" + inner)
      }
    } else {
      try readFile(path)
    }
  }

  private mutating func readFile(_ path: String) throws(BenchmarkError) {
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      guard path.hasSuffix(".jsonl") else {
        articles.append(Array(String(decoding: data, as: UTF8.self).utf8))
        return
      }
      for line in data.split(separator: 0x0A) {
        articles.append(Array(try JSONDecoder().decode(Article.self, from: line).text.utf8))
      }
    } catch {
      throw .unreadable(path, error.localizedDescription)
    }
  }

  private struct Article: Decodable {
    let text: String
  }
}
