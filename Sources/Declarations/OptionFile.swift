/// A file that an option names, read before anything runs: a result depends on its contents, not on its name.
public struct OptionFile: Hashable, Sendable {
  /// The path as it was written.
  public let path: String
  /// Its contents: valid UTF-8.
  public let bytes: [UInt8]

  /// Creates a file that was read.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
