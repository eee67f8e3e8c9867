internal import CommandOptions
internal import GoldData

/// `evaluate speakers`: measures whom pronouns are taken for.
enum SpeakersCommand {
  /// Returns the report, or the help that was asked for.
  static func report(_ arguments: some Collection<String>) throws(EvaluateFailure) -> String {
    let arguments = try SpeakerArguments(arguments)
    if arguments.wantsHelp { return SpeakerArguments.tool.toolHelp }
    var files: [(path: String, places: [GoldSpeaker])] = []
    var texts: [String: GoldDocument] = [:]
    do {
      for path in arguments.files.labels { files.append((path, try GoldSpeakers.places(path))) }
      let wanted = Set(files.flatMap { $0.places.map(\.document) })
      for path in arguments.files.texts {
        for document in try GoldFile.documents(path) where wanted.contains(document.name) {
          texts[document.name] = document
        }
      }
    } catch {
      throw .gold(message: error.description, code: error.reason.code)
    }
    let measure = try SpeakerMeasure()
    var results: [(path: String, answers: [SpeakerAnswer])] = []
    for file in files {
      results.append((file.path, try measure.answers(file.places, path: file.path, texts: texts)))
    }
    return SpeakerReport(errors: arguments.errors).render(results)
  }
}
