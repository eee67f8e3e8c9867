import AnalyzerKit
import Analyzers
import Declarations
import Foundation
import Records

@testable import AnalyzerConformance
@testable import Shell

/// Where the inputs begin: what the repository has anyway, read when it is needed.
enum Seeds {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in folder: String, _ endings: Set<String>) -> [[UInt8]] {
    let folder = root.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { endings.contains(URL(filePath: $0).pathExtension) }.compactMap {
      (try? Data(contentsOf: folder.appending(path: $0))).map { Array($0) }
    }
  }

  private static let examples = builtInAnalyzers.flatMap { $0.info.examples }

  /// Scripts: examples, the tour, the transcripts and each of their lines.
  static let scripts: [[UInt8]] = scriptSources.flatMap { source in
    [source] + source.split(separator: 0x0A).map { Array($0) }
  }

  private static let scriptSources: [[UInt8]] =
    files(in: "Examples", ["lede"]) + files(in: "Tests/LedeTests/Transcripts", ["lede"])
    + examples.map { Array($0.command.utf8) }
    + [
      "quotes | where speaker ~ /Roe/i and not (cue = 'said' or score >= -0.5) | count by speaker",
      "entities --type person,place | sort confidence --desc | head 3 | to json",
      "docs 1 2-3 *.txt | select name meta.x | to csv; info | where value in (1, \"a\", 2021-04)",
      "let y = docs\nfor r in (quotes) { $r | count\nif $r.speaker = null { last } else { docs } }",
      "def g(p) { quotes | head $p }; g 2; assert (g 1 | count) = 1 'one'; expect error /no/ { show 9 }",
      "source a\nsource b; source c; $d union (search Roe) | sql 'select name from rows' | unique name",
      "set width 40; help quotes # ${x} “$name”", "docs | where date > 2021-04-13 | tail 2 | to jsonl",
    ].map { Array($0.utf8) }

  static let scriptWords =
    builtInAnalyzers.map { $0.info.name }
    + [
      "where", "select", "sort", "count by", "head", "tail", "to", "save", "docs", "show", "help", "set",
      "info",
    ]
    + [
      "let y = ", "let d ?= ", "for r in (", "if ", "else", "def g(p) {", "assert ", "expect error /",
      "source a", "source c", "union (", "except $d", "{", "}", "$r.name", "unique", "sample 2", "sql \"",
      "record",
    ]
    + [
      "and", "or", "not", "in (", "null", "true", "!=", ">=", "~ /", "!~", "--desc", "$x", "${name}", "meta.",
    ]
    + [
      "“", "”", "'", "\"", "\\", "|", ";", "#", "\n", "\u{A0}", "é", "2021-04-13", "-1", "--", "--type", "=",
      "2-7",
    ]

  /// Documents: the demo corpus, the analyzers' examples and what is awkward.
  static let texts: [[UInt8]] =
    files(in: "seeds", ["txt"]) + examples.compactMap { $0.text.map { Array($0.utf8) } }
    + AwkwardTexts.all.filter { $0.utf8.count < 4096 }.map { Array($0.utf8) } + prose

  private static let prose = [
    "By Jane Roe\n\nTalks resume in Kyiv\n\nPhoto: Getty\n\nMr. O’Neil told the BBC’s Ann: ‘It’s “over”’.",
    "On 13 April 2021, at 5:30 p.m., NATO paid $1.2bn (€900m), up 3.5 per cent. See https://a.b/c?d=e#f or x@y.org.",
    "“One.\n\n“Two,” he said. \"Three\" — said she; «Quatre» and „fünf“.\n- item\n- item two\n\nAll comments.",
    "U.S. President J. R. Biden's don't can't they'll 21st 80,000 3.5% №5 §7 @user #tag 👩‍🚀 e\u{301} 日本「言」",
  ].map { Array($0.utf8) }

  static let textWords = [
    "“", "”", "‘", "’", "\"", "'", "«", "»", "„", "said", "told", "he said", "according to", "Mr.", "U.S.",
    "Biden",
    "NATO", "Ukraine", "Inc.", "13 April 2021", "April", "$1.2 million", "per cent", "€", "http://",
    "https://a.b/café",
    "x@y.org", "@a", "#b",
    "\r\n", "\n\n", "\t", "\u{A0}", "\u{200B}", "\u{202E}", "\u{2028}", "\u{85}", "\u{301}", "\u{FEFF}",
    "\u{0}", "\u{1B}[31m",
    "日本", "שלום", "👩‍🚀", "—", "…", "...", "- ", "• ", "# ", "not ", "very good", "bad", "By Jane Roe", "Photo:",
    "n't", "'s",
    "99999999999999999999", "1,000", "5:30 p.m.", "31/12/1999", "one hundred", "Source:", "who", "that",
  ]

  static let json: [[UInt8]] =
    [
      #"{"id": 1, "text": "“Stay,” said Ann Roe.", "date": "2021-04-13", "n": [1.5e-3, null, true]}"#,
      #"{"id": "a\u00e9\ud83d\ude80\n", "text": "x", "source": {"a": [], "b": {}}, "f": -0.0}"#,
      #"[1, 2.25, -3e+7, "\\\"\/\b\f\n\r\t", false]"#, #"{"text": "#, #"{"id": 7, "text": 7}"#, "[[[[]]]]",
      #"{"text": "a", "text": "\u0000", "id": null}"#, #""\ud800""#, "01", "1.", "nul", " {\t}\r\n",
    ].map { Array($0.utf8) }
    + [
      String(repeating: "[", count: 130),
      String(repeating: "[", count: 127)
        + String(
          repeating: "]", count: 127),
    ].map { Array($0.utf8) }

  static let jsonWords = [
    "\"id\"", "\"text\"", "\"date\"", "true", "false", "null", "\\u00e9", "\\ud83d\\ude80", "\\ud800", "\\n",
    "1e5", "-0",
    "{", "}", "[", "]", ":", ",", "\"", "\u{7F}", "é", "“no”",
  ]

  static let files: [[UInt8]] =
    texts.prefix(12).map { $0 }
    + [
      "---\ntitle: \"Talks resume\"\ndate: 2021-04-13\ntags: [a]\nempty:\n---\nBody",
      "---\r\ndate: 2021-04\r\n---\r\nx", "---\na: &x [1]\nb: *x\nc: |\n  d\ne: {f: [g, {h: i}]}\n...\nj",
      "+++\na = \"\\u00e9\"\nb.c = [1, 'x', {d = 2021-04-13}]\n[e]\nf = \"\"\"\ng\"\"\"\n[[h]]\ni = 1\n+++\nj",
      "{\"title\": \"a\", \"b\": [1, {\"c\": null}]}\n\nd", "Title: a\nDate: 2021-04-13\n  b\n\nc",
      "From roe@a.org Tue Apr 13 10:00:00 2021\nFrom: =?utf-8?Q?=C3=A9?= <a@b.c>\nSubject: =?koi8-r?B?7fM=?=\n\nx",
      "Content-Type: text/plain; charset=koi8-r\n\n",
      "---\n:\n a: b\nä: 'c'\nno end", "%PDF-1.4", "PK\u{3}\u{4}", "{\\rtf1", "\u{FEFF}---\na: b\n---",
    ].map { Array($0.utf8) }
    + [
      [0xFF, 0xFE, 0x41, 0], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x1F, 0x8B],
      [0xE2, 0x80],
    ]
    + [
      [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xE0, 0x80, 0x80],
    ]

  static let fileWords = [
    "---\n", "+++\n", "...\n", "title: ", "Title: a\n", "date: 2021-04-13\n", "From: a@b.c\n", "=?utf-8?Q?",
    "?=",
    "charset=big5", "[", "{", "}", "]", " = ", "- ", "|\n", "#", "\n\n", "'", "\"", ":", "\r\n", "\u{FEFF}",
    "\u{0}", "%PDF", "é",
    "\u{301}",
  ]

  static let globs = [
    "*.txt\na/b.txt", "a*b?c\naxxbéc", "*\n", "?\né", "*/x\na/b/x", "**a**\nbab", "*?x?y\n日xay", "\na", "a\n",
  ].map { Array($0.utf8) }

  static let patterns = [
    "(a+)+$\naaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "Kuleba\nMr Kuleba said", "(?<n>\\p{Lu})\\k<n>\nÉÉ",
    "[é-ü]{2,3}?\nöü",
    "(?=a)(?!b).*+\nab", "^\\s*$\n ", "(\n", "\\X\ne\u{301}", "(?R)?a\naa", "(?i)straße\nSTRASSE", "\\C\né",
  ].map { Array($0.utf8) }

  static let patternWords = [
    "(?:", "(?=", "(?<=", "(?R)", "\\p{L}", "\\d", "\\b", "\\K", "(*", "+)+", "{1,9}", "[^", "[[:alpha:]]",
    "|", "$", "^",
    "\\1", "(?i)", "\\X", "\\C", "(?(1)", "\\Q", "(*LIMIT_MATCH=", "(*UTF)", "(*NO_JIT)", "é",
  ]

  static let histories: [[UInt8]] = [
    "{\"cmd\": \"quotes | head 3\", \"start\": 1618317296, \"session\": 4711, \"corpus\": \"seeds\"}\n{\"cmd\": \"x\"}\n",
    "{\"cmd\": 1}\n\n{\"cmd\": \"a\\nb\"}\nnot json\n{\"cmd\": \"cut", "\u{0}\n\n", "{\"cmd\": \"  \"}",
  ].map { Array($0.utf8) }
}
