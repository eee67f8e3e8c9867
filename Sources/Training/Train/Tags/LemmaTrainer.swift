import Linguistics

/// Learns the rules of base forms: a default for each label, the endings that go another way, and the words that go
/// another way than their ending.
struct LemmaTrainer {
  /// A word with a label, and how often each rule made its base form.
  private struct Entry {
    let word: TagWord
    let label: UInt8
    var rules: [LemmaRule: Int] = [:]

    var best: LemmaRule? { Self.most(rules) }

    static func most(_ rules: [LemmaRule: Int]) -> LemmaRule? {
      rules.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
  }

  private var entries: [UInt64: Entry] = [:]
  private var numbers: [LemmaRule: UInt16] = [:]
  private(set) var rules: [LemmaRule] = []
  /// The default rule of each label, and the one for words in capitals.
  private(set) var defaults: [(plain: UInt16, capitals: UInt16)] = []
  private(set) var endings: [(hash: UInt64, value: [UInt8])] = []
  private(set) var words: [(hash: UInt64, value: [UInt8])] = []

  mutating func add(_ word: TagWord, _ label: UInt8, form: String, lemma: String, isName: Bool) {
    guard lemma != "_" || form == "_" else { return }
    let prefersSmall = !isName && !LemmaModel.isUpper(word)
    guard let rule = LemmaRule(from: form, to: lemma, prefersSmall: prefersSmall) else { return }
    let key = LemmaModel.wordKey(word, label)
    entries[key, default: Entry(word: word, label: label)].rules[rule, default: 0] += 1
  }

  /// Learns from all that was added.
  mutating func learn(names: [Bool]) {
    _ = number(LemmaRule(isSmall: false))
    _ = number(LemmaRule(isSmall: true))
    for (label, isName) in names.enumerated() {
      let plain = learn(
        UInt8(label), inCapitals: false, isName ? LemmaRule(isSmall: false) : LemmaRule(isSmall: true))
      let capitals = learn(UInt8(label), inCapitals: true, LemmaRule(isSmall: false))
      defaults.append((plain, capitals))
    }
  }

  private mutating func number(_ rule: LemmaRule) -> UInt16 {
    if let number = numbers[rule] { return number }
    numbers[rule] = UInt16(rules.count)
    rules.append(rule)
    return UInt16(rules.count - 1)
  }

  /// Learns one label; returns the number of its default rule.
  private mutating func learn(_ label: UInt8, inCapitals: Bool, _ usual: LemmaRule) -> UInt16 {
    let own = entries.filter { $0.value.label == label && LemmaModel.isUpper($0.value.word) == inCapitals }
      .sorted { $0.key < $1.key }.map(\.value)
    var counts: [LemmaRule: Int] = [:]
    for entry in own { if let best = entry.best { counts[best, default: 0] += 1 } }
    let first = own.count < 3 ? usual : Entry.most(counts) ?? usual
    var predicted = own.map { _ in first }
    for length in 1...LemmaModel.longest {
      var groups: [UInt64: (rules: [LemmaRule: Int], members: [Int])] = [:]
      for (index, entry) in own.enumerated() where UInt64(entry.word.length) + 1 >= length {
        guard let best = entry.best else { continue }
        let key = LemmaModel.endingKey(entry.word, label, length)
        groups[key, default: ([:], [])].rules[best, default: 0] += 1
        groups[key, default: ([:], [])].members.append(index)
      }
      for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
        guard let best = Entry.most(group.rules), let member = group.members.first,
          let count = group.rules[best], count >= 2, best != predicted[member],
          count > group.rules[predicted[member]] ?? 0
        else { continue }
        endings.append((key, Self.bytes(number(best))))
        for member in group.members { predicted[member] = best }
      }
    }
    for (entry, predicted) in zip(own, predicted) {
      if let best = entry.best, best != predicted {
        words.append((LemmaModel.wordKey(entry.word, label), Self.bytes(number(best))))
      }
    }
    return number(first)
  }

  private static func bytes(_ rule: UInt16) -> [UInt8] { [UInt8(rule & 0xFF), UInt8(rule >> 8)] }
}
