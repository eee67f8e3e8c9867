import Foundation

/// Why nothing was trained.
struct TrainingError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  /// Says which file it was, and why, for what Foundation throws.
  static func text(of error: any Error) -> String {
    guard !(error is TrainingError), let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String
    else { return "\(error)" }
    return "\(path): \(error.localizedDescription)"
  }
}

/// Where a model goes.
enum TrainingOutput {
  /// Throws where a file cannot be written: better before minutes of training than after them.
  static func check(_ path: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let manager = FileManager.default
    guard manager.isWritableFile(atPath: manager.fileExists(atPath: path) ? path : folder) else {
      throw TrainingError("\(path): cannot be written: is \(folder) a folder that is yours?")
    }
  }

  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}
