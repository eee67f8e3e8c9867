import AnalyzerConformance
import AnalyzerKit
import Declarations
import Records
import TerminalTestSupport

/// One analyzer on any text, with options drawn from its declarations.
enum AnalyzerTarget {
  static func target(_ entry: AnalyzerEntry) -> FuzzTarget {
    FuzzTarget(
      name: "analyzer-\(entry.name)", seeds: { Seeds.texts }, words: Seeds.textWords
    ) { bytes in
      let options = options(for: entry, of: bytes)
      let failures = checkRows(of: entry, options: options, text: text(of: bytes))
      try law(
        failures.isEmpty, "with \(options.mapValues(\.written)): \(failures.joined(separator: "; "))")
    }
  }

  /// Half of the inputs get the defaults; options that exclude each other too.
  private static func options(for entry: AnalyzerEntry, of bytes: [UInt8]) -> [String: OptionValue] {
    var random = SplitMix(of: bytes)
    guard Bool.random(using: &random) else { return [:] }
    var options: [String: OptionValue] = [:]
    for declaration in entry.signature.options where Bool.random(using: &random) {
      options[declaration.name] = value(for: declaration.kind, of: bytes, &random)
    }
    do {
      try entry.validate(options)
      // A file may hold what the analyzer refuses.
      _ = try entry.prepared(options)
      return options
    } catch {
      return [:]
    }
  }

  private static func value(
    for kind: OptionDeclaration.Kind, of bytes: [UInt8], _ random: inout SplitMix
  ) -> OptionValue? {
    switch kind {
    case .flag: return .flag(true)
    case .integer(let range):
      let isSmall = Bool.random(using: &random)
      let upper = isSmall ? min(range.upperBound, max(range.lowerBound, 10)) : range.upperBound
      return .integer(Int.random(in: range.lowerBound...upper, using: &random))
    case .number(let range): return .number(Double.random(in: range, using: &random))
    case .text, .name:
      // A word of the text itself, so that the option matters.
      let words = text(of: bytes).split(separator: " ")
      return .text(String(words.randomElement(using: &random)?.prefix(40) ?? "NATO"))
    case .file:
      // A list of the text's own words; now and then the text itself, which is refused.
      let words = Set(text(of: bytes).split(whereSeparator: \.isWhitespace).prefix(30)).sorted()
      let lines = words.map { "\($0)\t\(Int.random(in: -4...4, using: &random))\n" }.joined()
      let content = Int.random(in: 0..<8, using: &random) == 0 ? text(of: bytes) : lines
      return .file(OptionFile(path: "words.tsv", bytes: Array(content.utf8)))
    case .choice(let words): return words.randomElement(using: &random).map(OptionValue.text)
    case .choices(let words):
      let chosen = words.filter { _ in Bool.random(using: &random) }
      return chosen.isEmpty ? nil : .words(chosen)
    }
  }
}
