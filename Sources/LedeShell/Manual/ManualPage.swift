internal import Declarations
internal import Records
internal import Script
internal import Shell

/// The manual page `lede(1)`, made from the declarations.
struct ManualPage {
  private let description: ProgramDescription
  private var roff = RoffText()

  /// Returns the page's source.
  static func text(of description: ProgramDescription) -> String {
    var page = ManualPage(description: description)
    page.write()
    return page.roff.text
  }

  private init(description: ProgramDescription) { self.description = description }

  private mutating func write() {
    roff.request("TH", "LEDE", "1", "", "Lede \(ProgramIdentity.ledeVersion)", "User Commands")
    roff.keepWords()
    section("NAME") { $0.line("lede - \(UsagePage.summary)") }
    section("SYNOPSIS") { roff in
      for signature in Subcommands.all {
        roff.line(Self.synopsis(signature))
        roff.request("br")
      }
    }
    section("DESCRIPTION") { roff in
      for paragraph in UsagePage.paragraphs {
        roff.request("PP")
        roff.line(paragraph)
      }
    }
    section("OPTIONS") { roff in
      for option in Subcommands.shell.options { roff.item([option.usage], option.told) }
    }
    section("SUB-COMMANDS") { roff in
      for signature in Subcommands.all where signature.name != Subcommands.shell.name {
        Self.write(
          signature, usage: UsagePage.usage(signature), without: Subcommands.shell.options, to: &roff)
      }
    }
    writeLanguage()
    section("ANALYZERS") { [analyzers = description.analyzers] roff in
      for signature in analyzers { Self.write(signature, usage: signature.usage, to: &roff) }
    }
    section("COMMANDS") { [commands = description.commands] roff in
      for signature in commands { Self.write(signature, usage: signature.usage, to: &roff) }
    }
    section("KEYS OF THE PROMPT") { roff in
      for key in EditorKey.all {
        roff.item([key.name], key.maps == [.emacs] ? "\(key.help) (Emacs keys only.)" : key.help)
      }
    }
    section("SETTINGS") { roff in
      for setting in SettingDeclaration.all {
        roff.item(
          ["set \(setting.name) \(setting.values)"], "\(setting.help) (default \(setting.defaultValue))")
      }
    }
    section("EXIT STATUS") { roff in
      for meaning in ExitCode.meanings { roff.item([String(meaning.code)], meaning.text) }
    }
    section("ENVIRONMENT") { roff in
      for variable in EnvironmentReference.variables { roff.item([variable.name], variable.help) }
    }
    section("FILES") { roff in for file in EnvironmentReference.files { roff.item([file.name], file.help) } }
    section("EXAMPLES") { roff in
      for example in Subcommands.all.flatMap(\.examples) where !example.isHidden {
        roff.request("PP")
        roff.line("\(example.title):")
        roff.verbatim([example.command])
      }
    }
    section("SEE ALSO") { roff in
      roff.line("lede help search WORD, lede help language, lede help keys")
    }
  }

  private mutating func writeLanguage() {
    section("LANGUAGE") { roff in
      for place in LanguageForm.Place.allCases {
        roff.request("SS", place.title)
        for form in LanguageForm.all where form.place == place {
          roff.item(
            form.usages, ([form.summary] + [form.discussion].filter { !$0.isEmpty }).joined(separator: " "))
        }
      }
      roff.request("SS", "Functions")
      for function in Function.all {
        roff.item(
          [function.usage],
          "\(function.help) (\(function.result.rawValue)) \(function.example.expression) is \(function.example.value)."
        )
      }
    }
  }

  private mutating func section(_ title: String, _ body: (inout RoffText) -> Void) {
    roff.request("SH", title)
    body(&roff)
  }

  /// The usage without options: the whole one stands with the sub-command.
  private static func synopsis(_ signature: Signature) -> String {
    let short = Signature(signature.name, summary: signature.summary, arguments: signature.arguments)
    return UsagePage.usage(short) + (signature.options.isEmpty ? "" : " [OPTION…]")
  }

  /// One sub-command or command: usage, what it does, arguments, options, columns, examples.
  private static func write(
    _ signature: Signature, usage: String, without shared: [OptionDeclaration] = [], to roff: inout RoffText
  ) {
    roff.request("SS", signature.name)
    roff.bold(usage)
    roff.request("PP")
    roff.line(signature.summary)
    for paragraph in signature.discussion.split(separator: "\n") where !paragraph.isEmpty {
      roff.request("PP")
      roff.line(String(paragraph))
    }
    for argument in signature.arguments { roff.item([argument.name.uppercased()], argument.told) }
    for option in signature.options where !shared.contains(option) { roff.item([option.usage], option.told) }
    if case .rows(let columns) = signature.output, !columns.isEmpty {
      roff.request("PP")
      roff.line("Its rows have these columns:")
      for column in columns { roff.item([column.name], "\(column.help) (\(column.type.rawValue))") }
    }
    let examples = signature.examples.filter { !$0.isHidden && $0.text == nil }
    if !examples.isEmpty { roff.verbatim(examples.map { "\($0.command)    # \($0.title)" }) }
  }
}
