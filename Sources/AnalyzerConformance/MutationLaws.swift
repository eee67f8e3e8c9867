internal import AnalyzerKit
internal import Declarations
internal import Records

/// What is found in a text is found in the same text written otherwise.
///
/// Every example's command is run over its own text and over ordinary ones, as they are and after each mutation.
struct MutationLaws {
  private let call: ExampleCall
  private let example: Example
  private let texts: [String]
  private let watch: RunWatch

  /// Returns what breaks under mutations that the example is not exempt from, and exemptions that nothing needs.
  static func failures(of entry: AnalyzerEntry, texts: [String], _ watch: RunWatch) -> [String] {
    entry.signature.examples.flatMap { example -> [String] in
      do throws(ExampleCall.Failure) {
        let call = try ExampleCall(example, of: entry)
        return MutationLaws(call: call, example: example, texts: texts, watch: watch).failures()
      } catch {
        return ["\(entry.name): the example '\(example.command)' cannot be run by itself: \(error.message)"]
      }
    }
  }

  private func failures() -> [String] {
    let unknown = example.exemptions.keys.filter { name in !Mutation.all.contains { $0.name == name } }
    return unknown.sorted().map { "\(example.command): there is no mutation '\($0)' to be exempt from" }
      + Mutation.all.flatMap(failures(under:))
  }

  private func failures(under mutation: Mutation) -> [String] {
    let own = example.text.map { [$0] } ?? []
    let others =
      mutation.needsSeparateParagraphs
      ? [OrdinaryTexts.separate]
      : [OrdinaryTexts.story, OrdinaryTexts.wrapped, OrdinaryTexts.separate] + texts
    let broken = (own + others).flatMap { text in
      failures(under: mutation, of: SourceText(text)).map {
        "\(example.command) under '\(mutation.name)' on \(String(reflecting: String(text.prefix(40)))): \($0)"
      }
    }
    guard example.exemptions[mutation.name] != nil else { return broken }
    return broken.isEmpty
      ? ["\(example.command): the exemption from '\(mutation.name)' is not needed; take it away"] : []
  }

  private func failures(under mutation: Mutation, of text: SourceText) -> [String] {
    guard let mutated = mutation.apply(text) else { return [] }
    do {
      let expected = try call.rows(watch.context(of: Document(text: text))).map {
        $0.map { moved($0, by: mutated) }
      }
      var found: [(document: Int, cells: [Cell])] = []
      for (index, document) in mutated.documents.enumerated() {
        let context = watch.context(of: Document(number: index + 1, text: document))
        found += try call.rows(context).map { cells in
          (index, cells.map { shifted($0, by: mutated.starts[index]) })
        }
      }
      // Rows that begin in what was put before the text are about that.
      found.removeAll { row in
        row.cells.lazy.compactMap(\.firstSpan).first.map { $0.start < mutated.firstOffset } ?? false
      }
      return difference(expected, found, shiftsNumbers: mutation.shiftsNumbers)
    } catch {
      return ["throws \(error)"]
    }
  }

  // MARK: Comparing

  private func difference(
    _ expected: [[Cell]], _ found: [(document: Int, cells: [Cell])], shiftsNumbers: Bool
  ) -> [String] {
    var shifts: [[Int]: Int] = [:]
    for (index, (expected, found)) in zip(expected, found).enumerated() {
      for (column, (before, after)) in zip(expected, found.cells).enumerated() {
        if shiftsNumbers, case .integer(let before) = before, case .integer(let after) = after,
          shifts[[found.document, column], default: after - before] == after - before
        {
          shifts[[found.document, column]] = after - before
          continue
        }
        guard !Self.areEqual(before, after) else { continue }
        return [
          "row \(index + 1), column '\(call.entry.columns[column].name)': expected \(Self.describe(before)), "
            + "found \(Self.describe(after))"
        ]
      }
    }
    guard expected.count != found.count else { return [] }
    let extra = (expected.dropFirst(found.count) + found.dropFirst(expected.count).map(\.cells)).first ?? []
    return [
      "gives \(found.count) rows in place of \(expected.count); the first that is too many or missing: "
        + extra.map(Self.describe).joined(separator: ", ")
    ]
  }

  /// Blanks of any kind and number are one blank; text that is canonically equivalent is equal.
  private static func areEqual(_ left: Cell, _ right: Cell) -> Bool {
    switch (left, right) {
    case (.span(let left), .span(let right)): left.span == right.span
    case (.text(let left), .text(let right)): words(left) == words(right)
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy(areEqual)
    case (.record(let left), .record(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.name == $1.name && areEqual($0.value, $1.value) }
    default: left == right
    }
  }

  private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  private static func describe(_ cell: Cell) -> String {
    switch cell {
    case .null: "null"
    case .span(let slice): "\(String(reflecting: slice.text)) at \(slice.span.range)"
    case .text(let text): String(reflecting: text)
    case .list(let items): "[\(items.map(describe).joined(separator: ", "))]"
    case .record(let fields): "{\(fields.map { describe($0.value) }.joined(separator: ", "))}"
    case .integer, .number, .boolean, .date: cell.plainText
    }
  }

  // MARK: Moving spans

  private func moved(_ cell: Cell, by mutated: MutatedText) -> Cell {
    cell.mappingSpans { mutated($0) }
  }

  private func shifted(_ cell: Cell, by offset: Int) -> Cell {
    cell.mappingSpans { TextSpan($0.start + offset, $0.end + offset) }
  }
}

extension Cell {
  /// Returns the cell with every span in it, also in lists and records, put elsewhere.
  fileprivate func mappingSpans(_ place: (TextSpan) -> TextSpan) -> Cell {
    switch self {
    case .span(let slice): .span(TextSlice(place(slice.span), slice.text))
    case .list(let items): .list(items.map { $0.mappingSpans(place) })
    case .record(let fields): .record(fields.map { Field($0.name, $0.value.mappingSpans(place)) })
    default: self
    }
  }
}
