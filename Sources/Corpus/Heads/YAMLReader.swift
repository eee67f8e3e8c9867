internal import CYAML

/// Reads one YAML mapping from bytes, by libyaml's events.
///
///     title: "Talks \"resume\""
///     tags: [kiev, nato]
///     seo:
///       headline: Talks        # the field seo with a table
///
/// Linear in the bytes: nesting is bounded, and aliases, which could unfold without end, are refused.
struct YAMLReader {
  /// The deepest nesting that is read.
  static let maximumDepth = 16

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let firstLine: Int

  /// Returns the fields of a mapping, in order.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - firstLine: the line of the file that the bytes begin at, for errors.
  /// - Returns: the fields; nil where the bytes are no mapping.
  /// - Throws: ``HeadError`` with the line.
  static func fields(of bytes: ArraySlice<UInt8>, firstLine: Int) throws(HeadError) -> [HeadField]? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw HeadError("there is not enough memory", line: firstLine)
    }
    defer { yaml_parser_delete(parser) }
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<[HeadField]?, HeadError> in
      yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      let reader = YAMLReader(parser: parser, firstLine: firstLine)
      return Result { () throws(HeadError) in try reader.document() }
    }
    return try result.get()
  }

  /// What the next event says, without libyaml's memory.
  private enum Event {
    case scalar(HeadValue)
    case listStart
    case tableStart
    case end
    case other
  }

  private func next() throws(HeadError) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      let problem = parser.pointee.problem.map { String(cString: $0) } ?? "this is no YAML"
      throw HeadError(problem, line: firstLine + Int(parser.pointee.problem_mark.line))
    }
    defer { yaml_event_delete(&event) }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let characters = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.tag == nil
      return .scalar(isPlain ? .plain(characters) : .text(characters))
    case YAML_SEQUENCE_START_EVENT: return .listStart
    case YAML_MAPPING_START_EVENT: return .tableStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT, YAML_DOCUMENT_END_EVENT, YAML_STREAM_END_EVENT:
      return .end
    case YAML_ALIAS_EVENT:
      throw HeadError("aliases (*name) are not read", line: firstLine + Int(event.start_mark.line))
    default: return .other
    }
  }

  private func document() throws(HeadError) -> [HeadField]? {
    while true {
      switch try next() {
      case .other: continue
      case .end: return []  // Nothing but comments.
      case .scalar(.plain("")): return []
      case .scalar, .listStart: return nil
      case .tableStart:
        let fields = try table(depth: 1)
        // What follows the mapping must be well formed, too.
        _ = try next()
        return fields
      }
    }
  }

  private func value(_ event: Event, depth: Int) throws(HeadError) -> HeadValue {
    guard depth < Self.maximumDepth else {
      throw HeadError(
        "it is nested more than \(Self.maximumDepth) deep",
        line: firstLine + Int(parser.pointee.mark.line))
    }
    switch event {
    case .scalar(let value): return value
    case .tableStart: return .table(try table(depth: depth + 1))
    case .listStart:
      var items: [HeadValue] = []
      while true {
        let event = try next()
        if case .end = event { return .list(items) }
        items.append(try value(event, depth: depth + 1))
      }
    case .end, .other: return .plain("")
    }
  }

  private func table(depth: Int) throws(HeadError) -> [HeadField] {
    var fields: [HeadField] = []
    while true {
      let event = try next()
      if case .end = event { return fields }
      let key = try value(event, depth: depth)
      let value = try value(try next(), depth: depth)
      // A list or a table as a key is none that could be asked for.
      if let key = key.characters { fields.append(HeadField(key, value)) }
    }
  }
}
