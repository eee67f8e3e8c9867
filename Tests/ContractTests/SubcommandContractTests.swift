import AnalyzerConformance
import Analyzers
import AnalyzerKit
import Declarations
import Foundation
import Records
import Shell
import Testing

@testable import LedeShell

/// The declarations of the command line keep the contract.
@Suite struct SubcommandContractTests {
  @Test(arguments: Subcommands.all.map(\.name)) func declarationIsLegal(name: String) throws {
    let signature = try #require(Subcommands.all.first { $0.name == name })
    #expect(checkSignature(signature, isSubcommand: true) == [])
    #expect(!signature.examples.isEmpty, "\(signature.name) has no example")
    let names = Subcommands.all.map(\.name)
    #expect(signature.seeAlso.allSatisfy(names.contains), "\(signature.name): \(signature.seeAlso)")
  }

  @Test func namesAreUnique() {
    let names = Subcommands.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  /// An analyzer's option would hide one that `map` has for all, or the other way round.
  @Test func analyzersLeaveTheOptionsOfMapAlone() {
    let taken = Set(MapSubcommand.signature.options.map(\.name) + ["help"])
    for analyzer in builtInAnalyzers {
      let own = analyzer.entry.signature.options.map(\.name)
      #expect(taken.isDisjoint(with: own), "\(analyzer.info.name): \(taken.intersection(own))")
    }
    // The kit, which outside packages use, must know them too.
    for name in taken {
      #expect(ReservedOptions.names.contains(name), "the conformance kit does not know '--\(name)' of map")
    }
  }

  @Test func everyExitCodeHasAMeaning() throws {
    let source = try String(
      contentsOf: Repository.root.appending(path: "Sources/Shell/ExitCode.swift"), encoding: .utf8)
    #expect(ExitCode.meanings.count == source.matches(of: /static let \w+: Int32/).count)
    #expect(Set(ExitCode.meanings.map(\.code)).count == ExitCode.meanings.count)
  }
}
