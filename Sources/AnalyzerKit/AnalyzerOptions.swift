public import Declarations
internal import Records

/// The options of an analyzer: a value with defaults, and one field for each option that can be written.
///
///     struct Options: AnalyzerOptions {
///       var minimumWords = 3
///       static let fields: [OptionField<Self>] = [
///         .value(\.minimumWords, "min-words", in: 1...200, help: "Shortest quotation kept."),
///       ]
///     }
public protocol AnalyzerOptions: Hashable, Sendable {
  /// Creates the default options.
  init()
  /// The options that can be written.
  static var fields: [OptionField<Self>] { get }
  /// Checks options that must fit together; called before anything runs, and cheap: no file is read.
  ///
  /// The contents of a file of ``OptionField/file(_:_:help:)`` is refused by ``Analyzer/init(options:)``.
  /// - Throws: ``AnalysisError`` where they do not.
  func validate() throws(AnalysisError)
  /// The names of the columns that no row has a value for with these options, since nothing computes it.
  ///
  /// The shell leaves such columns out; in `lede map` they are null.
  var absentColumns: Set<String> { get }
}

extension AnalyzerOptions {
  /// Finds nothing wrong: options that need not fit together.
  public func validate() throws(AnalysisError) {}
  /// None: every column is computed.
  public var absentColumns: Set<String> { [] }
}

/// Options of an analyzer that has none.
public struct NoOptions: AnalyzerOptions {
  /// Creates the only value.
  public init() {}
  /// No fields.
  public static let fields: [OptionField<Self>] = []
}

extension AnalyzerOptions {
  /// The declarations of all fields, with the defaults of `init()`.
  public static var declarations: [OptionDeclaration] {
    let defaults = Self()
    return fields.map { $0.declaration(defaults: defaults) }
  }

  /// The names of the fields that are written as arguments; see ``OptionField/argument``.
  static var arguments: [String] { fields.filter(\.isArgument).map(\.name) }

  /// Creates options from values that were checked against ``declarations``.
  public init(values: [String: OptionValue]) {
    self.init()
    for field in Self.fields {
      if let value = values[field.name] { field.assign(&self, value) }
    }
  }
}
