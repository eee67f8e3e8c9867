internal import Linguistics

/// Closed classes of words and marks.
enum SentimentMarks {
  /// What ends a clause for negations.
  static let clauseEnds = ByteLexicon(",\n;\n:\n.\n!\n?\n…\n—\n–\n--\n(\n)\nbut")
  /// What begins another clause for targets.
  static let clauseStarts = ByteLexicon(
    ",\n;\n:\n—\n–\n--\n(\n)\nbut\nwhile\nalthough\nbecause\nafter\nbefore\nwhen\nthat\nwho\nwhich\nwhether")
  /// Forms of `be` and `get`, which make a passive.
  static let passives = ByteLexicon("is\nare\nwas\nwere\nbeen\nbeing\nbe\nget\ngot\ngets\n's\n're")
  /// What may stand between a subject and its verb.
  static let auxiliaries = ByteLexicon(
    """
    has
    have
    had
    having
    will
    would
    could
    should
    may
    might
    can
    ca
    wo
    must
    also
    just
    then
    not
    n't
    never
    to
    still
    even
    already
    do
    does
    did
    who
    again
    """)
  /// Negations between a subject and its verb.
  static let negations = ByteLexicon("not\nn't\nnever")
  /// What may stand between a verb and the name that is its object.
  static let beforeNames = ByteLexicon(
    "the\na\nan\nhis\nher\ntheir\nmr\nmr.\nmrs\nmrs.\nms\nms.\n.\npresident\nsen\nsen.\nrep\nrep.\ngov\ngov.\nformer\nsecretary\nsenator\ncandidate\nrepublican\ndemocratic"
  )
  /// Verbs of speaking, right before or after the speaker.
  static let speech = ByteLexicon(
    "said\nsays\nsay\ntold\ntells\nadded\nadds\nwrote\nwrites\ntweeted\nargued\nargues\nnoted\nexplained\ninsisted\nstated\nannounced\nclaimed"
  )
  /// Pronouns by their role in the clause; `her` and `it` may have either.
  static let subjectPronouns = ByteLexicon("he\nshe\nthey\nwe\ni\nwho")
  static let objectPronouns = ByteLexicon("him\nthem\nus\nme\nwhom")
  static let ownerPronouns = ByteLexicon("his\nher\ntheir\nour\nmy\nits\nwhose")
  /// Function words: they say nothing to a reader by themselves.
  static let functionWords = ByteLexicon(
    """
    a
    an
    the
    this
    that
    these
    those
    of
    in
    on
    at
    to
    for
    from
    with
    by
    as
    into
    about
    over
    and
    or
    if
    than
    is
    are
    was
    were
    be
    been
    being
    am
    has
    have
    had
    do
    does
    did
    will
    would
    he
    she
    it
    they
    we
    i
    you
    him
    her
    his
    their
    its
    our
    my
    your
    them
    us
    me
    who
    whom
    which
    what
    's
    're
    've
    'll
    'd
    'm
    there
    mr
    mr.
    mrs.
    ms.
    """)
}
