import Foundation

/// What somebody would use instead: spaCy's blank English pipeline with its sentencizer.
struct Peer {
  let python: String

  /// What the peer said of some articles.
  struct Figures: Decodable {
    let version: String
    /// Article by article.
    let articles: Times
    /// All as one document.
    let document: Times
  }

  struct Times: Decodable {
    let tokens: Int
    let sentences: Int
    /// Processor time.
    let seconds: Double
  }

  /// Lets the peer read articles, in a process of its own.
  func read(_ articles: [[UInt8]]) throws(BenchmarkError) -> Figures {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "peers.py")
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("benchmarks-\(getpid()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      try JSONEncoder().encode(articles.map { String(decoding: $0, as: UTF8.self) }).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: python)
      process.arguments = [script.path, file.path]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let answer = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return try JSONDecoder().decode(Figures.self, from: answer)
    } catch {
      throw .peerFailed("\(error)")
    }
  }
}
