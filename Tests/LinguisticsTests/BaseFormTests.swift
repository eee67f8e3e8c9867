import Records
import Testing

@testable import Linguistics

@Suite struct BaseFormTests {
  /// Makes the base form of a form with a Penn tag, as the tagger would.
  private func baseForm(_ form: String, _ upos: UniversalTag, _ xpos: String) throws -> String {
    let model = try #require(TagModel.shared)
    let label = try #require(
      (0..<UInt8(model.labels.count)).first { model.labels.upos($0) == upos && model.labels.xpos($0) == xpos }
    )
    let bytes = Array(form.utf8)
    var words = TagWords()
    words.append(TagWord(bytes, 0..<bytes.count, blankBefore: true, blankAfter: true))
    words.finish()
    model.look(&words)
    let word = try #require(words.tokens.first)
    return model.baseForm(of: bytes, 0..<bytes.count, label, rule: model.lemmas.rule(word, label))
  }

  private func check(_ pairs: String, _ upos: UniversalTag, _ xpos: String) throws {
    let words = pairs.split(whereSeparator: \.isWhitespace)
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      let made = try baseForm(String(words[index]), upos, xpos)
      #expect(made == words[index + 1], "of \(words[index])")
    }
  }

  static let past = """
    declined decline ruled rule wound wind stood stand hoped hope disturbed disturb lied lie died die tied tie
    hopped hop planned plan admitted admit committed commit occurred occur preferred prefer stopped stop
    visited visit opened open offered offer happened happen listened listen travelled travel traveled travel
    controlled control called call filled fill kissed kiss passed pass added add erred err tried try carried carry
    studied study denied deny agreed agree freed free guaranteed guarantee succeeded succeed exceeded exceed
    created create stated state hated hate treated treat defeated defeat repeated repeat floated float
    released release increased increase promised promise raised raise focused focus closed close used use
    caused cause accused accuse bombed bomb climbed climb absorbed absorb described describe bribed bribe
    managed manage damaged damage challenged challenge changed change charged charge merged merge judged judge
    belonged belong longed long banged bang hanged hang solved solve served serve believed believe
    noticed notice announced announce forced force faced face reduced reduce sourced source panicked panic
    mimicked mimic picked pick locked lock handled handle battled battle settled settle toppled topple
    required require inspired inspire measured measure injured injure
    stared stare starred star scared scare scarred scar wasted waste tasted taste pasted paste lasted last
    posted post hosted host tested test protested protest fixed fix mixed mix played play enjoyed enjoy
    followed follow owed owe showed show snowed snow typed type shaped shape escaped escape wiped wipe
    combined combine defined define explained explain joined join trained train outlined outline
    provided provide decided decide included include avoided avoid exploded explode
    voted vote quoted quote devoted devote computed compute disputed dispute edited edit limited limit
    argued argue continued continue valued value rescued rescue issued issue
    held hold kept keep left leave felt feel fell fall found find bought buy thought think taught teach
    sought seek fought fight caught catch went go gone go did do done do saw see seen see ate eat eaten eat
    drove drive driven drive wrote write written write broke break broken break spoke speak spoken speak
    woke wake chose choose chosen choose froze freeze stole steal stolen steal shrank shrink sank sink sunk sink
    sang sing sung sing rang ring swam swim began begin begun begin drank drink ran run came come became become
    overcame overcome underwent undergo withdrew withdraw withdrawn withdraw undertook undertake fled flee
    led lead fed feed bled bleed bred breed sped speed met meet shot shoot lost lose lent lend sent send
    spent spend built build dealt deal meant mean laid lay paid pay said say sold sell told tell hid hide
    hidden hide bit bite bitten bite lit light slid slide rode ride ridden ride rose rise risen rise
    shook shake shaken shake swore swear sworn swear wore wear worn wear tore tear torn tear bore bear born bear
    grew grow grown grow knew know known know threw throw thrown throw flew fly flown fly drew draw drawn draw
    hung hang stuck stick struck strike stung sting swung swing dug dig won win bound bind ground grind
    cut cut hit hit put put set set let let shut shut spread spread split split cast cast beat beat beaten beat
    co-founded co-found re-elected re-elect outran outrun Declined decline
    """

  @Test func pastForms() throws {
    try check(Self.past, .verb, "VBD")
    try check(Self.past, .verb, "VBN")
  }

  @Test func participles() throws {
    try check(
      """
      declining decline ruling rule winding wind standing stand hoping hope hopping hop lying lie dying die
      tying tie running run getting get putting put sitting sit beginning begin making make taking take giving give
      having have coming come using use losing lose seeing see being be going go doing do saying say trying try
      studying study playing play agreeing agree freeing free calling call telling tell selling sell missing miss
      adding add controlling control cancelling cancel modelling model disturbing disturb climbing climb
      creating create increasing increase rising rise raising raise changing change bringing bring singing sing
      hanging hang longing long arguing argue continuing continue mimicking mimic panicking panic kicking kick
      eating eat meeting meet speaking speak leading lead shaking shake shrinking shrink scraping scrape
      flooding flood preceding precede subscribing subscribe recycling recycle interfering interfere
      offering offer opening open writing write sharing share starring star wasting waste fixing fix owing owe
      """, .verb, "VBG")
  }

  @Test func thirdPersons() throws {
    try check(
      """
      declines decline rules rule stands stand hopes hope lies lie dies die tries try carries carry goes go does do
      echoes echo vetoes veto kisses kiss passes pass watches watch pushes push fixes fix buzzes buzz
      rises rise closes close uses use causes cause focuses focus seizes seize realizes realize
      changes change aches ache says say has have sees see agrees agree leaves leave lives live saves save
      """, .verb, "VBZ")
  }

  @Test func plurals() throws {
    try check(
      """
      heroes hero potatoes potato echoes echo shoes shoe toes toe crises crisis analyses analysis theses thesis
      hypotheses hypothesis diagnoses diagnosis oxen ox men man women woman children child feet foot teeth tooth
      geese goose mice mouse policemen policeman spokeswomen spokeswoman knives knife wives wife lives life
      leaves leaf wolves wolf halves half shelves shelf thieves thief gloves glove olives olive
      criteria criterion phenomena phenomenon bacteria bacterium cities city parties party movies movie
      cookies cookie ties tie boxes box taxes tax buses bus gases gas viruses virus campuses campus
      houses house causes cause uses use cases case bases base courses course horses horse nurses nurse
      classes class losses loss churches church speeches speech headaches headache dishes dish
      sizes size prizes prize quizzes quiz days day keys key cats cat soldiers soldier series series species species
      indices index matrices matrix stimuli stimulus nuclei nucleus brothers-in-law brother-in-law
      vice-presidents vice-president
      """, .noun, "NNS")
  }

  @Test func baseFormsStay() throws {
    try check("analyst analyst thing thing bus bus red red", .noun, "NN")
    try check("bring bring need need disturb disturb", .verb, "VB")
  }

  @Test func noRuleChangesFigures() throws {
    try check("1,200 1200 3,500,000 3500000 7 7 2.75 2.75 1,2 1,2 1999 1999", .num, "CD")
    try check("1980s 1980s", .noun, "NNS")
  }

  @Test func handlesAreNames() throws {
    try check("@nytimes @nytimes #heroes #heroes", .noun, "NNS")
    try check("@nytimes @nytimes", .propn, "NNP")
  }

  @Test func whatNobodyKnowsGetsARegularBaseForm() throws {
    try check("zorped zorp blicced blicce", .verb, "VBD")
    try check("zorping zorp", .verb, "VBG")
    try check("zorpies zorpy zorps zorp", .noun, "NNS")
  }
}
