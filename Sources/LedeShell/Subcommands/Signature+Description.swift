internal import Declarations
internal import Records
internal import Script
internal import Shell

// How declarations stand in the description that `describe --json` writes: what is unknown is null, never left out.

extension Signature {
  /// The declaration as a value.
  var description: Cell { description(usage: usage) }

  /// The declaration as a value, with the usage of a sub-command, which stands after the program's name.
  func description(usage: String) -> Cell {
    .record([
      .init("name", .text(name)),
      .init("summary", .text(summary)),
      .init("discussion", .text(discussion)),
      .init("usage", .text(usage)),
      .init("input", .text(input.rawValue)),
      .init("output", .text(output.name)),
      .init("columns", output.columns.map { .list($0.map(\.description)) } ?? .null),
      .init("arguments", .list(arguments.map(\.description))),
      .init("options", .list(options.map(\.description))),
      .init("examples", .list(examples.filter { !$0.isHidden }.map(\.description))),
      .init("seeAlso", .list(seeAlso.map(Cell.text))),
    ])
  }
}

extension Signature.Output {
  fileprivate var name: String {
    switch self {
    case .nothing: "nothing"
    case .documents: "documents"
    case .rows: "rows"
    case .same: "same"
    case .selectedColumns: "selectedColumns"
    case .counts: "counts"
    case .text: "text"
    case .told: "told"
    }
  }

  fileprivate var columns: [Column]? {
    if case .rows(let columns) = self { columns } else { nil }
  }
}

extension Column {
  /// The column as a value.
  var description: Cell {
    .record([
      .init("name", .text(name)), .init("type", .text(type.rawValue)), .init("isDetail", .boolean(isDetail)),
      .init("help", .text(help)),
    ])
  }
}

extension ArgumentDeclaration {
  /// The argument as a value.
  var description: Cell {
    let (kind, range, choices): (String, ClosedRange<Int>?, [String]?) =
      switch kind {
      case .word: ("word", nil, nil)
      case .name: ("name", nil, nil)
      case .path: ("path", nil, nil)
      case .documents: ("documents", nil, nil)
      case .column: ("column", nil, nil)
      case .integer(let range): ("integer", range, nil)
      case .choice(let words): ("choice", nil, words)
      case .command: ("command", nil, nil)
      case .topic: ("topic", nil, nil)
      case .expression: ("expression", nil, nil)
      case .raw: ("raw", nil, nil)
      }
    return .record(
      [
        .init("name", .text(name)), .init("kind", .text(kind)), .init("arity", .text(arity.rawValue)),
        .init("keyword", keyword.map(Cell.text) ?? .null),
      ] + Cell.Field.bounds(range.map { ($0.lowerBound, $0.upperBound) }) + [
        .init("choices", choices.map { .list($0.map(Cell.text)) } ?? .null),
        .init("default", defaultValue.map(Cell.text) ?? .null), .init("help", .text(help)),
      ])
  }
}

extension OptionDeclaration {
  /// The option as a value.
  var description: Cell {
    var bounds = Cell.Field.bounds(nil)
    var choices: [String]?
    let kindName: String
    switch kind {
    case .flag: kindName = "flag"
    case .text: kindName = "text"
    case .name: kindName = "name"
    case .file: kindName = "file"
    case .integer(let range):
      kindName = "integer"
      bounds = Cell.Field.bounds((range.lowerBound, range.upperBound))
    case .number(let range):
      kindName = "number"
      bounds = [.init("minimum", .number(range.lowerBound)), .init("maximum", .number(range.upperBound))]
    case .choice(let words):
      kindName = "choice"
      choices = words
    case .choices(let words):
      kindName = "choices"
      choices = words
    }
    return .record(
      [.init("name", .text(name)), .init("written", .text(written)), .init("kind", .text(kindName))]
        + bounds + [
          .init("choices", choices.map { .list($0.map(Cell.text)) } ?? .null),
          .init("default", defaultValue.map(Cell.text) ?? .null),
          .init("isRepeatable", .boolean(isRepeatable)), .init("help", .text(help)),
        ])
  }
}

extension Cell.Field {
  /// The bounds of a whole number; null where there is none.
  fileprivate static func bounds(_ range: (Int, Int)?) -> [Cell.Field] {
    [
      .init("minimum", range.map { .integer($0.0) } ?? .null),
      .init("maximum", range.flatMap { $0.1 == .max ? nil : .integer($0.1) } ?? .null),
    ]
  }
}

extension Example {
  /// The example as a value.
  var description: Cell {
    .record([
      .init("command", .text(command)), .init("title", .text(title)),
      .init("text", text.map(Cell.text) ?? .null),
    ])
  }
}

extension SettingDeclaration {
  /// The setting as a value.
  var description: Cell {
    .record([
      .init("name", .text(name)), .init("type", .text(type)), .init("values", .text(values)),
      .init("default", .text(defaultValue)),
      .init("help", .text(help)),
    ])
  }
}

extension LanguageForm {
  /// The form as a value.
  var description: Cell {
    .record([
      .init("name", .text(name)), .init("otherNames", .list(otherNames.map(Cell.text))),
      .init("place", .text(place.rawValue)), .init("usages", .list(usages.map(Cell.text))),
      .init("summary", .text(summary)), .init("discussion", .text(discussion)),
      .init("examples", .list(examples.map(\.description))),
    ])
  }
}

extension EditorKey {
  /// The key as a value.
  var description: Cell {
    .record([
      .init("name", .text(name)), .init("keys", .list(maps.map { .text($0.rawValue) })),
      .init("help", .text(help)),
    ])
  }
}

extension ExitCode.Meaning {
  /// The exit code as a value.
  var description: Cell { .record([.init("code", .integer(Int(code))), .init("meaning", .text(text))]) }
}

extension Function {
  /// The function as a value.
  var description: Cell {
    .record([
      .init("name", .text(name)), .init("parameters", .list(parameters.map { .text($0.rawValue) })),
      .init("result", .text(result.rawValue)), .init("help", .text(help)),
      .init(
        "example",
        .record([.init("expression", .text(example.expression)), .init("value", .text(example.value))])),
    ])
  }
}
