internal import Glibc
internal import Platform

/// One file descriptor that is written to, with a buffer.
struct OutputStream {
  let descriptor: Int32
  let isTerminal: Bool
  /// Whether the reader has gone.
  private(set) var isClosed = false
  /// Why writing has failed for another reason, such as a full disk.
  private(set) var failure: SystemError?
  /// Whether what was written last ended a line.
  private(set) var isAtLineStart = true

  private var buffer: [UInt8] = []
  private static let limit = 32 * 1024

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// Notes that the cursor stands at the beginning of a row, where another program has moved it.
  mutating func noteLineStart() { isAtLineStart = true }

  mutating func append(_ bytes: some Collection<UInt8>) {
    buffer += bytes
    if buffer.count > Self.limit { flush() }
  }

  mutating func append(_ body: (inout [UInt8]) -> Void) {
    body(&buffer)
    if buffer.count > Self.limit { flush() }
  }

  /// Returns the last byte that is no part of a control sequence: what a style's end after a newline hides.
  private static func lastShown(_ bytes: [UInt8]) -> UInt8? {
    var rest = bytes[...]
    while let last = rest.last {
      // Sequences are short: one that ends here begins near.
      guard (0x40...0x7E).contains(last), let escape = rest.suffix(16).lastIndex(of: 0x1B),
        escape + 1 < rest.endIndex - 1, rest[escape + 1] == UInt8(ascii: "["),
        rest[(escape + 2)..<(rest.endIndex - 1)].allSatisfy({ (0x20...0x3F).contains($0) })
      else { return last }
      rest = rest[..<escape]
    }
    return nil
  }

  /// Writes everything; after a closed pipe or another error it drops everything, silently.
  mutating func flush() {
    guard !buffer.isEmpty else { return }
    if let last = Self.lastShown(buffer) {
      isAtLineStart = last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r")
    }
    defer { buffer.removeAll(keepingCapacity: buffer.capacity <= 4 * Self.limit) }
    if isClosed || failure != nil { return }
    do throws(DescriptorWriting.Failure) {
      try DescriptorWriting.write(buffer, to: descriptor)
    } catch {
      switch error.cause.number {
      case EPIPE: close()
      case EIO where isTerminal: close()  // the terminal has gone
      default: failure = error.cause
      }
    }
  }

  /// Finds out whether the reader has gone, where nothing was written since.
  mutating func lookForReader() {
    if !isClosed, !isTerminal, StandardStreams.isUnread(descriptor) { close() }
  }

  private mutating func close() {
    isClosed = true
    if !isTerminal { StandardStreams.discardWrites(to: descriptor) }
  }
}
