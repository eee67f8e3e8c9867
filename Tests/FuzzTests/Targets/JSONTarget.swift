import Corpus
import Foundation
import JSON
import Records
import Rendering

/// The JSON reader: accepts only JSON, and reads what the writer writes as what was written.
enum JSONTarget {
  static let target = FuzzTarget(
    name: "json", seeds: { Seeds.json }, words: Seeds.jsonWords, check: check)

  @MainActor static func check(_ bytes: [UInt8]) throws {
    let members = JSONReader.membersBeforeError(bytes)
    for member in members {
      try law(
        member.bytes.lowerBound >= 0 && member.bytes.upperBound <= bytes.count,
        "the member '\(member.name)' lies at \(member.bytes)")
      guard let value = try? JSONReader.read(Array(bytes[member.bytes])) else { continue }
      try law(plain(value) == plain(member.value), "the bytes of '\(member.name)' hold something else")
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONReader.read(bytes)
    } catch {
      try law(error.offset >= 0 && error.offset <= bytes.count, "the error is at \(error.offset)")
      try law(!error.message.isEmpty && !error.help.isEmpty && !error.code.isEmpty, "the error says nothing")
      return
    }
    try checkAccepted(value, bytes, members)
  }

  private static func checkAccepted(
    _ value: JSONValue, _ bytes: [UInt8], _ members: [JSONValue.Member]
  ) throws {
    if case .object(let all) = value { try law(all == members, "two ways to read the members differ") }
    var writer = JSONWriter()
    write(value, to: &writer)
    let again = try JSONReader.read(writer.bytes)
    try law(plain(again) == plain(value), "what is written is read as something else")
    // Another reader's limits on numbers are not ours; there the comparison would say nothing.
    let hasPlainNumbers =
      !bytes.contains(UInt8(ascii: "e")) && !bytes.contains(UInt8(ascii: "E"))
      && bytes.count < 300
    guard hasPlainNumbers else { return }
    let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    try law(other != nil, "another reader says that this is not JSON")
  }

  /// Writes a value with the writer's own strings.
  private static func write(_ value: JSONValue, to writer: inout JSONWriter) {
    switch value {
    case .null: writer.value(.null)
    case .boolean(let flag): writer.value(.boolean(flag))
    case .number(let written): writer.raw(written.utf8)
    case .string(let text): writer.string(text)
    case .array(let items):
      writer.raw("[")
      for (index, item) in items.enumerated() {
        if index > 0 { writer.raw(", ") }
        write(item, to: &writer)
      }
      writer.raw("]")
    case .object(let members):
      writer.raw("{")
      for (index, member) in members.enumerated() {
        if index > 0 { writer.raw(", ") }
        writer.string(member.name)
        writer.raw(": ")
        write(member.value, to: &writer)
      }
      writer.raw("}")
    }
  }

  /// The value without the places of its members, and with strings as bytes: `==` of strings is canonical.
  private static func plain(_ value: JSONValue) -> [String] {
    switch value {
    case .null: ["null"]
    case .boolean(let flag): [String(flag)]
    case .number(let written): ["n", written]
    case .string(let text): ["s", text.utf8.map(String.init).joined(separator: " ")]
    case .array(let items): ["["] + items.flatMap(plain) + ["]"]
    case .object(let members):
      ["{"] + members.flatMap { plain(.string($0.name)) + plain($0.value) } + ["}"]
    }
  }
}
