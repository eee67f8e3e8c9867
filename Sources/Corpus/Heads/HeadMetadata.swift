internal import Records
internal import Text

/// Makes metadata of the fields of a head.
///
/// Tables become names with periods (`seo.headline`), lists become lists. Each field keeps its own name; title, date,
/// source, author and language are there under these names, too, whatever the head calls them. Several authors are one
/// text, joined by `; `.
struct HeadMetadata {
  /// The metadata.
  private(set) var metadata = Metadata()
  /// Whether there were more fields than are kept.
  private(set) var isFull = false

  /// The most fields that are kept.
  static let mostFields = 500
  private static let longestKey = 200

  private let isMail: Bool
  /// The best field so far of each meaning.
  private var best: [FieldMeaning.Kind: (rank: Int, value: HeadValue)] = [:]

  /// Reads the fields of a head.
  init(_ head: FileHead) {
    isMail = head.isMail
    for field in head.fields { add(field.key, field.value) }
    for kind in FieldMeaning.Kind.allCases {
      guard let found = best[kind], let cell = Self.cell(of: kind, found.value, isMail: isMail) else {
        continue
      }
      metadata[kind.rawValue] = cell
    }
  }

  private mutating func add(_ key: String, _ value: HeadValue) {
    guard !key.isEmpty, key.utf8.count <= Self.longestKey else { return }
    if let meaning = FieldMeaning(key, isMail: isMail), meaning.rank < best[meaning.kind]?.rank ?? .max,
      !value.isUnknown, !value.isTable
    {
      best[meaning.kind] = (meaning.rank, value)
    }
    switch value {
    case .table(let fields):
      for field in fields { add(key + "." + field.key, field.value) }
    case .list(let items) where items.contains(where: \.isTable):
      for (name, values) in Self.columns(items) { add(key + "." + name, .list(values)) }
    case .list(let items):
      let cells = items.map { cell(key, $0) }.filter { !$0.isNull }
      if !cells.isEmpty { set(key, .list(cells)) }
    case .plain, .text: set(key, cell(key, value))
    }
  }

  private mutating func set(_ key: String, _ cell: Cell) {
    guard !cell.isNull else { return }
    guard metadata.fields.count < Self.mostFields else {
      isFull = true
      return
    }
    if metadata[key] == nil { metadata[key] = cell }
  }

  /// Returns the values of each field of a list's tables, in the order in which the fields come.
  private static func columns(_ items: [HeadValue]) -> [(name: String, values: [HeadValue])] {
    var columns: [(name: String, values: [HeadValue])] = []
    var places: [String: Int] = [:]
    for case .table(let fields) in items {
      for field in fields {
        if let place = places[field.key] {
          columns[place].values.append(field.value)
        } else if columns.count < mostFields {
          places[field.key] = columns.count
          columns.append((field.key, [field.value]))
        }
      }
    }
    return columns
  }

  // MARK: Cells

  private func cell(_ key: String, _ value: HeadValue) -> Cell {
    if FieldMeaning(key, isMail: isMail)?.kind == .date, let characters = value.characters {
      return characters.isEmpty ? .null : Metadata.cell(key: key, characters)
    }
    switch value {
    case .text(let characters): return characters.isEmpty ? .null : .text(characters)
    case .plain(let characters): return Self.cell(key, plain: characters)
    case .list(let items):
      let cells = items.map { cell(key, $0) }.filter { !$0.isNull }
      return cells.isEmpty ? .null : .list(cells)
    // A table inside a list of lists is its values.
    case .table(let fields): return cell(key, .list(fields.map(\.value)))
    }
  }

  /// The value of characters without quotation marks: unknown, a boolean, a number, a date, else text.
  private static func cell(_ key: String, plain characters: String) -> Cell {
    if characters.isEmpty || HeadValue.isNull(characters) { return .null }
    switch characters {
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    default: break
    }
    let bytes = Array(characters.utf8)
    let unsigned =
      bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes[...]
    // 007 is a name, and 1e5 may be one.
    if bytes.count < 20, let first = unsigned.first, let last = unsigned.last, ASCII.isDigit(first),
      ASCII.isDigit(last),
      unsigned.allSatisfy({ ASCII.isDigit($0) || $0 == UInt8(ascii: ".") }),
      first != 0x30 || unsigned.count == 1 || unsigned.dropFirst().first == UInt8(ascii: ".")
    {
      if let number = Int(characters) { return .integer(number) }
      if let number = Double(characters) { return .number(number) }
    }
    return Metadata.cell(key: key, characters)
  }

  /// The cell of a column that documents have: a date, or one text.
  private static func cell(of kind: FieldMeaning.Kind, _ value: HeadValue, isMail: Bool) -> Cell? {
    let texts = value.texts.map { kind == .author ? author($0, isMail: isMail) : $0 }.filter { !$0.isEmpty }
    guard let first = texts.first else { return nil }
    if kind == .date { return Metadata.cell(key: "date", first) }
    return .text(texts.joined(separator: "; "))
  }

  /// The name in `By Jane Roe`, and in `"Roe, Jane" <roe@a.org>` of a mail.
  private static func author(_ written: String, isMail: Bool) -> String {
    var name = Array(written.utf8)[...]
    if let bracket = name.firstIndex(of: UInt8(ascii: "<")), isMail, bracket > name.startIndex {
      name = name[..<bracket]
    }
    if name.starts(with: "By ".utf8) || name.starts(with: "by ".utf8) || name.starts(with: "BY ".utf8) {
      name = name.dropFirst(3)
    }
    let blanks: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || isMail && $0 == UInt8(ascii: "\"") }
    name = name.drop(while: blanks)
    while let last = name.last, blanks(last) { name.removeLast() }
    return String(decoding: name, as: UTF8.self)
  }
}

extension HeadValue {
  fileprivate var isTable: Bool {
    if case .table = self { true } else { false }
  }

  /// Whether characters without quotation marks mean null, as in YAML 1.2.
  fileprivate static func isNull(_ characters: String) -> Bool {
    ["~", "null", "Null", "NULL"].contains(characters)
  }

  /// Whether nothing is said by it.
  fileprivate var isUnknown: Bool { texts.allSatisfy(\.isEmpty) }

  /// The texts of a value, or of a list's items.
  fileprivate var texts: [String] {
    switch self {
    case .text(let characters): [characters]
    case .plain(let characters): Self.isNull(characters) ? [] : [characters]
    case .list(let items): items.flatMap(\.texts)
    case .table: []
    }
  }
}
