/// The unit that the offsets of spans are counted in.
public enum OffsetUnit: String, Hashable, Sendable, CaseIterable {
  /// UTF-8 bytes: Lede's own unit, and that of Rust and Go.
  case bytes
  /// Unicode scalars: Python's unit.
  case scalars
  /// UTF-16 code units: JavaScript's and Java's unit.
  case utf16
}
