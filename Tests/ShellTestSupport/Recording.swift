internal import Glibc

/// Whether expectations are to be written anew: RECORD=all, read the difference before you commit it.
///
/// Never in CI, which sets CI: there every expectation is compared.
public enum Recording {
  /// Whether the run records.
  public static var isOn: Bool { variable("RECORD") == "all" && variable("CI") == nil }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
