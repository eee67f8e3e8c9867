import Analyzers
import Foundation
import Records
import ShellTestSupport
import Testing

@testable import LedeShell

/// Every stable code that the sources write is in the description, and the other way round.
@MainActor @Suite struct CodeTests {
  private var described: Set<String> {
    let session = TestSession([], analyzers: builtInAnalyzers).session
    return Set(Self.codes(in: ProgramDescription(session).cell))
  }

  @Test func nothingIsWrittenThatIsNotDescribed() throws {
    let described = described
    let families = Set(described.compactMap { $0.split(separator: ".").first })
    // The tools have codes of their own.
    let tools = ["Benchmarks", "Evaluate", "Training", "Conform"].map { "Sources/\($0)/" }
    for file in try SourceFiles.swift(in: ["Sources", "Plugins"])
    where !tools.contains(where: file.name.hasPrefix) {
      for match in file.text.matches(of: /"([a-z]+)\.([a-z][a-z0-9-]*)"/) where families.contains(match.1) {
        #expect(described.contains("\(match.1).\(match.2)"), "\(file.name) writes \(match.0)")
      }
    }
  }

  @Test func codesAreWellFormedAndUnique() {
    let session = TestSession([], analyzers: builtInAnalyzers).session
    let all = Self.codes(in: ProgramDescription(session).cell)
    #expect(all.count > 50 && Set(all).count == all.count)
    for code in all { #expect(code.wholeMatch(of: /[a-z]+\.[a-z][a-z0-9-]*/) != nil, "\(code)") }
  }

  private static func codes(in cell: Cell) -> [String] {
    switch cell {
    case .list(let items): items.flatMap(codes)
    case .record(let fields):
      fields.flatMap { field -> [String] in
        if field.name == "code", case .text(let code) = field.value { return [code] }
        return codes(in: field.value)
      }
    default: []
    }
  }
}
