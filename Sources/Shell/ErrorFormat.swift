/// How errors, warnings and notices are written: `--errors`.
public enum ErrorFormat: String, Hashable, Sendable, CaseIterable {
  /// For people: the place, the line, carets, the way out.
  case text
  /// For programs: one JSON object a line (``JSONReport``).
  case json
}
