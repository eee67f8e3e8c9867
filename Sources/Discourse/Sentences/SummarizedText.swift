internal import Linguistics
internal import Platform
internal import Records

/// What the choice of sentences reads of a text.
final class SummarizedText {
  let layers: DiscourseLayers
  /// The document's title; nil where it has none.
  let title: String?
  /// Whether names were looked up.
  private(set) var usesNames = false

  init(_ layers: DiscourseLayers, title: String? = nil) {
    self.layers = layers
    self.title = title
  }

  var text: SourceText { layers.text.text }
  var tokens: [Token] { get throws(Cancelled) { try layers.text.tokens } }
  var sentences: [Sentence] { get throws(Cancelled) { try layers.text.sentences } }
  var layout: Layout { get throws(Cancelled) { try layers.text.layout } }
  var quotations: [Quotation] { get throws(Cancelled) { try layers.text.quotations } }
  var names: NameLayer {
    get throws(Cancelled) {
      usesNames = true
      return try layers.text.names
    }
  }
  var attributions: [Attribution] {
    get throws(Cancelled) {
      usesNames = true
      return try layers.attributions
    }
  }

  var cancellation: Cancellation { layers.cancellation }

  func checkpoint() throws(Cancelled) { try cancellation.check() }

  @inline(__always)
  func checkpoint(at step: Int) throws(Cancelled) { try cancellation.check(at: step) }
}
