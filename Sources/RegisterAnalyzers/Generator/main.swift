// Generates the registry: register-analyzers REGISTRY.swift RESOURCES.swift [--commands FOLDER]… PLUGINS [FOLDER…]
//
// PLUGINS holds one folder an analyzer; the analysis digest covers it and the other folders. What the sources of
// `--commands` declare are names that no analyzer can have.

internal import Foundation

func complain(_ message: String) {
  FileHandle.standardError.write(Data("\(message)\n".utf8))
}

var arguments: [URL] = []
var commands: [URL] = []
var rest = CommandLine.arguments.dropFirst().makeIterator()
while let word = rest.next() {
  if word == "--commands", let folder = rest.next() {
    commands.append(URL(filePath: folder))
  } else {
    arguments.append(URL(filePath: word))
  }
}
guard arguments.count >= 3 else {
  complain("usage: register-analyzers REGISTRY.swift RESOURCES.swift [--commands FOLDER]… PLUGINS [FOLDER…]")
  exit(2)
}

do {
  let folders = try PluginFolder.list(in: arguments[2])
  let problems = try PluginFolder.problems(
    in: arguments[2], reserved: DeclaredName.reserved(below: commands))
  guard problems.isEmpty else {
    for problem in problems { complain("error: \(problem)") }
    exit(1)
  }
  let digest = try AnalysisDigest.of(folders: Array(arguments[2...]))
  try RegistrySource.registry(of: folders, digest: digest).write(
    to: arguments[0], atomically: true, encoding: .utf8)
  try RegistrySource.resources(of: folders).write(to: arguments[1], atomically: true, encoding: .utf8)
} catch {
  complain("error: the analyzers of \(arguments[2].path) could not be registered: \(error)")
  exit(1)
}
