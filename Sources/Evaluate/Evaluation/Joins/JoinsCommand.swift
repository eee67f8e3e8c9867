internal import CommandOptions
internal import GoldData

/// `evaluate joins`: measures whom short names are joined with over documents.
enum JoinsCommand {
  /// Returns the report, or the help that was asked for.
  static func report(_ arguments: some Collection<String>) throws(EvaluateFailure) -> String {
    let arguments = try JoinArguments(arguments)
    if arguments.wantsHelp { return JoinArguments.tool.toolHelp }
    var files: [(path: String, places: [GoldJoin])] = []
    var measure = JoinMeasure()
    do {
      for path in arguments.files.labels { files.append((path, try GoldJoins.places(path))) }
      for path in arguments.files.texts { measure.read(try GoldFile.documents(path)) }
    } catch {
      throw .gold(message: error.description, code: error.reason.code)
    }
    try measure.join()
    var answers: [JoinAnswer] = []
    for file in files { answers += try measure.answers(file.places, path: file.path) }
    return JoinReport(errors: arguments.errors, part: arguments.part).render(answers)
  }
}
