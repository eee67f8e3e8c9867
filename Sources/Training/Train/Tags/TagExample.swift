import Foundation
import GoldData
import Linguistics
import Records

/// A sentence with the labels that it should get.
struct TagExample {
  /// The forms, one after the other.
  var bytes: [UInt8] = []
  var ranges: [Range<Int>] = []
  var blanksBefore: [Bool] = []
  var labels: [GoldLabel] = []
  var lemmas: [String] = []
  /// Which part of the data it belongs to; the lexicon that it is trained with leaves that part out.
  let fold: Int
  /// Whether it is no copy in other capitals or marks.
  let isAsWritten: Bool
  /// Whether its labels come from a tagger, not from people; it has no base forms then.
  let isTaught: Bool

  init(_ sentence: TreebankSentence, fold: Int, casing: Casing = .asWritten, isTaught: Bool = false) {
    self.fold = fold
    self.isTaught = isTaught
    isAsWritten = casing == .asWritten
    var end = 0
    for token in sentence.tokens {
      var form = token.form
      switch casing {
      case .asWritten: break
      case .capitals: form = form.uppercased()
      case .title:
        let small: Set<String> = ["ADP", "DET", "CCONJ", "PART"]
        if let first = form.first, labels.isEmpty || !small.contains(token.upos) || form.count > 4 {
          form = first.uppercased() + form.dropFirst()
        }
      case .curly:
        switch token.xpos {
        case "``": form = form == "'" ? "‘" : "“"
        case "''": form = form == "'" ? "’" : "”"
        default: form = form.replacingOccurrences(of: "'", with: "’")
        }
      }
      blanksBefore.append(token.span.start > end)
      end = max(end, token.span.end)
      ranges.append(bytes.count..<bytes.count + form.utf8.count)
      bytes += form.utf8
      labels.append(GoldLabel(upos: token.upos, xpos: token.xpos))
      lemmas.append(token.lemma)
    }
  }

  /// How a copy is written.
  enum Casing { case asWritten, capitals, title, curly }

  /// The tokens as the model sees them, without what a lexicon says.
  func words() -> TagWords {
    var words = TagWords()
    for (index, range) in ranges.enumerated() {
      words.append(
        TagWord(
          bytes, range, blankBefore: blanksBefore[index] || index == 0,
          blankAfter: index + 1 == ranges.count || blanksBefore[index + 1]))
    }
    words.finish()
    return words
  }
}

/// A universal tag with a Penn tag.
struct GoldLabel: Hashable, Comparable {
  let upos: String
  let xpos: String

  static func < (left: GoldLabel, right: GoldLabel) -> Bool {
    (left.upos, left.xpos) < (right.upos, right.xpos)
  }
}
