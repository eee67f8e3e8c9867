import Linguistics

/// How a base form is made of a form; see ``LemmaRules``.
struct LemmaRule: Hashable, Comparable {
  let isSmall: Bool
  let strip: Int
  let ending: String

  init(isSmall: Bool, strip: Int = 0, ending: String = "") {
    self.isSmall = isSmall
    self.strip = strip
    self.ending = ending
  }

  /// The shortest rule that makes `lemma` of `form`; nil where it would be too long.
  ///
  /// Of equal ones it is the one that treats capitals as `prefersSmall` says.
  init?(from form: String, to lemma: String, prefersSmall: Bool) {
    let form = LemmaRules.straight(form)
    let lemma = LemmaRules.straight(lemma)
    let small = Self.rule(form.lowercased(), lemma, isSmall: true)
    let kept = Self.rule(form, lemma, isSmall: false)
    let best = small.cost + (prefersSmall ? 0 : 1) < kept.cost + (prefersSmall ? 1 : 0) ? small : kept
    guard best.strip < 255, best.ending.utf8.count <= LemmaRules.longest else { return nil }
    self = best
  }

  private var cost: Int { strip + ending.utf8.count }

  private static func rule(_ form: String, _ lemma: String, isSmall: Bool) -> LemmaRule {
    let common = zip(form.unicodeScalars, lemma.unicodeScalars).prefix { $0 == $1 }.count
    return LemmaRule(
      isSmall: isSmall,
      strip: String(String.UnicodeScalarView(form.unicodeScalars.dropFirst(common))).utf8.count,
      ending: String(String.UnicodeScalarView(lemma.unicodeScalars.dropFirst(common))))
  }

  /// The bytes of the rule in the model.
  var bytes: [UInt8] {
    let written = [isSmall ? 1 : 0, UInt8(strip), UInt8(ending.utf8.count)] + Array(ending.utf8)
    return written + [UInt8](repeating: 0, count: LemmaRules.size - written.count)
  }

  static func < (left: LemmaRule, right: LemmaRule) -> Bool {
    (left.cost, left.isSmall ? 0 : 1, left.strip, left.ending)
      < (right.cost, right.isSmall ? 0 : 1, right.strip, right.ending)
  }
}
