internal import Platform

/// The name and the version of a program, and the digest of everything that decides what its analyzers find.
public struct ProgramIdentity: Sendable {
  /// The version of Lede.
  public static let ledeVersion = "0.1"

  /// The name of the command: `lede`, or that of a host with analyzers of its own.
  public let name: String
  /// The version of the program.
  public let version: String
  private let generatedDigest: String?

  /// Creates the identity of a program.
  ///
  /// - Parameters:
  ///   - name: the name of the command.
  ///   - version: its version.
  ///   - analysisDigest: the digest that was generated when its analyzers were built; nil for none.
  public init(
    _ name: String = "lede", version: String = ProgramIdentity.ledeVersion, analysisDigest: String? = nil
  ) {
    self.name = name
    self.version = version
    generatedDigest = analysisDigest
  }

  /// The analysis digest, as 16 hexadecimal digits.
  ///
  /// Where none was generated, it is that of the executable; empty where that cannot be read.
  /// - Complexity: O(*n*) in the bytes of the executable, where none was generated.
  public var analysisDigest: String {
    if let generatedDigest { return generatedDigest }
    guard let program = try? FileReading.bytes(of: "/proc/self/exe") else { return "" }
    return SHA256(of: program).hexadecimal(bytes: 8)
  }

  /// Whether it is Lede itself, and not a host.
  private var isLede: Bool { name == "lede" }

  /// The name for a heading: `Lede 0.1`, `newsroom 2.0 (Lede 0.1)`.
  public var title: String {
    isLede ? "Lede \(version)" : "\(name) \(version) (Lede \(Self.ledeVersion))"
  }

  /// The line of `--version`: `lede 0.1 (analysis 0123456789abcdef)`.
  public var versionLine: String {
    "\(name) \(version) (\(isLede ? "" : "lede \(Self.ledeVersion), ")analysis \(analysisDigest))"
  }
}
