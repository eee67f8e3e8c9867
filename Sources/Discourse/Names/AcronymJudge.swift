internal import Glibc
internal import Linguistics
internal import Records

/// Decides which organization an acronym alone means in one document.
///
/// The letters must be the initials, as other documents write them beside the name, or the acronym is a listed one.
struct AcronymJudge {
  /// At most so many organizations are weighed.
  static let limit = 32
  private static let listedScore = 4.0
  private static let threshold = 2.0
  private static let margin = 1.0
  /// For how many documents with the acronym alone one that explains it speaks.
  private static let reach = 20
  /// For how many documents with the acronym alone one speaks that has the only name with these initials.
  private static let undefinedReach = 5
  private static let likelyScore = 1.4

  private struct Candidate {
    let root: Int
    var score = 0.0
    var evidence = CompanionIndex.Evidence()
    var isListed = false
  }

  let bearers: NameBearers
  /// The organizations by the initials that they may have, those of most documents first.
  private var byInitials: [String: [Int]] = [:]
  /// In how many documents an organization is written by an acronym that fits: by acronym and root.
  private var definitions: [String: [Int: Int]] = [:]
  /// The roots of organizations by their folded listed names.
  private var byName: [String: [Int]] = [:]

  init(_ bearers: NameBearers, keys: [String]) {
    self.bearers = bearers
    for (index, group) in bearers.groups.enumerated() where group.type == .organization && !group.isShort {
      let root = bearers.roots[index]
      byName[keys[index], default: []].append(root)
      for (acronym, count) in group.acronyms {
        let fits = group.names.keys.contains { NameAcronym.fit(acronym, $0) > .none }
        if fits { definitions[acronym, default: [:]][root, default: 0] += count }
      }
      for initials in Set(group.names.keys.flatMap(NameAcronym.initials)) {
        byInitials[initials, default: []].append(root)
      }
    }
    for (initials, roots) in byInitials { byInitials[initials] = bearers.ordered(Array(Set(roots))) }
  }

  /// Returns which organization an acronym means; nil where the document has no reason for any.
  ///
  /// - Parameters:
  ///   - acronym: the acronym, folded.
  ///   - listed: the listed name for it, folded; nil where there is none.
  ///   - document: the document.
  ///   - alone: how many documents have it alone.
  ///   - companions: what else documents name.
  /// - Returns: the organization, with the reason.
  func decision(
    _ acronym: String, listed: String?, in document: Int, alone: Int, _ companions: inout CompanionIndex
  ) -> ShortNameJudge.Decision? {
    let known = listed.flatMap { byName[$0] } ?? []
    let defined = definitions[acronym] ?? [:]
    let roots = Set(known).union(defined.keys).union((byInitials[acronym] ?? []).prefix(Self.limit))
    var candidates: [Candidate] = []
    for root in bearers.ordered(Array(roots)).prefix(Self.limit) {
      var documents = bearers.documents[root] ?? []
      // Not copied for each document that has the acronym alone: most of them do not name the organization.
      let own = documents.partitioningIndex { $0 >= document }
      if own < documents.count, documents[own] == document { documents.remove(at: own) }
      guard !documents.isEmpty else { continue }
      var candidate = Candidate(root: root, isListed: known.contains(root))
      candidate.evidence = companions.evidence(
        in: document, for: root, of: documents, without: [.other(acronym), .other(listed ?? acronym)])
      // One document does not say for hundreds what their letters mean.
      let count = (defined[root] ?? 0) * Self.reach >= alone ? defined[root] ?? 0 : 0
      let isLikely =
        defined.isEmpty && known.isEmpty && roots.count == 1 && acronym.utf8.count > 2
        && documents.count * Self.undefinedReach >= alone
      // That the letters fit by chance is likelier: NBC is not the National Baptist Convention.
      guard count > 0 || isLikely || candidate.isListed else { continue }
      let letters = count > 0 ? 2 + log(1 + Double(count)) : isLikely ? Self.likelyScore : -2
      candidate.score =
        candidate.evidence.score + (candidate.isListed ? Self.listedScore : 0) + letters
        - (acronym.utf8.count < 3 ? 1 : 0)
      candidates.append(candidate)
    }
    candidates.sort {
      ($1.score, bearers.names[$0.root] ?? "") < ($0.score, bearers.names[$1.root] ?? "")
    }
    guard let best = candidates.first, best.score >= Self.threshold,
      candidates.count < 2 || best.score - candidates[1].score >= Self.margin
    else { return nil }
    return ShortNameJudge.Decision(
      root: best.root, reason: best.isListed ? .listed : .initials, companions: best.evidence.companions,
      score: best.score)
  }
}
