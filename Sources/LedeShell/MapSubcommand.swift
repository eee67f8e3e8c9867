internal import AnalyzerKit
internal import CommandOptions
internal import Engine
internal import Platform
internal import Declarations
internal import Engine
internal import JSON
internal import Records
internal import Rendering
internal import Script
internal import Shell
internal import Terminal

/// `lede map ANALYZER`: JSON Lines in, JSON Lines out, one for one; the stateless worker of any cluster engine.
@MainActor
struct MapSubcommand {
  nonisolated static let signature = Signature(
    "map", summary: "Runs an analyzer over JSON Lines from standard input.",
    discussion: """
      Each line is an object with a "text"; "id" is echoed, by default it is the line's number, and other members are \
      metadata. Every line gives exactly one line of output, in order: {"id": …, "rows": […]} or \
      {"id": …, "error": {…}}, and {"id": null, "line": …, "error": {…}} where the id could not be read. Blank lines \
      are passed over, and counted.
      Analyzers that combine documents need them all, and are none of it; neither are people's corrections, and names \
      are joined in each document by itself.
      """,
    arguments: [ArgumentDeclaration("analyzer", .command, help: "The analyzer's name.")],
    options: [
      OptionDeclaration(
        "offsets", .choice(OffsetUnit.allCases.map(\.rawValue)), default: "bytes",
        help: "The unit of all offsets."),
      Invocation.errors,
      OptionDeclaration(
        "max-line", .integer(1...Int.max), default: String(1 << 30),
        help: "The longest line that is read, in bytes."),
      OptionDeclaration("tolerant", .flag, help: "Exits with 0 although lines had errors."),
      Invocation.timeout,
    ],
    examples: [
      Example(
        "echo '{\"id\": 7, \"text\": \"“No,” said Ann Lee.\"}' | lede map quotes", "Reads one document")
    ], seeAlso: ["describe"])

  /// What it may end with, in words.
  static let exitCodes = [
    ExitCode.Meaning(code: ExitCode.done, text: "every line was answered, with --tolerant also by errors"),
    ExitCode.Meaning(code: ExitCode.failed, text: "input could not be read, or output not be written"),
    ExitCode.Meaning(code: ExitCode.usage, text: "the command line is not understood"),
    ExitCode.Meaning(code: ExitCode.documentsFailed, text: "some lines were answered by errors"),
    ExitCode.Meaning(code: ExitCode.timeout, text: "the time given was over"),
    ExitCode.Meaning(code: ExitCode.cancelled, text: "cancelled"),
  ]

  /// Returns the analyzers that it takes: those that read one document at a time.
  static func analyzers(of registry: AnalyzerRegistry) -> [AnalyzerEntry] {
    registry.entries.filter { $0.combination == nil }
  }

  let analyzer: PreparedAnalyzer
  let offsets: OffsetUnit
  /// The longest line that is read, in bytes.
  let maximumLine: Int
  /// Whether lines with errors are no failure.
  let isTolerant: Bool
  /// How many seconds all of it may take; nil for as long as it takes.
  let timeout: Double?
  let engine: Engine
  let output: any Output

  /// Reads the arguments after `map`.
  ///
  /// - Throws: ``UsageError``.
  init(
    _ words: [CommandLineWord], registry: AnalyzerRegistry, engine: Engine, output: any Output
  ) throws(UsageError) {
    let mappable = Self.analyzers(of: registry).map(\.name)
    guard let first = words.first, !first.text.hasPrefix("-") else {
      throw .needsAnalyzer(known: mappable, at: 1)
    }
    let name = first.text
    guard let analyzer = registry[name] else {
      throw .unknownAnalyzer(name, known: mappable, at: first.index)
    }
    guard analyzer.combination == nil else {
      throw .combinesDocuments(name, known: mappable, at: first.index)
    }
    let parsed = try OptionArguments(
      words.dropFirst(), declarations: analyzer.signature.options + Self.signature.options,
      of: "map \(name)")
    if let stray = parsed.rest.first {
      throw .takesNoPath(stray.text, analyzer: name, at: stray.index)
    }
    let own = parsed.values.filter { value in !Self.signature.options.contains { $0.name == value.key } }
    let wordsAfterName = (words.count == 1 ? first.index : first.index + 1)..<(first.index + words.count)
    let options: [String: OptionValue]
    do throws(ShellError) {
      options = try OptionFiles.read(own, of: analyzer.signature.options, cancellation: engine.cancellation)
    } catch {
      throw .unreadableOption(error, at: wordsAfterName)
    }
    timeout = Invocation.seconds(of: parsed)
    maximumLine = parsed.integer("max-line") ?? 1 << 30
    isTolerant = parsed.hasFlag("tolerant")
    do {
      try analyzer.validate(options)
      self.analyzer = try analyzer.prepared(options)
    } catch {
      // An option that is missing is missed at the analyzer's name.
      throw .invalidOptions(AnalysisError(error, of: name), at: wordsAfterName)
    }
    offsets = parsed.text("offsets").flatMap(OffsetUnit.init) ?? .bytes
    self.engine = engine
    self.output = output
  }

  /// Runs until the input ends.
  ///
  /// - Parameter lineBegins: called before each line with its place.
  /// - Returns: the exit code.
  func run(lineBegins: ((String) -> Void)? = nil) -> Int32 {
    let cancellation = engine.cancellation
    var lines = LineReader(limit: maximumLine) { () throws(SystemError) in
      try DescriptorReading.chunk(from: 0, cancellation: cancellation)
    }
    var number = 0
    var hadErrors = false
    var failure: SystemError?
    while true {
      let line: LineBuffer.Line
      do throws(SystemError) {
        guard let next = try lines.next(beforeWaiting: output.flush) else { break }
        line = next
      } catch {
        failure = error
        break
      }
      number += 1
      if line.bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }), !line.isTooLong { continue }
      lineBegins?("line \(number)")
      do {
        let (result, isError) =
          line.isTooLong
          ? (refusal(ofLineThatBegins: line.bytes, number: number), true)
          : try answer(to: line.bytes, number: number)
        hadErrors = hadErrors || isError
        output.write(StyledText(result))
      } catch {
        return output.reportStopped(cancellation.cause, "in line \(number)")
      }
      if output.isClosed { return ExitCode.done }
      if output.hasFailed { return ExitCode.failed }
    }
    output.flush()
    if let cause = cancellation.cause {
      return output.reportStopped(cause, "while line \(number + 1) was awaited")
    }
    if let failure {
      output.reportError(
        "standard input could not be read: \(failure.message)", code: .inputFailed, help: failure.help)
      return ExitCode.failed
    }
    return hadErrors && !isTolerant ? ExitCode.documentsFailed : ExitCode.done
  }

  /// Returns the output line for an input line, and whether it tells an error.
  ///
  /// - Throws: only `Cancelled`.
  func answer(to line: [UInt8], number: Int) throws -> (line: String, isError: Bool) {
    let input: MapInput
    do throws(MapInput.Failure) {
      input = try MapInput(line, number: number)
    } catch {
      return (Self.errorLine(error, number: number), true)
    }
    let map = OffsetMap(input.document.text, unit: offsets)
    var writer = JSONWriter()
    var fault: AnalysisFault?
    writer.raw("{\"id\": ")
    writer.raw(input.id)
    writer.raw(", \"rows\": [")
    // A document that the filters leave out has no rows.
    try engine.run(analyzer, over: CollectionOfOne(input.document).filter(analyzer.reads)) { result in
      switch result.outcome {
      case .output(.rows(let all)):
        let rows = try analyzer.kept(all, engine.cancellation)
        for (index, cells) in rows.enumerated() {
          try engine.cancellation.check(at: index)
          if index > 0 { writer.raw(", ") }
          writer.row(cells, columns: analyzer.entry.columns) { map($0) }
        }
      case .output(.part): break
      case .fault(let found): fault = found
      }
    }
    if let fault {
      return (
        Self.errorLine(
          id: input.id, number: number, code: fault.code, message: fault.message, help: fault.help), true
      )
    }
    writer.raw("]}\n")
    return (String(decoding: writer.bytes, as: UTF8.self), false)
  }

  private func refusal(ofLineThatBegins bytes: [UInt8], number: Int) -> String {
    Self.errorLine(MapInput.tooLong(bytes, limit: maximumLine), number: number)
  }

  private static func errorLine(_ failure: MapInput.Failure, number: Int) -> String {
    errorLine(
      id: failure.id, number: number, code: failure.code, message: failure.message, help: failure.help)
  }

  private static func errorLine(
    id: [UInt8]?, number: Int, code: String, message: String, help: String
  ) -> String {
    var writer = JSONWriter()
    writer.raw("{\"id\": ")
    // The line's number could be another document's id.
    writer.raw(id ?? Array("null, \"line\": \(number)".utf8))
    writer.raw(", \"error\": ")
    writer.value(
      .record([
        .init("code", .text(code)), .init("message", .text("line \(number): \(message)")),
        .init("help", .text(help)),
      ]))
    writer.raw("}\n")
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
