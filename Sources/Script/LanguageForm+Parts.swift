internal import Declarations
internal import Records

extension LanguageForm {
  /// What makes and joins pipelines.
  public static let pipelines = [
    LanguageForm(
      "|", alsoNamed: ["pipe", "pipeline"], .pipeline, ["COMMAND … | COMMAND …"],
      summary: "Hands what a command gives to the next; checked before anything runs.",
      examples: [Example("quotes | where speaker ~ /Biden/ | count", "Joins three commands")]),
    LanguageForm(
      "$", alsoNamed: ["$_", "$@", "variable"], .pipeline, ["$NAME", "$NAME.COLUMN", "$_", "$1", "$@"],
      summary: "What NAME stands for; $_ the last result, $1 and $@ the arguments.",
      examples: [
        Example("let said = quotes; $said | count", "Begins a pipeline"),
        Example("quotes | select speaker; $_ | unique | count", "Goes on with the last result"),
      ]),
    LanguageForm(
      "(", alsoNamed: [")", "parentheses"], .pipeline, ["(PIPELINE)", "(EXPRESSION)"],
      summary: "A pipeline or a value where one stands: as documents, or in words.",
      examples: [
        Example("quotes (docs | where words > 100) | count", "Gives documents to a command"),
        Example("(upper(\"lede\"))", "Shows a value"),
      ]),
    LanguageForm(
      "union", alsoNamed: ["intersect", "except", "sets"], .pipeline,
      Pipeline.SetOperator.allCases.map { "SET \($0.rawValue) SET" },
      summary: "Joins two sets of documents, each $NAME or (PIPELINE).",
      discussion: "They bind tighter than '|'; mixed ones need parentheses.",
      examples: [Example("(docs 1) union (docs *.txt) | count", "Joins documents")]),
    LanguageForm(
      ";", alsoNamed: ["#"], .pipeline, ["STATEMENT; STATEMENT", "# COMMENT"],
      summary: "Ends a statement, as a new line does; # begins a comment.",
      discussion: "A line goes on after '|', and within quotation marks, parentheses and braces.",
      examples: [Example("docs | count; quotes | count # both", "Runs two statements")]),
  ]

  /// How words are written.
  public static let words = [
    LanguageForm(
      "'", alsoNamed: ["\"", "“", "quoting", "\\"], .word,
      ["'TEXT'", "\"TEXT with $NAME, ${NAME} and \\n\""],
      summary: "One word of what holds blanks; in \"…\" variables and \\ are replaced.",
      discussion: "Escapes are \\n \\t \\\\ \\\" \\' and \\$. Pasted “…” quote like \"…\".",
      examples: [Example("let who = (\"Biden\"); (\"$who said:\\t…\")", "Puts a variable into text")]),
    LanguageForm(
      "--", alsoNamed: ["option"], .word, ["--OPTION VALUE", "--OPTION=VALUE", "--"],
      summary: "An option of a command; after a lone -- no word is one.",
      examples: [Example("summarize --sentences 1 | count", "Gives an option")]),
    LanguageForm(
      "2-7", alsoNamed: ["*", "?", "range", "glob"], .word, ["3", "2-7", "*.txt", "$NAME", "(PIPELINE)"],
      summary: "Documents, where a command takes them: number, range, name with * or ?.",
      discussion: """
        * and ? stand within one part of a path, ** for any parts. A pattern without a slash is met by the name of a \
        document or of a folder above it.
        """,
      examples: [Example("docs 1 *.txt | count", "Names documents by number and by name")]),
  ]

  /// What conditions and values are made of.
  public static let expressions = [
    LanguageForm(
      "=", alsoNamed: Expression.Comparison.allCases.map(\.rawValue).filter { $0 != "=" }, .expression,
      Expression.Comparison.allCases.map { "VALUE \($0.rawValue) VALUE" },
      summary: "Compares values; what is unknown (null) is met only by = null.",
      examples: [
        Example("quotes | where confidence >= 0.9 and speaker != null | count", "Compares columns")
      ]),
    LanguageForm(
      "~", alsoNamed: ["!~", "pattern"], .expression, ["TEXT ~ /PATTERN/", "TEXT !~ /PATTERN/i"],
      summary: "Whether a Perl pattern is found; i after it ignores case.",
      examples: [Example("quotes | where speaker ~ /putin|kuleba/i | count", "Looks for names")]),
    LanguageForm(
      "in", .expression, ["VALUE in (VALUE, VALUE …)", "VALUE in (PIPELINE)", "VALUE not in $NAME"],
      summary: "Whether a value is one of several, or of a pipeline's only column.",
      examples: [
        Example("entities | where type in (\"person\", \"place\") | count", "Lists values"),
        Example(
          "quotes | where speaker in (entities --type person | select name) | count", "Asks a pipeline"),
      ]),
    LanguageForm(
      "and", alsoNamed: ["or", "not"], .expression,
      ["CONDITION and CONDITION", "CONDITION or CONDITION", "not CONDITION"],
      summary: "Joins conditions; 'and' binds tighter than 'or'.",
      examples: [Example("docs | where words > 10 and not name ~ /draft/ | count", "Joins two")]),
    LanguageForm(
      "null", alsoNamed: ["true", "false", "constant"], .expression,
      ["null", "true", "false", "-0.5", "2021-04", "2021-04-13", "\"TEXT\""],
      summary: "Constants: unknown, truth, numbers, dates, text in quotation marks.",
      discussion: "There is no arithmetic: sql has it.",
      examples: [Example("docs | where date = null or date >= 2021-04 | count", "Compares with constants")]),
  ]
}
