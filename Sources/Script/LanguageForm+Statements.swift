internal import Declarations
internal import Records

extension LanguageForm {
  /// The statements that begin with a word of the language.
  public static let statements = [
    LanguageForm(
      "let", alsoNamed: ["?="], .statement, ["let NAME = PIPELINE", "let NAME ?= (VALUE)"],
      summary: "Names what a pipeline gives; $NAME stands for it from then on.",
      discussion: """
        A value stands in parentheses: let n = (3). With '?=' the name gets the value only where it has none yet, so \
        that a script has a default for what -D NAME=VALUE gives on the command line.
        """,
      examples: [
        Example("let long = docs | where words > 100; $long | count", "Names documents"),
        Example("let top ?= (3); quotes | head $top | count", "Gives a default for -D top=N"),
      ]),
    LanguageForm(
      "for", .statement, ["for NAME in $NAME|(PIPELINE) { … }"],
      summary: "Runs a block once for each document or row.",
      discussion: "In the block $NAME is the one document or row, and $NAME.COLUMN a column of it.",
      examples: [
        Example("for d in (docs) { (\"$d.name has $d.words words\") }", "Writes a line for each document"),
        Example("for q in (quotes | head 2) { ($q.speaker) }", "Goes through rows"),
      ]),
    LanguageForm(
      "if", alsoNamed: ["else"], .statement,
      ["if CONDITION { … }", "if CONDITION { … } else { … }", "if CONDITION { … } else if CONDITION { … }"],
      summary: "Runs a block where a condition holds, else another one.",
      examples: [
        Example("if (quotes | count) > 2 { (\"many\") } else { (\"few\") }", "Asks for a count")
      ]),
    LanguageForm(
      "def", .statement, ["def NAME(PARAMETER …) { … }"],
      summary: "Defines a command; it gives what its last statement gives.",
      discussion: """
        The command takes documents like an analyzer, and by default works on the current selection. Its parameters \
        are $PARAMETER in the block.
        """,
      examples: [
        Example(
          "def by(who) { quotes | where speaker = $who }; by 'Joe Biden' | select text",
          "Defines a command with a parameter")
      ]),
    LanguageForm(
      "assert", .statement, ["assert CONDITION [\"MESSAGE\"]"],
      summary: "Fails with exit code 3 unless a condition holds.",
      discussion: "Of a comparison that fails, both sides are told.",
      examples: [Example("assert (docs | count) >= 1 \"there is nothing to read\"", "Checks a count")]),
    LanguageForm(
      "expect", .statement, ["expect error /PATTERN/ { … }"],
      summary: "Fails unless its block fails with an error of that message.",
      discussion: "What cannot be parsed or checked in the block counts as an error too.",
      examples: [Example("expect error /no document 99/ { show 99 }", "Expects a missing document")]),
    LanguageForm(
      "source", .statement, ["source FILE"],
      summary: "Runs the statements of another file, which is checked at once.",
      discussion: "The path is relative to the file that names it, and is known before the script runs.",
      examples: [Example("source Examples/tour.lede", "Runs a file")]),
  ]
}
