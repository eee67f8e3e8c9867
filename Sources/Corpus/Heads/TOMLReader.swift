internal import Text

/// Reads TOML as front matter has it.
///
///     title = "Talks resume"
///     date = 2021-04-13T10:00:00Z
///     tags = ["kiev", 'nato']
///     seo.headline = """Talks"""
///     [params]
///     draft = false
///
/// Strings of all four kinds, numbers, dates, booleans, arrays, inline tables, dotted keys, tables and arrays of tables. Dates
/// and numbers keep their characters. Linear in the bytes.
struct TOMLReader {
  /// The deepest nesting that is read.
  static let maximumDepth = 16

  /// The fields before the first error; those of tables have dotted keys, and of arrays of tables one item a table.
  private(set) var fields: [HeadField] = []
  /// What ended the reading early.
  private(set) var error: HeadError?
  /// The positions of fields, by key.
  private var places: [String: Int] = [:]
  private var scanner: TOMLScanner

  /// Reads all of the bytes, or up to the first error.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - firstLine: the line of the file that the bytes begin at, for errors.
  init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
    scanner = TOMLScanner(bytes, firstLine: firstLine)
    do throws(HeadError) {
      try read()
    } catch {
      self.error = error
    }
  }

  private mutating func read() throws(HeadError) {
    var table = ""
    var isItem = false
    scanner.skipBlankLines()
    while !scanner.isAtEnd {
      if scanner.take("[") {
        isItem = scanner.take("[")
        table = try scanner.dottedKey()
        guard scanner.take("]"), !isItem || scanner.take("]") else {
          throw scanner.error("']' is missing after the table's name")
        }
      } else {
        let key = try scanner.dottedKey()
        guard scanner.take("=") else { throw scanner.error("'=' is missing after the key") }
        try append(table.isEmpty ? key : table + "." + key, try value(depth: 0), isItem: isItem)
      }
      try scanner.endLine()
      scanner.skipBlankLines()
    }
  }

  private mutating func append(_ key: String, _ value: HeadValue, isItem: Bool) throws(HeadError) {
    guard let place = places[key] else {
      places[key] = fields.count
      fields.append(HeadField(key, isItem ? .list([value]) : value))
      return
    }
    guard isItem, case .list(var items) = fields[place].value else {
      throw scanner.error("the key '\(key)' is there twice")
    }
    // Taken out of its place, so that the items are not copied for each one.
    fields[place] = HeadField(key, .plain(""))
    items.append(value)
    fields[place] = HeadField(key, .list(items))
  }

  private mutating func value(depth: Int) throws(HeadError) -> HeadValue {
    guard depth < Self.maximumDepth else {
      throw scanner.error("it is nested more than \(Self.maximumDepth) deep")
    }
    if scanner.take("[") { return .list(try items(depth: depth)) }
    if scanner.take("{") { return .table(try members(depth: depth)) }
    if let text = try scanner.string() { return .text(text) }
    return .plain(try scanner.word())
  }

  private mutating func items(depth: Int) throws(HeadError) -> [HeadValue] {
    var items: [HeadValue] = []
    while true {
      scanner.skipBlankLines()
      if scanner.take("]") { return items }
      items.append(try value(depth: depth + 1))
      scanner.skipBlankLines()
      if scanner.take("]") { return items }
      guard scanner.take(",") else { throw scanner.error("',' or ']' is missing in the array") }
    }
  }

  private mutating func members(depth: Int) throws(HeadError) -> [HeadField] {
    var members: [HeadField] = []
    if scanner.take("}") { return members }
    while true {
      let key = try scanner.dottedKey()
      guard scanner.take("=") else { throw scanner.error("'=' is missing after the key") }
      members.append(HeadField(key, try value(depth: depth + 1)))
      if scanner.take("}") { return members }
      guard scanner.take(",") else { throw scanner.error("',' or '}' is missing in the table") }
    }
  }
}
