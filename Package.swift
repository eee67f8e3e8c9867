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

/// A room of the program; its tests live in `Tests/<name>Tests`.
func room(_ name: String, path: String? = nil, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, path: path, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

/// What is fed with random input.
///
/// Briefly by tests, and at length by libFuzzer, whose library `LEDE_FUZZ` names
/// (`make check-fuzz`). An ordinary build has neither.
let fuzzed: [Target.Dependency] = [
  "AnalyzerConformance", "AnalyzerKit", "Analyzers", "Corpus", "Engine", "LedeShell", "Linguistics",
  "Records",
  "Rendering", "Script", "Shell", "ShellTestSupport", "Terminal", "TerminalTestSupport",
]
let fuzzing: [Target] =
  if let library = Context.environment["LEDE_FUZZ"] {
    [
      .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
      .executableTarget(
        name: "fuzz", dependencies: fuzzed + ["CFuzzer"], path: "Tests/FuzzTests",
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
    .library(name: "Linguistics", targets: ["Linguistics", "Records"]),
    .library(name: "LedeKit", targets: ["AnalyzerKit", "AnalyzerConformance", "Linguistics", "Records"]),
    .library(name: "LedeShell", targets: ["LedeShell"]),
  ],
  targets: [
    // The rooms, from the top down: an arrow points only to a room below.
    .executableTarget(name: "lede", dependencies: ["LedeShell", "Analyzers"], swiftSettings: strict),
    room(
      "LedeShell", ["Terminal", "Shell", "AnalyzerKit", "Corpus", "Engine", "Rendering", "Script", "Records"]),
    room("Terminal", ["Shell", "Rendering", "Corpus", "Records", "CLibEdit"]),
    .target(
      name: "Analyzers", dependencies: ["AnalyzerKit", "Linguistics", "Records"], path: "Plugins",
      swiftSettings: strict, plugins: ["RegisterAnalyzers"]),
    room(
      "Shell",
      [
        "Script", "Engine", "Rendering", "AnalyzerKit", "Corpus", "Linguistics", "Records", "CDigest",
        "CPattern",
        "CSQLite", "CZlib",
      ]),
    room("Engine", ["AnalyzerKit", "Linguistics", "Records"]),
    room("Rendering", ["Records"]),
    room("AnalyzerKit", ["Linguistics", "Records"]),
    room("AnalyzerConformance", ["AnalyzerKit", "Linguistics", "Script", "Records"]),
    room("Linguistics", ["Records", "CLexicons", "CModels", "CNetwork"]),
    room("Corpus", ["Records"]),
    room("Script", ["Records"]),
    room("Records", []),

    // C: thin shims and system libraries.
    .target(name: "CLibEdit", dependencies: ["CHistEdit"], cSettings: strictC),
    .systemLibrary(name: "CHistEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "CPattern", cSettings: strictC, linkerSettings: [.linkedLibrary("pcre2-8")]),
    .target(name: "CSQLite", cSettings: strictC, linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CZlib", cSettings: strictC, linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CDigest", cSettings: strictC, linkerSettings: [.linkedLibrary("md")]),

    .target(name: "CLexicons", exclude: ["Data"], cSettings: strictC),
    .target(name: "CModels", exclude: ["Data"], cSettings: strictC),
    // The arithmetic of the names network, for each kind of processor.
    .target(name: "CNetwork", cSettings: strictC, linkerSettings: [.linkedLibrary("m")]),

    // Training: run by hand, not part of any product.
    .executableTarget(
      name: "name-inputs", dependencies: ["Linguistics", "Records"], path: "Sources/Training/NameInputs",
      swiftSettings: strict),
    .executableTarget(
      name: "train", dependencies: ["AnalyzerKit", "Analyzers", "GoldData", "Linguistics", "Records"],
      path: "Sources/Training/Train",
      swiftSettings: strict),
    .executableTarget(
      name: "target-inputs", dependencies: ["Analyzers"], path: "Sources/Training/Sentiment/TargetInputs",
      swiftSettings: strict),
    // Annotated texts: what training and evaluation read.
    .target(
      name: "GoldData", dependencies: ["Records"], path: "Sources/Training/GoldData", swiftSettings: strict),
    .target(
      name: "Evaluation",
      dependencies: ["Analyzers", "AnalyzerKit", "Engine", "GoldData", "Linguistics", "Records"],
      path: "Sources/Evaluate/Evaluation", swiftSettings: strict),
    .executableTarget(
      name: "evaluate", dependencies: ["Evaluation"], path: "Sources/Evaluate/Tool", swiftSettings: strict),
    .executableTarget(
      name: "benchmarks",
      dependencies: ["AnalyzerKit", "Analyzers", "Linguistics", "Records", "TerminalTestSupport"],
      path: "Sources/Benchmarks", exclude: ["peers.py"], swiftSettings: strict),

    // The contract of one analyzer, without the tests: make conform NAME=quotes.
    .executableTarget(
      name: "conform", dependencies: ["AnalyzerConformance", "AnalyzerKit", "Analyzers"],
      path: "Sources/Conform", swiftSettings: strict),

    // Build-time registration: every folder of Plugins/ becomes a command.
    .plugin(
      name: "RegisterAnalyzers", capability: .buildTool(), dependencies: ["register-analyzers"],
      path: "Sources/RegisterAnalyzers/Plugin"),
    .executableTarget(
      name: "register-analyzers", dependencies: ["CDigest"],
      path: "Sources/RegisterAnalyzers/Generator", swiftSettings: strict),

    // Tests: one target a room, and a room of doubles.
    .target(
      name: "ShellTestSupport",
      dependencies: ["AnalyzerKit", "Corpus", "Engine", "Records", "Rendering", "Script", "Shell"],
      path: "Tests/ShellTestSupport", swiftSettings: strict),
    // A pseudo-terminal and what is seen on it.
    .target(name: "TerminalTestSupport", path: "Tests/TerminalTestSupport", swiftSettings: strict),
    tests("RegisterAnalyzersTests", ["register-analyzers", "Shell"]),
    tests("AnalyzerConformanceTests", ["AnalyzerConformance", "AnalyzerKit", "Linguistics", "Records"]),
    tests("RecordsTests", ["Records"]),
    tests("ScriptTests", ["Script", "Records", "ShellTestSupport", "TerminalTestSupport"]),
    tests("RenderingTests", ["Rendering", "Records", "CDigest"]),
    tests("CorpusTests", ["Corpus", "Records"]),
    tests("EngineTests", ["Engine", "AnalyzerKit", "Linguistics", "Records"]),
    tests(
      "ShellTests",
      [
        "Shell", "ShellTestSupport", "AnalyzerConformance", "AnalyzerKit", "Analyzers", "Records",
        "Rendering",
        "Script",
      ]),
    tests("LinguisticsTests", ["Linguistics", "Records", "CNetwork"]),
    tests("GoldDataTests", ["GoldData", "Records"]),
    tests("TrainTests", ["train", "GoldData", "Linguistics", "Records"]),
    tests("EvaluationTests", ["Evaluation", "GoldData", "Linguistics", "Records", "TerminalTestSupport"]),
    tests("AnalyzersTests", ["Analyzers", "AnalyzerConformance", "AnalyzerKit", "Linguistics", "Records"]),
    tests(
      "ContractTests",
      [
        "AnalyzerConformance", "AnalyzerKit", "Analyzers", "Corpus", "Engine", "LedeShell", "Linguistics",
        "Records", "Rendering", "Script", "Shell", "ShellTestSupport",
      ], exclude: ["registry.json"]),
    tests(
      "LedeShellTests",
      [
        "LedeShell", "Analyzers", "AnalyzerKit", "Records", "Rendering", "Script", "Shell",
        "ShellTestSupport",
      ]),
    tests(
      "LedeTests", ["lede", "ShellTestSupport", "TerminalTestSupport"],
      exclude: ["ExampleOutputs", "Transcripts"]),
    tests(
      "TerminalTests",
      ["Terminal", "Corpus", "Shell", "Rendering", "TerminalTestSupport", "lede", "terminal-probe"]),
    // A helper of these tests, which drive it through a pseudo-terminal; no product.
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal", "Shell", "Rendering"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
  ] + fuzzing,
  cLanguageStandard: .c2x
)
