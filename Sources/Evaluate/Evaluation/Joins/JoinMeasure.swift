internal import Discourse
internal import GoldData
internal import Linguistics
internal import Records

/// Joins the names of all documents, and asks for those of some places.
struct JoinMeasure {
  private struct Reading {
    let text: SourceText
    let mentions: [NameMention]
    let clusters: [NameCluster]
  }

  private var documents: [GoldDocument] = []
  private var numbers: [String: Int] = [:]
  private var readings: [Reading] = []
  private var joined = CorpusNames().join()
  /// The names in the corpus of those whom documents call by a folded name.
  private var bearers: [String: Set<String>] = [:]

  init() {}

  /// Takes more documents of the corpus.
  mutating func read(_ documents: [GoldDocument]) {
    for document in documents {
      numbers[document.name] = self.documents.count
      self.documents.append(document)
    }
  }

  /// Joins what the documents name.
  ///
  /// - Throws: the document whose names could not be found.
  mutating func join() throws(EvaluateFailure) {
    var names = CorpusNames()
    var found: [(names: [DocumentName], document: Int)] = []
    for (number, document) in documents.enumerated() {
      do {
        let layers = TextLayers(document.text)
        let layer = try layers.names
        let own = layer.documentNames(in: document.text, tokens: try layers.tokens)
        names.add(own, of: number)
        found.append((own, number))
        readings.append(Reading(text: document.text, mentions: layer.mentions, clusters: layer.clusters))
      } catch {
        throw .analyzer(document.name, "\(error)")
      }
    }
    joined = names.join()
    for (own, document) in found {
      for name in own {
        guard let identity = joined.identity(of: name.name, name.type, in: document) else { continue }
        bearers[NameFold.folded(name.name), default: []].insert(identity.name)
      }
    }
  }

  /// Returns what the joining makes of each place, in order.
  ///
  /// - Parameters:
  ///   - places: the places of one file.
  ///   - path: that file.
  /// - Returns: an answer for each place.
  /// - Throws: what is wrong with a place or a text.
  func answers(_ places: [GoldJoin], path: String) throws(EvaluateFailure) -> [JoinAnswer] {
    var answers: [JoinAnswer] = []
    for place in places {
      guard let number = numbers[place.document] else { throw .noText(place.document, path, place.line) }
      let reading = readings[number]
      let span = TextSpan(place.start, place.end)
      guard place.end <= reading.text.count, reading.text[span] == place.form else {
        let fault = GoldFault(
          path, line: place.line, .notThere(place.document, place.form, place.start, place.end))
        throw .gold(message: fault.description, code: fault.reason.code)
      }
      answers.append(JoinAnswer(place, name: name(at: span, reading, number), bearers: bearers))
    }
    return answers
  }

  /// The name in the corpus of what is named at a place; nil where nothing is.
  private func name(at span: TextSpan, _ reading: Reading, _ document: Int) -> String? {
    guard let mention = reading.mentions.first(where: { $0.span.overlaps(span) }) else { return nil }
    let cluster = reading.clusters[mention.cluster]
    return joined.identity(of: cluster.name, cluster.type, in: document)?.name ?? cluster.name
  }
}
