internal import Corpus
internal import Script

/// Reads the files that `source` names.
enum SourceFile {
  /// Returns the source of a file; a relative path begins at the folder of the file that names it.
  ///
  /// - Throws: why it cannot be read.
  @Sendable static func read(path: String, from including: String) throws(CommandTable.UnreadableSource)
    -> ScriptSource
  {
    var whole: String
    do {
      whole = try PathExpansion.expandTilde(path)
    } catch {
      throw CommandTable.UnreadableSource(
        "HOME is not set, so that '~' stands for no folder", help: "write the whole path")
    }
    if !whole.hasPrefix("/"), let slash = including.lastIndex(of: "/") { whole = including[...slash] + whole }
    do throws(Problem) {
      return ScriptSource(name: whole, try ScriptFile.text(of: whole))
    } catch {
      throw CommandTable.UnreadableSource(error.reason, help: error.help.isEmpty ? nil : error.help)
    }
  }
}
