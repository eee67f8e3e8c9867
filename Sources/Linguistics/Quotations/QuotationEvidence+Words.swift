/// The words that the evidence is made of.
extension QuotationEvidence {
  static let cues: Set<String> = [
    "said", "says", "told", "asked", "added", "wrote", "argued", "replied", "answered", "continued",
    "explained",
    "noted", "insisted", "claimed", "warned", "stated", "declared", "announced", "stressed", "tweeted",
    "recalled",
    "concluded", "responded", "remarked", "admitted", "acknowledged", "joked", "observed", "asserted",
    "suggested",
    "testified", "quipped", "shouted", "whispered", "cried", "tells", "asks", "adds", "writes", "explains",
    "notes",
    "argues", "cautioned", "complained", "emphasized", "emphasised", "lamented", "vowed", "promised",
    "conceded",
  ]
  static let pronouns: Set<String> = ["he", "she", "they", "it", "we", "i", "who"]
  static let determiners: Set<String> = [
    "the", "a", "an", "one", "his", "her", "their", "another", "its", "two", "some", "my", "our",
  ]
  static let helpers: Set<String> = [
    "has", "had", "have", "also", "later", "then", "once", "again", "further",
  ]
  static let stops: Set<String> = [
    "that", "is", "was", "are", "were", "will", "would", "to", "if", "because", "when", "which", "what",
    "can",
    "could", "should", "must", "not", "this", "these", "those", "there", "so", "but", "how", "why", "as",
    "or",
  ]
  static let conjunctions: Set<String> = [
    "and", "or", "but", "because", "though", "although", "since", "unless", "while", "than", "if",
  ]
  static let followers: Set<String> = [
    "in", "on", "to", "at", "during", "of", "after", "before", "when", "while", "as", "about", "with", "by",
    "from",
    "last", "earlier", "later", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "yesterday", "today", "adding", "referring", "through", "via", "me", "reporters", "cnn", "fox", "nbc",
    "abc",
  ]
  static let firstPersons: Set<String> = [
    "i", "we", "my", "our", "us", "me", "you", "your", "ours", "mine", "let's",
  ]
  static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "capt", "sgt", "maj", "adm",
    "rev",
    "hon", "st", "jr", "sr", "vs", "no", "jan", "feb", "mar", "apr", "aug", "sept", "sep", "oct", "nov",
    "dec",
    "inc", "corp", "co", "ltd", "pres", "fig", "al", "etc", "d-n", "ark", "ariz", "calif", "colo", "conn",
    "fla",
    "ga", "ill", "ind", "kan", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev",
    "ore",
    "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
  ]
  /// Forms that, with a subject before them, tell what somebody says of something: `called it “a good plan”`.
  static let reportingVerbs: Set<String> = cues.union([
    "saying", "telling", "asking", "adding", "arguing", "insisting", "noting", "warning", "claiming",
    "stating", "declaring", "stressing", "tweeting", "writing", "explaining", "suggesting", "calling",
    "promising", "acknowledging", "describing", "called", "calls", "described", "describes", "denounced",
    "condemned", "criticized", "criticised", "dismissed", "proclaimed", "branded", "labeled", "labelled",
    "blasted", "accused", "urged", "urging", "encouraging", "stresses", "stressing", "claims", "insists",
    "warns", "argued", "thinks", "believes", "predicted", "questioned",
  ])
  /// Words that begin a phrase, and never end one: a quoted part of a sentence often begins after one.
  ///
  /// Not `of`, `and` and `or`, over which a phrase goes on.
  static let openWords: Set<String> = [
    "the", "a", "an", "as", "that", "to", "for", "with", "by", "in", "on", "about", "is", "was", "are",
    "were", "be", "been", "being", "his", "her", "its", "their", "our", "my", "your", "this",
    "these", "those", "such", "so-called",
  ]
}
