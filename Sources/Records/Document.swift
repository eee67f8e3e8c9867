internal import Text

/// One text of a corpus, with its number, name and metadata.
public struct Document: Sendable {
  /// The position in the corpus, from 1.
  public let number: Int
  /// A name that people can type: the path relative to the opened folder, or `-` for standard input.
  public let name: String
  /// The text as it was read; it knows where its body begins.
  public let text: SourceText
  /// What is known about the text besides its words.
  public let metadata: Metadata
  /// The encoding of the file that the text was read from, such as `utf-8`; nil where it came from no file.
  public let encoding: String?

  /// Creates a document.
  public init(
    number: Int = 1, name: String = "text", text: SourceText, metadata: Metadata = Metadata(),
    encoding: String? = nil
  ) {
    self.number = number
    self.name = name
    self.text = text
    self.metadata = metadata
    self.encoding = encoding
  }

  /// Creates a document from a string: the short way for examples and tests.
  public init(_ text: String, name: String = "text") {
    self.init(name: name, text: SourceText(text))
  }
}

/// What is known about a document besides its words: named fields, in the order given.
public struct Metadata: Hashable, Sendable {
  /// The fields, in order; each value is text, number, boolean, date, null, or a list of these.
  public private(set) var fields: [(key: String, value: Cell)] = []

  /// The words of fields whose values were read from other words, by their keys: `March 3, 2016` of the date 2016-03-03.
  public var written: [String: String] = [:]

  /// Creates empty metadata.
  public init() {}

  /// The value of a field; nil where the field is missing.
  ///
  /// Setting nil removes the field.
  public subscript(key: String) -> Cell? {
    get { fields.first { $0.key == key }?.value }
    set {
      let index = fields.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): fields[index].value = value
      case (let index?, nil): fields.remove(at: index)
      case (nil, let value?): fields.append((key, value))
      case (nil, nil): break
      }
    }
  }

  /// The value of the field that a column names; nil where the field is missing.
  ///
  /// Where no field has just that name, an underscore is whatever a name of a column cannot have: `Message_ID` is the field
  /// `Message-ID`.
  public func value(named name: String) -> Cell? {
    if let value = self[name] { return value }
    guard name.utf8.contains(UInt8(ascii: "_")) else { return nil }
    return fields.first { Self.columnName(of: $0.key).elementsEqual(name.utf8) }?.value
  }

  private static func columnName(of key: String) -> some Sequence<UInt8> {
    key.utf8.lazy.map { byte in
      ASCII.isWordByte(byte) || byte == UInt8(ascii: ".") || byte >= 0x80 ? byte : UInt8(ascii: "_")
    }
  }

  /// The field's value where it is text or a date.
  public func text(_ key: String) -> String? {
    switch self[key] {
    case .text(let value), .date(let value): value
    default: nil
    }
  }

  /// The field's value as it was written: its words where it was read from other words, else what
  /// ``value(named:)`` returns.
  public func writtenValue(named name: String) -> Cell? { written[name].map(Cell.text) ?? value(named: name) }

  /// Returns whether both hold the same fields in the same order.
  public static func == (left: Metadata, right: Metadata) -> Bool {
    left.written == right.written && left.fields.count == right.fields.count
      && zip(left.fields, right.fields).allSatisfy(==)
  }

  /// Feeds the fields into a hasher.
  public func hash(into hasher: inout Hasher) {
    for (key, value) in fields {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}
