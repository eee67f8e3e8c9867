import Foundation
import PackagePlugin

/// Writes the registry of the analyzers at every build.
///
/// The folders of `Plugins/` are listed here, at build time, and not in `Package.swift`: the manifest is
/// cached by its text, so that a new folder would be silently ignored.
@main
struct RegisterAnalyzers: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let package = context.package.directoryURL
    // Everything that decides what an analyzer finds: the analysis digest covers it.
    let digested = [
      "Plugins", "Sources/AnalyzerKit", "Sources/Discourse", "Sources/Linguistics", "Sources/CLexicons",
      "Sources/CModels", "Sources/CNetwork", "Sources/Platform",
      "Sources/Declarations", "Sources/Records", "Sources/Text",
    ]
    .map { package.appending(path: $0) }
    // Where commands and statements are declared, whose names no analyzer can have.
    let commands = ["Sources/Shell/Commands", "Sources/Script"].map { package.appending(path: $0) }
    let outputs = ["BuiltInAnalyzers.swift", "AnalyzerResources.swift"]
      .map { context.pluginWorkDirectoryURL.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Registering the analyzers of Plugins/",
        executable: try context.tool(named: "register-analyzers").url,
        arguments: outputs.map(\.path) + commands.flatMap { ["--commands", $0.path] } + digested.map(\.path),
        inputFiles: (digested + commands).flatMap(files),
        outputFiles: outputs)
    ]
  }

  private func files(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { !$0.hasDirectoryPath && !$0.lastPathComponent.hasPrefix(".") }
      .sorted { $0.path < $1.path }
  }
}
