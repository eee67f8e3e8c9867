internal import Foundation
internal import Platform

/// One digest over everything that decides what an analyzer finds, so that results of changed code are told
/// from those of the same code without anybody counting versions.
enum AnalysisDigest {
  /// Returns the first 16 hexadecimal digits of the SHA-256 over names and contents, in order of name.
  static func of(folders: [URL]) throws -> String {
    var bytes: [UInt8] = []
    for folder in folders {
      for file in SourceFolder.files(below: folder) {
        let contents = try Data(contentsOf: file)
        // The path below the folder, so that the same tree elsewhere has the same digest.
        bytes += Array(file.path.dropFirst(folder.path.count).utf8) + [0]
        bytes += Array(String(contents.count).utf8) + [0] + Array(contents)
      }
    }
    return SHA256(of: bytes).hexadecimal(bytes: 8)
  }
}
