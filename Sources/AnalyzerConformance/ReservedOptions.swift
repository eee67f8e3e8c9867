/// Options that every analyzer has besides its own: those of `lede map`, and help.
public enum ReservedOptions {
  /// The names, without the two hyphens.
  public static let names: Set = ["errors", "help", "max-line", "offsets", "timeout"]
}
