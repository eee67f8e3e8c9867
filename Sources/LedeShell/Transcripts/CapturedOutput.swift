internal import Glibc
internal import Platform
internal import Rendering
internal import Shell

/// What a session writes while a transcript is run: as on a terminal of 80 columns, kept in memory.
@MainActor
final class CapturedOutput: Output {
  let isTerminal = true
  let width = 80
  let isClosed = false
  let hasFailed = false
  var errorFormat = ErrorFormat.text
  private var pieces: [TranscriptOutcome.Piece] = []
  /// Where programs write that a session starts; nil while none may.
  private var programs: ProgramStreams?

  func write(_ text: StyledText) { append(.results, text) }
  func writeError(_ text: StyledText) { append(.errors, text) }
  func showStatus(_ text: StyledText?) {}
  func flush() { collect() }
  func lookForReader() {}
  func showResult(_ body: () throws -> Void) rethrows { try body() }

  /// Returns what is written while `body` runs; what other programs write then, too, where they are allowed.
  ///
  /// - Throws: ``SystemError`` where there is no place for what they write.
  func pieces(
    withPrograms: Bool, while body: () -> Void
  ) throws(SystemError) -> [TranscriptOutcome.Piece] {
    pieces = []
    programs = withPrograms ? try ProgramStreams() : nil
    body()
    collect()
    programs = nil
    return pieces
  }

  private func append(_ stream: TranscriptStream, _ text: StyledText) {
    collect()
    pieces.append((stream, text.plain))
  }

  /// Puts what programs have written before what comes next.
  private func collect() { pieces += programs?.newPieces() ?? [] }
}

/// The streams of this process, led into files that programs inherit, for as long as this lives.
private final class ProgramStreams {
  private struct Stream {
    let stream: TranscriptStream
    let file: ScratchFile
    let descriptor: Int32
    let original: Int32
    var taken = 0
  }

  private var streams: [Stream] = []

  init() throws(SystemError) {
    for (stream, descriptor) in [(TranscriptStream.results, STDOUT_FILENO), (.errors, STDERR_FILENO)] {
      let file = try ScratchFile()
      streams.append(
        Stream(
          stream: stream, file: file, descriptor: descriptor,
          original: fcntl(descriptor, F_DUPFD_CLOEXEC, 3)))
      dup2(file.descriptor, descriptor)
    }
  }

  deinit {
    for stream in streams where stream.original >= 0 {
      dup2(stream.original, stream.descriptor)
      close(stream.original)
    }
  }

  /// Returns what was written since the last time.
  func newPieces() -> [TranscriptOutcome.Piece] {
    streams.indices.compactMap { index in
      let bytes = streams[index].file.bytes(from: streams[index].taken)
      streams[index].taken += bytes.count
      return bytes.isEmpty ? nil : (streams[index].stream, String(decoding: bytes, as: UTF8.self))
    }
  }
}
