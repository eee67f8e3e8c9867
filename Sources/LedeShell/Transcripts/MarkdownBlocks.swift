/// The blocks of a Markdown page that are transcripts.
enum MarkdownBlocks {
  /// Returns the positions of the lines in each block that opens with ```` ```ledet ````.
  ///
  /// Such a block stands at the left edge; in other ones, and in text, nothing is looked for.
  /// - Throws: ``TranscriptMistake`` where a transcript is never closed.
  static func find(in lines: [String]) throws(TranscriptMistake) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var open: (fence: Fence, position: Int)?
    for (position, line) in lines.enumerated() {
      guard let found = Fence(line) else { continue }
      guard let (fence, start) = open else {
        open = (found, position)
        continue
      }
      guard found.closes(fence) else { continue }
      if fence.isTranscript { blocks.append((start + 1)..<position) }
      open = nil
    }
    if let (fence, start) = open, fence.isTranscript { throw .openFence(at: start + 1) }
    return blocks
  }

  /// A line that opens or closes a block.
  private struct Fence {
    let indentation: Int
    let mark: UInt8
    let count: Int
    let info: String

    init?(_ line: String) {
      let bytes = line.utf8.drop { $0 == 0x20 }
      guard let mark = bytes.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
      let rest = bytes.drop { $0 == mark }
      self.mark = mark
      indentation = line.utf8.count - bytes.count
      count = bytes.count - rest.count
      info = String(decoding: rest.filter { $0 != 0x0D }, as: UTF8.self)
      guard count >= 3, mark != UInt8(ascii: "`") || !rest.contains(mark) else { return nil }
    }

    var isTranscript: Bool { indentation == 0 && info.split(separator: " ").first == "ledet" }

    func closes(_ other: Fence) -> Bool {
      mark == other.mark && count >= other.count && info.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
  }
}
