public import Records

extension Signature {
  /// The command's usage in one line: `count [by COLUMN…]`.
  public var usage: String {
    var parts = [name]
    for argument in arguments {
      let placeholder: String =
        switch argument.kind {
        case .choice(let words): words.joined(separator: "|")
        case .integer: "N"
        default: argument.name.uppercased()
        }
      let text = (argument.keyword.map { $0 + " " } ?? "") + placeholder
      switch argument.arity {
      case .one: parts.append(text)
      case .optional: parts.append("[\(text)]")
      case .any: parts.append("[\(text)…]")
      case .some: parts.append("\(text)…")
      }
    }
    parts += options.map { "[\($0.usage)]" }
    return parts.joined(separator: " ")
  }
}
