// swift-tools-version: 6.2
import PackageDescription

/// The settings of every Swift target: Swift 6 mode, explicit `any`, imports that say who sees
/// them, and no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let strictC: [CSetting] = [
  .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
]

/// The rooms of the two lowest floors, which every room above may import.
let bottom: [Target.Dependency] = ["Platform", "Text", "JSON"]
let values: [Target.Dependency] = bottom + ["Records", "Declarations"]

/// A room of the program; its tests live in `Tests/<name>Tests`.
func room(_ name: String, path: String? = nil, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

/// The tests of a room, which may import the lowest floors too.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: values + dependencies, exclude: exclude, swiftSettings: strict)
}

/// A program that is no product: it trains, measures or helps tests.
func tool(_ name: String, path: String, exclude: [String] = [], _ dependencies: [Target.Dependency]) -> Target
{
  .executableTarget(
    name: name, dependencies: values + dependencies, path: path, exclude: exclude, swiftSettings: strict)
}

/// What is fed with random input.
///
/// Briefly by tests, and at length by libFuzzer, whose library `LEDE_FUZZ` names
/// (`make check-fuzz`). An ordinary build has neither.
let fuzzed: [Target.Dependency] = [
  "AnalyzerConformance", "AnalyzerKit", "Analyzers", "CommandOptions", "Corpus", "Engine", "LedeShell",
  "Discourse", "Linguistics", "Rendering", "Script", "Shell", "ShellTestSupport", "Terminal",
  "TerminalTestSupport",
]
let fuzzing: [Target] =
  if let library = Context.environment["LEDE_FUZZ"] {
    [
      .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
      .executableTarget(
        name: "fuzz", dependencies: values + fuzzed + ["CFuzzer"], path: "Tests/FuzzTests",
        sources: ["Targets", "Driver"],
        swiftSettings: strict, linkerSettings: [.unsafeFlags([library]), .linkedLibrary("stdc++")]),
    ]
  } else {
    [tests("FuzzTests", fuzzed, exclude: ["Driver"])]
  }

let package = Package(
  name: "lede",
  products: [
    .executable(name: "lede", targets: ["lede"]),
    .library(name: "Linguistics", targets: ["Linguistics", "Records", "Platform", "Text"]),
    .library(
      name: "LedeKit",
      targets: [
        "AnalyzerKit", "AnalyzerConformance", "Discourse", "Linguistics", "Declarations", "Records",
        "Platform",
        "Text",
      ]),
    .library(name: "LedeShell", targets: ["LedeShell", "Analyzers"]),
  ],
  targets: [
    // The rooms, from the top down: an arrow points only to a room below.
    .executableTarget(name: "lede", dependencies: ["LedeShell", "Analyzers"], swiftSettings: strict),
    room(
      "LedeShell",
      values + [
        "Terminal", "Shell", "CommandOptions", "AnalyzerKit", "Corpus", "Engine", "Rendering", "Script",
      ]),
    room("Terminal", values + ["Shell", "Rendering", "Corpus", "CLibEdit"]),
    room(
      "Shell",
      values + [
        "Script", "Engine", "Rendering", "AnalyzerKit", "Corpus", "Discourse", "Linguistics", "Database",
        "CPattern",
      ]),
    room("Engine", values + ["AnalyzerKit", "Discourse", "Linguistics"]),
    .target(
      name: "Analyzers", dependencies: values + ["AnalyzerKit", "Discourse", "Linguistics"], path: "Plugins",
      swiftSettings: strict, plugins: ["RegisterAnalyzers"]),
    room("AnalyzerConformance", values + ["AnalyzerKit", "Discourse", "Linguistics", "Script"]),
    room("AnalyzerKit", values + ["Discourse", "Linguistics"]),
    room("Discourse", values + ["Linguistics", "CLexicons", "CModels"]),
    room("Corpus", values + ["CYAML"]),
    room("Linguistics", ["Records", "Platform", "Text", "CLexicons", "CModels", "CNetwork"]),
    room("Rendering", values),
    room("Script", values),
    room("CommandOptions", values),
    room("Declarations", ["Records", "Text"]),
    room("Records", ["Platform", "Text"]),
    room("Database", ["CSQLite"]),
    room("JSON", ["Text"]),
    room("Platform", ["CDigest", "CZlib"]),
    room("Text", []),

    // C: thin shims and system libraries.
    .target(name: "CLibEdit", dependencies: ["CHistEdit"], cSettings: strictC),
    .systemLibrary(name: "CHistEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CPattern", cSettings: strictC, linkerSettings: [.linkedLibrary("pcre2-8")]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CZlib", cSettings: strictC, linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CDigest", cSettings: strictC, linkerSettings: [.linkedLibrary("md")]),

    .target(name: "CLexicons", exclude: ["Data"], cSettings: strictC),
    .target(name: "CModels", exclude: ["Data"], cSettings: strictC),
    // The arithmetic of the names network, for each kind of processor.
    .target(name: "CNetwork", cSettings: strictC, linkerSettings: [.linkedLibrary("m")]),

    // Training: run by hand, not part of any product.
    tool("name-inputs", path: "Sources/Training/NameInputs", ["CommandOptions", "Discourse", "Linguistics"]),
    tool(
      "train", path: "Sources/Training/Train",
      ["AnalyzerKit", "Analyzers", "CommandOptions", "GoldData", "Discourse", "Linguistics"]),
    tool("target-inputs", path: "Sources/Training/Sentiment/TargetInputs", ["Analyzers", "CommandOptions"]),
    // Annotated texts: what training and evaluation read.
    room("GoldData", path: "Sources/Training/GoldData", values),
    room(
      "Evaluation", path: "Sources/Evaluate/Evaluation",
      values + [
        "Analyzers", "AnalyzerKit", "CommandOptions", "Engine", "GoldData", "Discourse", "Linguistics",
      ]),
    tool("evaluate", path: "Sources/Evaluate/Tool", ["Evaluation"]),
    tool(
      "benchmarks", path: "Sources/Benchmarks", exclude: ["peers.py"],
      ["AnalyzerKit", "Analyzers", "CommandOptions", "Discourse", "Linguistics", "TerminalTestSupport"]),

    // The contract of one analyzer, without the tests: make conform NAME=quotes.
    tool("conform", path: "Sources/Conform", ["AnalyzerConformance", "AnalyzerKit", "Analyzers"]),

    // Build-time registration: every folder of Plugins/ becomes a command.
    .plugin(
      name: "RegisterAnalyzers", capability: .buildTool(), dependencies: ["register-analyzers"],
      path: "Sources/RegisterAnalyzers/Plugin"),
    .executableTarget(
      name: "register-analyzers", dependencies: ["Platform"],
      path: "Sources/RegisterAnalyzers/Generator", swiftSettings: strict),

    // Tests: one target a room, and a room of doubles.
    room(
      "ShellTestSupport", path: "Tests/ShellTestSupport",
      values + ["AnalyzerKit", "Corpus", "Engine", "Rendering", "Script", "Shell"]),
    // A pseudo-terminal and what is seen on it.
    room("TerminalTestSupport", path: "Tests/TerminalTestSupport", []),
    tests("TextTests", []),
    tests("JSONTests", []),
    tests("PlatformTests", ["TerminalTestSupport"]),
    tests("DatabaseTests", ["Database"]),
    tests("RecordsTests", []),
    tests("DeclarationsTests", []),
    tests("CommandOptionsTests", ["CommandOptions"]),
    tests("RegisterAnalyzersTests", ["register-analyzers", "Shell"]),
    tests("AnalyzerConformanceTests", ["AnalyzerConformance", "AnalyzerKit", "Discourse", "Linguistics"]),
    tests("ScriptTests", ["Script", "ShellTestSupport", "TerminalTestSupport"]),
    tests("RenderingTests", ["Rendering"]),
    tests("CorpusTests", ["Corpus"]),
    tests("EngineTests", ["Engine", "AnalyzerKit", "Discourse", "Linguistics"]),
    tests(
      "ShellTests",
      [
        "Shell", "ShellTestSupport", "AnalyzerConformance", "AnalyzerKit", "Analyzers", "Discourse",
        "Rendering",
        "Script",
      ]),
    tests("LinguisticsTests", ["Linguistics", "CNetwork"]),
    tests("DiscourseTests", ["Discourse", "Linguistics"]),
    tests("GoldDataTests", ["GoldData"]),
    tests("TrainTests", ["train", "GoldData", "Discourse", "Linguistics"]),
    tests("EvaluationTests", ["Evaluation", "GoldData", "Discourse", "Linguistics", "TerminalTestSupport"]),
    tests("AnalyzersTests", ["Analyzers", "AnalyzerConformance", "AnalyzerKit", "Discourse", "Linguistics"]),
    tests(
      "ContractTests",
      [
        "AnalyzerConformance", "AnalyzerKit", "Analyzers", "Corpus", "Engine", "LedeShell", "Discourse",
        "Linguistics",
        "Rendering", "Script", "Shell", "ShellTestSupport",
      ], exclude: ["registry.json"]),
    tests(
      "LedeShellTests",
      ["LedeShell", "Analyzers", "AnalyzerKit", "Rendering", "Script", "Shell", "ShellTestSupport"]),
    tests(
      "LedeTests", ["lede", "ShellTestSupport", "TerminalTestSupport"],
      exclude: ["ExampleOutputs", "Transcripts"]),
    tests(
      "TerminalTests",
      ["Terminal", "Corpus", "Shell", "Rendering", "TerminalTestSupport", "lede", "terminal-probe"]),
    // A helper of these tests, which drive it through a pseudo-terminal; no product.
    tool("terminal-probe", path: "Tests/TerminalProbe", ["Terminal", "Shell", "Rendering"]),
  ] + fuzzing,
  cLanguageStandard: .c2x
)
