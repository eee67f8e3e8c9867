/// Reads treebanks in CoNLL-U.
public enum TreebankReader {
  /// Returns the documents of a file, in order; sentences before the first `# newdoc` are one named after the file.
  ///
  /// The pieces of a contraction (`do`, `n't`) stand at their own places when together they spell it, and all at the
  /// place of the whole otherwise. Empty nodes are left out.
  ///
  /// - Throws: what is wrong with the file, and in which line.
  public static func documents(_ path: String) throws(GoldFault) -> [TreebankDocument] {
    try documents(GoldLines(path))
  }

  static func documents(_ lines: GoldLines) throws(GoldFault) -> [TreebankDocument] {
    let path = lines.path
    var documents: [TreebankDocument] = []
    var sentence = TreebankLines(path)
    func close() throws(GoldFault) {
      guard !sentence.isEmpty else { return }
      if documents.isEmpty { documents.append(TreebankDocument(name: path, line: 1, sentences: [])) }
      documents[documents.count - 1].sentences.append(try sentence.placed())
      sentence = TreebankLines(path)
    }
    try lines.forEach { (number, line) throws(GoldFault) in
      if line.isEmpty {
        try close()
      } else if line.first != UInt8(ascii: "#") {
        try sentence.append(line, number)
      } else if let text = line.after("# text = ") {
        sentence.text = Array(text)
      } else if line.after("# newdoc") != nil {
        let name = line.after("# newdoc id = ")?.text ?? "\(path):\(number)"
        documents.append(TreebankDocument(name: name, line: number, sentences: []))
        sentence.beginsParagraph = true
      } else if line.elementsEqual("# newpar".utf8) || line.after("# newpar id") != nil {
        sentence.beginsParagraph = true
      }
    }
    try close()
    return documents
  }
}
