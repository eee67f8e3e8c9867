public import Declarations
internal import Records

extension Signature {
  /// The command's usage in one line: `count [by COLUMN…]`.
  ///
  /// Arguments after `--` stand last: there are no options behind it.
  public var usage: String {
    let plain = arguments.filter { $0.keyword != "--" }
    let last = arguments.filter { $0.keyword == "--" }
    return
      ([name] + plain.map(Self.usage) + options.map { "[\($0.usage)]" + ($0.isRepeatable ? "…" : "") }
      + last.map(Self.usage)).joined(separator: " ")
  }

  private static func usage(of argument: ArgumentDeclaration) -> String {
    let placeholder: String =
      switch argument.kind {
      case .choice(let words): words.joined(separator: "|")
      case .integer: "N"
      default: argument.name.uppercased()
      }
    let text = (argument.keyword.map { $0 + " " } ?? "") + placeholder
    return switch argument.arity {
    case .one: text
    case .optional: "[\(text)]"
    case .any: "[\(text)…]"
    case .some: "\(text)…"
    }
  }
}
