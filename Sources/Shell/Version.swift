/// The version of the program.
public enum Version {
  /// The version that is shown.
  public static let current = "0.1"
}
