/// The values of variables while a script runs: scopes, the innermost last.
///
/// The last result is the variable `_` of the scope in which it was shown.
struct Bindings {
  private(set) var scopes: [[String: Value]] = [[:]]

  /// Returns the value of a variable; nil where it has none (any more).
  subscript(name: String) -> Value? {
    for scope in scopes.reversed() {
      if let value = scope[name] { return value }
    }
    return nil
  }

  /// Names a value in the innermost scope.
  mutating func set(_ name: String, _ value: Value) { scopes[scopes.count - 1][name] = value }

  /// Opens a scope.
  mutating func push(_ variables: [String: Value] = [:]) { scopes.append(variables) }

  /// Closes the innermost scope.
  mutating func pop() { if scopes.count > 1 { scopes.removeLast() } }

  /// Puts only the outermost scope and one of its own around a command that a script defined, and returns what
  /// was there.
  mutating func enter(_ parameters: [String: Value]) -> Bindings {
    let outer = self
    scopes = [scopes[0], parameters]
    return outer
  }

  /// Goes back to what was there before ``enter(_:)``.
  mutating func leave(to outer: Bindings) {
    let globals = scopes[0]
    scopes = outer.scopes
    scopes[0] = globals
  }

  /// Forgets everything that is about documents, as another corpus is opened.
  mutating func forgetDocuments() {
    for index in scopes.indices {
      scopes[index] = scopes[index].filter { _, value in
        switch value {
        case .documents, .rows: false
        case .nothing, .text, .scalar: true
        }
      }
    }
  }
}
