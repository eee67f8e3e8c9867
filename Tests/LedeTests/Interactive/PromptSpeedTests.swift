import Foundation
import TerminalTestSupport
import Testing

/// How long a person waits for the prompt.
@Suite(.serialized) struct PromptSpeedTests {
  private let scene = InteractiveScene()

  /// The median of 20 starts, from exec to the first byte of the prompt, in milliseconds.
  private func median(_ arguments: [String], prompt: String) throws -> Double {
    let times = try (0..<20).map { _ in
      let start = PseudoTerminal.now
      let terminal = try scene.start(arguments)
      try terminal.wait("the prompt") { _ in terminal.raw.ends(with: prompt.utf8, within: 200) }
      return (PseudoTerminal.now - start) * 1000
    }
    return times.sorted()[10]
  }

  /// The figure that was promised holds for what people run; a build for debugging is slower.
  private static let limit: Double = {
    #if DEBUG
      300
    #else
      30
    #endif
  }()

  @Test func withoutHistory() throws {
    #expect(try median([], prompt: "lede> ") < Self.limit)
    #expect(try median([InteractiveScene.seeds], prompt: "seeds[1]> ") < Self.limit)
  }

  @Test func withALongHistory() throws {
    let line = { (number: Int) in
      "{\"cmd\": \"search \(number) | kwic climate\", \"start\": 1618317296, \"session\": 4711, \"corpus\": \"seeds\"}\n"
    }
    _ = try scene.write((1...50_000).map(line).joined(), to: "data/lede/history.jsonl")
    #expect(try median([InteractiveScene.seeds], prompt: "seeds[1]> ") < Self.limit)
  }
}

extension [UInt8] {
  /// Whether the text, colours left out, stands near the end.
  fileprivate func ends(with text: some Collection<UInt8>, within length: Int) -> Bool {
    var plain: [UInt8] = []
    var isSequence = false
    for byte in suffix(length) {
      if byte == 0x1B { isSequence = true }
      if !isSequence, byte >= 0x20 { plain.append(byte) }
      if isSequence, byte >= 0x40, byte != UInt8(ascii: "[") { isSequence = false }
    }
    return plain.suffix(text.count).elementsEqual(text)
  }
}
