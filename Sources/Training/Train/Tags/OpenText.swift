import Foundation
import GoldData
import Linguistics
import Records

/// Text without tags: what the words' company is counted in.
enum OpenText {
  /// Returns the sentences of files and folders, cut by our own layers.
  static func sentences(_ paths: [String]) throws -> [TagWords] {
    var result: [TagWords] = []
    for path in try paths.flatMap(files) {
      let layers = try layers(path)
      let bytes = layers.text.bytes
      let tokens = try layers.tokens
      for sentence in try layers.sentences where sentence.tokens.count < 200 {
        var words = TagWords()
        for index in sentence.tokens { words.append(TagWord(bytes, tokens, index)) }
        words.finish()
        result.append(words)
      }
    }
    return result
  }

  /// Returns the layers of a file: one of words in columns is read as running text, anything else as it is.
  static func layers(_ path: String) throws -> TextLayers { TextLayers(SourceText(try text(path))) }

  static func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    return try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      .filter { !$0.uppercased().contains("README") && !$0.hasSuffix(".ann") && !$0.hasSuffix(".xml") }
      .map { path + "/" + $0 }
      .filter { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue }
  }

  private static func text(_ path: String) throws -> String {
    if path.hasSuffix(".conll") {
      return try GoldFile.documents(path).map { String(decoding: $0.text.bytes, as: UTF8.self) }
        .joined(separator: "\n\n")
    }
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    // Marks of the sets of reviews: a feature's name before ##, tags.
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      if let mark = line.range(of: "##") { line = line[mark.upperBound...] }
      return String(line).replacingOccurrences(of: "<Pros>", with: "").replacingOccurrences(
        of: "<Cons>", with: ""
      )
      .replacingOccurrences(of: "</Pros>", with: "").replacingOccurrences(of: "</Cons>", with: "")
    }.joined(separator: "\n")
  }
}
