import Foundation
import Testing

@testable import LedeShell

/// The manual page tells of every variable of the environment that the sources read, and of no other.
@Suite struct EnvironmentReferenceTests {
  @Test func everyVariableIsTold() throws {
    var read: Set<String> = []
    for file in try SourceFiles.swift(in: ["Sources", "Plugins"]) where !file.name.contains("Training") {
      for match in file.text.matches(
        of: /(?:getenv|nonempty|baseFolder|environment\.?\w*)[(\[]"([A-Z][A-Z_]*)"/)
      {
        read.insert(String(match.1))
      }
    }
    let told = EnvironmentReference.variables.map(\.name)
    #expect(Set(told) == read, "\(read)")
    #expect(told == told.sorted())
  }
}
