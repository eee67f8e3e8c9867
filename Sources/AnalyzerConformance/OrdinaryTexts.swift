/// Texts as people write them, for laws that awkward texts would keep without effort.
enum OrdinaryTexts {
  /// Paragraphs that build on each other, with names, quotations, sums, dates, and letters with marks.
  static let story = """
    Café Owners in São Paulo Say a New Tax Is ‘Mocking’ Them

    José Ramírez, the city’s mayor, met Zoë Müller in Brasília on 3 May 2021. “We won’t raise any tax before \
    autumn,” he said. “That is a promise.”

    The owners’ fund lost €1.2 million, or 25 percent, Müller told reporters: “It was a terrible year. We are hopeful.”

    • Ramírez wants to help small cafés.
    • Müller’s office praised the good plan.

    Critics blasted Ramírez on Monday. "He never keeps a promise", said André Gonçalves of the Café Owners \
    Association (COA). The COA said that prices would rise.

    Élites who read http://café.example/São/Paulo?a=ü could write to josé@café.example, "naïve" or not.

    All comments.

    """

  /// The same letters taken apart, lines wrapped, and quotation marks that are turned the wrong way.
  static let wrapped = """
    Zoe\u{308} Mu\u{308}ller, the head of the fund, said on Tuesday that the
    year had been good for everybody in the old city. She thanked
    the workers of the port of Bu\u{301}zios, who had stayed.

    “We are proud of what they did “, she said, “and we will not
    forget the help that Sa\u{303}o Paulo gave in a difficult time.”
    Nobody was killed in the storm of 13 April 2021.

    """

  /// Paragraphs that have nothing to do with each other: a text may be cut between them.
  static let separate = """
    Angela Merkel praised the brave workers of Hamburg on 13 April 2021, and she thanked them for their help.

    “The bridge was a terrible mistake,” said Jane Roe, and then she left the room without another word.

    Critics in Paris blasted the awful plan on Monday, and the fund lost $1.2 million within a few days of that.

    Sergei Shoigu told reporters in Moscow: “We have taken appropriate action.” He did not answer any question.

    """
}
