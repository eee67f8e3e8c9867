import Foundation

/// What somebody would use instead: spaCy's blank English pipeline with its sentencizer, or VADER.
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

  /// What a scorer of sentences said.
  struct SentenceFigures: Decodable {
    let version: String
    /// Processor time.
    let seconds: Double
  }

  /// Lets the peer read articles, in a process of its own.
  func read(_ articles: [[UInt8]]) throws(BenchmarkError) -> Figures {
    try answer("spacy", articles.map { String(decoding: $0, as: UTF8.self) })
  }

  /// Lets VADER score sentences, in a process of its own.
  func readSentences(_ sentences: [String]) throws(BenchmarkError) -> SentenceFigures {
    try answer("vader", sentences)
  }

  private func answer<Answer: Decodable>(_ peer: String, _ texts: [String]) throws(BenchmarkError) -> Answer {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "peers.py")
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("benchmarks-\(getpid()).json")
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      try JSONEncoder().encode(texts).write(to: file)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: python)
      process.arguments = [script.path, file.path, peer]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let answer = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return try JSONDecoder().decode(Answer.self, from: answer)
    } catch {
      throw .peerFailed("\(error)")
    }
  }
}
