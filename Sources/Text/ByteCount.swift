/// Numbers of bytes as people read them.
public enum ByteCount {
  private static let units = ["B", "kB", "MB", "GB", "TB"]

  /// Returns a number of bytes in the unit that suits it: `312 B`, `5.2 kB`, `486 MB`.
  public static func text(_ bytes: Int) -> String {
    // Tenths, so that what is rounded up to the next unit is written in that.
    var (tenths, unit) = (bytes * 10, 0)
    while tenths >= 9_995, unit + 1 < units.count {
      tenths = (tenths + 500) / 1_000
      unit += 1
    }
    guard unit > 0, tenths < 1_000 else { return "\((tenths + 5) / 10) \(units[unit])" }
    return "\(tenths / 10).\(tenths % 10) \(units[unit])"
  }
}
