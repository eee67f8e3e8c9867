internal import Foundation
internal import Glibc

/// A folder for one test, removed with all that is in it.
public final class Scratch {
  /// The folder.
  public let path: String

  /// Makes the folder.
  public init() {
    var template = Array("/tmp/lede-terminal-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Returns the path of a file in it.
  public func file(_ name: String) -> String { path + "/" + name }

  /// The folder of the built products.
  public static let products: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let path = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
  }()

  /// The line editor with a toy language.
  public static let probe = products + "/terminal-probe"
}
