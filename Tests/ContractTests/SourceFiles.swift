import Foundation

/// The sources of the repository, for laws about how they are written.
enum SourceFiles {
  struct File {
    let name: String
    let text: String
    /// The text without comments and without what stands in string literals of one line.
    var code: String {
      text.replacing(/\/\/[^\n]*/, with: "").replacing(/"""[\s\S]*?"""/, with: "\"\"")
        .replacing(/"(?:[^"\\\n]|\\.)*"/, with: "\"\"")
    }
  }

  /// The Swift files below folders of the repository, in order.
  static func swift(in folders: [String]) throws -> [File] {
    try folders.flatMap { folder -> [File] in
      let root = Repository.root.appending(path: folder)
      let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      return try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
        File(
          name: "\(folder)/\(path)", text: try String(contentsOf: root.appending(path: path), encoding: .utf8)
        )
      }
    }
  }
}
