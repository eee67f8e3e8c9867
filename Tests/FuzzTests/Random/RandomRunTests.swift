import Foundation
import Testing

/// A short random run of everything that `make check-fuzz` runs at length, the same inputs each time.
///
/// `LEDE_RANDOM_SEED` and `LEDE_RANDOM_INPUTS` ask for others, `LEDE_RANDOM_TARGETS` for some targets only. Where the program traps nothing is recorded: then
/// `LEDE_RANDOM_KEEP` names a folder, where the input that a target was fed with last is found under its name.
@MainActor @Suite struct RandomRunTests {
  private static let seed = number("LEDE_RANDOM_SEED") ?? 2021
  private static let inputs = number("LEDE_RANDOM_INPUTS") ?? 800

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
  }

  /// The names in `LEDE_RANDOM_TARGETS`, parted by blanks, as for `check-fuzz`; all where it is not set.
  private nonisolated static let names: [String] = {
    let asked = ProcessInfo.processInfo.environment["LEDE_RANDOM_TARGETS"].map { $0.split(separator: " ") }
    return FuzzTargets.all.map(\.name).filter { name in asked?.contains { $0 == name } ?? true }
  }()

  @Test(arguments: names)
  func keepsItsLaws(name: String) throws {
    let target = try #require(FuzzTargets.named(name))
    for seed in target.seeds() { try check(target, seed) { "a seed" } }
    var mutator = Mutator(target, seed: Self.seed)
    for number in 1...Self.inputs {
      try check(target, mutator.next()) { "input \(number) of seed \(Self.seed)" }
    }
  }

  private static let kept = ProcessInfo.processInfo.environment["LEDE_RANDOM_KEEP"].map { URL(filePath: $0) }

  private func check(_ target: FuzzTarget, _ bytes: [UInt8], _ which: () -> String) throws {
    if let kept = Self.kept { try Data(bytes).write(to: kept.appending(path: target.name)) }
    do {
      try target.check(bytes)
    } catch {
      Issue.record(
        "\(target.name), \(which()): \(error)\n\(String(reflecting: text(of: bytes)))\nbytes: \(bytes)")
    }
  }

  /// The random run would say nothing if the inputs were not what they were.
  @Test func theSameSeedMakesTheSameInputs() throws {
    let target = try #require(FuzzTargets.named("script"))
    var first = Mutator(target, seed: 7)
    var second = Mutator(target, seed: 7)
    let inputs = (0..<50).map { _ in first.next() }
    #expect(inputs == (0..<50).map { _ in second.next() })
    #expect(Set(inputs).count > 40)
  }

  /// A target that breaks a law is told.
  @Test func aBrokenLawIsThrown() {
    let target = FuzzTarget(name: "toy", seeds: { [] }, words: []) { bytes in
      try law(!bytes.contains(0), "there is a NUL")
    }
    #expect(throws: BrokenLaw.self) { try target.check([1, 0]) }
    #expect(throws: Never.self) { try target.check([1]) }
  }
}
