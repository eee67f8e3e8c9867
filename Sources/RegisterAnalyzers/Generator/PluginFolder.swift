internal import Foundation

/// One folder of `Plugins/`: an analyzer and its files.
struct PluginFolder {
  /// The folder's name, the analyzer's in camel case: `Quotes`.
  let name: String
  /// All files below it.
  let files: [URL]

  /// The Swift type that the folder must declare.
  var typeName: String { "\(name)Analyzer" }
  /// The text files, which become static strings.
  var resources: [URL] { files.filter { ["tsv", "txt"].contains($0.pathExtension) } }

  /// Checks all folders of `plugins`.
  ///
  /// - Parameters:
  ///   - plugins: the folder of the analyzers' folders.
  ///   - reserved: the names of commands and statements.
  /// - Returns: what breaks the rules, each with what to do.
  /// - Throws: where a file or folder cannot be read.
  static func problems(in plugins: URL, reserved: Set<String> = []) throws -> [String] {
    let folders = try list(in: plugins)
    let problems = folders.flatMap(\.problems) + strayFiles(in: plugins)
    guard problems.isEmpty else { return problems }
    return try folders.flatMap { try PluginSource(folder: $0).problems(reserved: reserved) }
      + PluginSource.collisions(of: folders)
  }

  /// Returns the folders of `plugins`, by name.
  static func list(in plugins: URL) throws -> [PluginFolder] {
    try entries(of: plugins).filter(\.hasDirectoryPath).map { folder in
      let files = SourceFolder.files(below: folder)
      return PluginFolder(
        name: folder.lastPathComponent, files: files.sorted { $0.lastPathComponent < $1.lastPathComponent })
    }
  }

  /// What breaks the rules of a plugin folder, each with what to do.
  var problems: [String] {
    guard let first = name.unicodeScalars.first, ("A"..."Z").contains(first),
      name.unicodeScalars.allSatisfy({
        ("A"..."Z").contains($0) || ("a"..."z").contains($0) || ("0"..."9").contains($0)
      })
    else {
      return [
        "Plugins/\(name): a folder's name is its analyzer's, in camel case (such as Quotes); rename the folder"
      ]
    }
    var problems: [String] = []
    if !files.contains(where: { $0.lastPathComponent == "\(typeName).swift" }) {
      problems.append(
        "Plugins/\(name): there is no \(typeName).swift; put `struct \(typeName): DocumentAnalyzer` into a file of that name, or remove the folder"
      )
    }
    for file in files where !file.lastPathComponent.hasPrefix(name) {
      problems.append(
        "Plugins/\(name)/\(file.lastPathComponent): file names must be unique across Plugins/, so each begins with its folder's name; rename it \(name)\(file.lastPathComponent)"
      )
    }
    for file in files where !["swift", "tsv", "txt", "md"].contains(file.pathExtension) {
      problems.append(
        "Plugins/\(name)/\(file.lastPathComponent): an analyzer's folder holds .swift, .tsv, .txt and .md files; convert or remove it"
      )
    }
    return problems
  }

  /// Files that stand in `plugins` itself.
  static func strayFiles(in plugins: URL) -> [String] {
    let files = (try? entries(of: plugins))?.filter { !$0.hasDirectoryPath } ?? []
    return files.map {
      "Plugins/\($0.lastPathComponent): every analyzer has a folder of its own; move the file into one"
    }
  }

  private static func entries(of folder: URL) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles
    ).sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}
