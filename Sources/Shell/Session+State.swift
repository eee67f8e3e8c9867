internal import Corpus
internal import Records
internal import Script

/// Which documents commands work on where none are named.
struct ChosenDocuments {
  /// The name in the prompt; nil where they have none.
  let name: String?
  /// The documents, in order.
  let numbers: [Int]
}

/// Variables, results and the current selection.
extension Session {
  /// The current selection: what `use` chose, else all documents.
  var selection: [Int] { chosen?.numbers ?? Array(1..<(corpus.documents.count + 1)) }

  /// Gives scripts the values of `-D name=value`, and the arguments `$1`, `$2` ….
  public func define(variables: [String: String], arguments: [String] = []) {
    for (name, value) in variables { commandTable.variables[name] = VariableDeclaration(constant: value) }
    for (number, value) in zip(1..., arguments) {
      commandTable.variables[String(number)] = VariableDeclaration(constant: value)
    }
    commandTable.arguments = arguments
  }

  /// Names a value in the innermost scope; in the outermost one, later inputs know it too.
  func bind(_ name: String, to value: Value) {
    bindings.set(name, value)
    if bindings.scopes.count == 1 { commandTable.variables[name] = VariableDeclaration(value.type) }
  }

  /// Keeps a result that is about to be shown, as `$_` and, where it is no earlier one again, for `out`.
  func keep(_ value: Value, of statement: String, isEarlier: Bool) {
    guard value.type.isResult else { return }
    bindings.set("_", value)
    if !isEarlier { results.add(value, of: statement) }
    commandTable.results = results.types
  }

  /// The selections that are kept for what is open; nil where there is no place for them.
  var keptSelections: KeptSelections? { KeptSelections(for: corpus, dataFolder: dataFolder) }

  /// Makes the kept selections variables.
  func bindKeptSelections() {
    for selection in keptSelections?.all(in: corpus) ?? [] {
      bind(selection.name, to: .documents(selection.numbers))
    }
  }

  /// Forgets what is about the documents that were open before.
  func forgetDocuments() {
    chosen = nil
    bindings.forgetDocuments()
    results.clear()
    shownNames = [:]
    nameNotes = [:]
    commandTable.results = [:]
    commandTable.variables = commandTable.variables.filter { name, declaration in
      declaration.constant != nil || bindings[name] != nil
    }
  }
}
