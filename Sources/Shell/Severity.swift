internal import Rendering

/// How much a report matters.
public enum Severity: String, Hashable, Sendable, CaseIterable {
  /// Something failed.
  case error
  /// Something may be wrong, and the work goes on.
  case warning
  /// Something worth knowing.
  case notice

  /// How its word is shown.
  var style: Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .notice: .dim
    }
  }
}
