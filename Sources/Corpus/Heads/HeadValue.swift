internal import Records

/// The value of a field of a head, before it is known what the field means.
indirect enum HeadValue: Hashable {
  /// Characters whose form says what they are: `2021` is a number, `true` a boolean, `~` unknown.
  case plain(String)
  /// Characters that are text whatever their form: they were in quotation marks.
  case text(String)
  /// Several values.
  case list([HeadValue])
  /// Named values, in order.
  case table([HeadField])

  /// The characters of a value that is neither a list nor a table.
  var characters: String? {
    switch self {
    case .plain(let characters), .text(let characters): characters
    case .list, .table: nil
    }
  }
}

/// A named value.
struct HeadField: Hashable {
  /// The name as it was written.
  let key: String
  /// The value.
  let value: HeadValue

  /// Creates a field.
  init(_ key: String, _ value: HeadValue) {
    self.key = key
    self.value = value
  }
}

/// What is wrong with the head of a file, and in which line of the file.
struct HeadError: Error, Hashable {
  /// The line, from 1.
  var line: Int
  /// One sentence without a period.
  let message: String

  /// Creates the error of a line.
  init(_ message: String, line: Int) {
    self.message = message
    self.line = line
  }
}
