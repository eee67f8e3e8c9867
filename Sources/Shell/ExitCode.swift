/// The exit codes of every way to run Lede.
public enum ExitCode {
  /// Done, also where some files were not loaded.
  public static let done: Int32 = 0
  /// A command failed, a named path is missing, or nothing was loaded.
  public static let failed: Int32 = 1
  /// The command line or the script is not understood.
  public static let usage: Int32 = 2
  /// An assertion of a script failed.
  public static let assertion: Int32 = 3
  /// Some documents failed in an analyzer or in `map`.
  public static let documentsFailed: Int32 = 4
  /// The time given was over.
  public static let timeout: Int32 = 124
  /// Somebody pressed Ctrl-C.
  public static let cancelled: Int32 = 130
}
