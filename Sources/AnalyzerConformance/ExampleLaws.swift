internal import AnalyzerKit
internal import Declarations
internal import Records

/// An analyzer's examples are true.
enum ExampleLaws {
  static func failures(of entry: AnalyzerEntry, _ watch: RunWatch) -> [String] {
    entry.signature.examples.flatMap { example -> [String] in
      guard let text = example.text else { return [] }
      guard let expected = example.rows else {
        return ["\(example.command): the example has a text, but no rows that are expected"]
      }
      let names = example.columns.isEmpty ? entry.columns.map(\.name) : example.columns
      let positions = names.compactMap { name in entry.columns.firstIndex { $0.name == name } }
      guard positions.count == names.count else {
        return ["\(example.command): the example names a column that there is not"]
      }
      do {
        let rows = try ExampleCall(example, of: entry).rows(watch.context(of: Document(text)))
        let found = rows.map { cells in positions.map { cells[$0].plainText } }
        return found == expected ? [] : ["\(example.command): gives \(found) in place of \(expected)"]
      } catch let failure as ExampleCall.Failure {
        return ["\(example.command): the example cannot be run by itself: \(failure.message)"]
      } catch {
        return ["\(example.command): throws \(error)"]
      }
    }
  }
}
