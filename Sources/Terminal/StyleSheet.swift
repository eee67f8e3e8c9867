internal import Rendering

/// The colours of the styles, as a terminal's SGR sequences.
///
/// Only the sixteen basic colours are used: the person's theme decides how they look.
enum StyleSheet {
  static let reset = Array("\u{1B}[0m".utf8)

  /// Returns the sequence that begins a style; empty for plain text.
  static func start(_ style: Style) -> [UInt8] {
    let parameters =
      switch style {
      case .plain: ""
      case .heading: "1"
      case .error: "1;31"
      case .warning: "1;33"
      case .help: "36"
      case .dim, .comment: "2"
      case .command: "32"
      case .string: "33"
      case .number: "35"
      case .option: "36"
      case .keyword: "34"
      case .mark: "1;4"
      case .prompt: "1;36"
      }
    return parameters.isEmpty ? [] : Array("\u{1B}[\(parameters)m".utf8)
  }
}
