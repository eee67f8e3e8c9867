#!/usr/bin/env python3
"""Writes the word lists of Plugins/Sentiment from two open lexicons and the hand lists below.

    python3 Sources/Training/make_sentiment_lexicon.py LEXICONS Plugins/Sentiment [GAZETTEERS]

LEXICONS holds `vader_lexicon.txt` (Hutto & Gilbert 2014, MIT) and `opinion_lexicon/` (Hu & Liu 2004, CC BY 4.0).
Nothing here was fitted by a program: the hand lists were written with the news sentences of NewsMTSC's training
part (MIT) at hand. The output is sorted, so that the same input gives the same bytes.

SentimentWords.tsv      word, stance valence -4 to 4, event valence
SentimentPhrases.tsv    the same for entries that a tokenizer may split; they win over their words
SentimentNames.tsv      words of the lists, and of SentimentWeights.tsv, that are given names or surnames too (GAZETTEERS: US Census 1990, Kantrowitz)
SentimentModifiers.tsv  word or phrase, kind (negator, booster, dampener, modal, contrast, fixed), factor
SentimentFrames.tsv     verb form, what it says of its subject, of its object, -1 to 1
SentimentLinks.tsv      words right before a name, what they say of it, -1 to 1
"""
import re
import sys

# Valence of a word that only Hu & Liu list, which give a sign and no strength.
UNRATED = 1.6
# Share of an event word's valence that counts as stance.
EVENT_STANCE = 1 / 3

# Words of both lists that news uses without any stance: parts of names, offices and fixed terms.
NEUTRAL = """
trump grant granted grants grand joy justice justices defense defence health healthy united unite unites like liked likes well kind kinds
security secure secured securities party parties care cares share shares shared sharing legal energy intelligence supreme
number numbers matter matters want wanted wants interest interests interested number certain create created creates
creating top hand hands clear clearly super energetic fine gross novel pretty natural treasury treasure
value values please play played plays playing player players reach reached reaches sentence sentences backing backed
conservative conservatives vice issue issues rival rivals opponent opponents opposition lead leads leading led
work works worked working right enough modern available original straight alone stock trust trusts trustee trustees
agreement agreements agree agreed agrees launched launch launches sure surely true truly yes god gods wish matter
pay pays paid low lower lowest cut cuts cutting stop stops stopped argued argue argues argument arguments
committed responsible responsibility appreciation significant significantly important importance substantial substantially
certainly strongly ready prepared prominent ability chance chances challenge challenged challenger challengers
demand demanded demanding demands leave leaves lengthy limit limits limited hard like-minded strike
reform reforms progressive liberal liberals intense serious seriously emergency fresh dear heart hearts gun guns
increase increased increases growing grow grows allow allowed allows join joined joins engage engaged
determined determine tax lone ha hid hide hides shot shots drop drops dropped fall falls fell fallen cold hot
break broken breaks apologies protesters protester missing miss misses missed delay delayed delays block blocks
odd strange quiet exclusive expand expands expanded cool exposure fire fires fired l d x o
authority authorities festival award-winning super-pac accept accepts accepted stressed stresses rich wealthy passive patient patients retired
frank champ mercy faith faithful hope christian lucky angel angels gain glad grave harsh-sounding hilarious-sounding
slug blind lush sin bull mar shell split static sue sues suede steep stern storm stormy flake dick
object objects impossible-to-miss advanced advance advances contribution contributions fast fans fan
master masters merit-based regional soft smart-phone patriot patriots positive-sum sunny winner-take-all
proven intelligent-design accountability-office liability liabilities tank tanks trick-or-treat
concern concerns concerned plea pleas rhetoric envy reluctant-sounding unilateral bond bonds convinced convince
convinces friday obvious obviously relation-ship steady-state capability capable suspects suspect prosecution
prosecutor prosecutors strength-of-schedule moral active actively admit admits ambitious approval approve approves approved
bonus bonuses chilling chill calmness commit contend contends contending defensive determinate distance
fellow fit fits funky funeral hardline hard-line healthcare ideal impress-ment invite invites invited isolate
luck luxury natal opportune paradise passion pleas pressure pressured pressures protected protect protects protection
proper properly proposal resolve rumor rumors safe safely safety sensitive sentenced spark sparks sparked special
support-ers supporter supporters supremacy strong-arm subsidize tender treat treats treated treaty kindly
""".split()

# Stems and words of things that happen: bad or good news, not an opinion.
EVENTS = """
kill* murder* dead death* deadly die died dies dying war wars warfare warring attack* assault* bomb* terror* shoot* violen* weapon*
cancer* disease* illness* sick sickness* ill injur* wound* victim* crash* crisis crises disaster* catastroph*
earthquake* flood* hurricane* tornado* epidemic* pandemic* famin* hunger starv* poverty poor* drought* tragedy tragedies
crime* criminal* prison* jail* arrest* guilty fraud* theft* thief* stole* steal* robb* rape* rapist* raping molest* suicid*
conflict* battle* fight* fought combat enem* invad* invasion* missile* destroy* destruction* destructiv* damage* damaging explo* burn* hostage* kidnap* abduct*
recession* unemploy* debt* deficit* bankrupt* loss losses lose* losing lost protest* riot* unrest tension* threat*
danger* risk* risky emergenc* accident* evacuat* refugee* virus* infect* contaminat* pollut* toxic* poison* pain* suffer*
execut* massacre* genocide* slaughter* tortur* bloodshed blood bloody casualt* corpse* fatal* collapse* slump* slumped plunge* layoff* strik*
victory victories win wins winning won peace peaceful* celebrat* cure* recover* rescue* champion* profit* surviv* defeat* death-toll devastat* harm* hurt*
""".split()
NOT_EVENTS = {"killjoy", "dieting", "lostness", "harmony", "harmonious", "harmoniously", "harmonize", "harmless", "harmlessly",
  "fatalistic", "fatalism", "executive", "painstaking", "painstakingly", "striking", "strikingly", "exploit", "exploited", "exploiting",
  "exploitation", "exploits", "exploitative", "explore", "exploration", "hurtful", "burnt-out", "losers", "loser", "poorly", "battleground",
  "poorer", "poorest", "hurting", "painful", "painfully", "toxic", "poisonous"}
# Events that neither list has; a flat valence.
MORE_EVENTS = {-2.0: """invasion invasions bombing bombings bombed bomber missile missiles earthquake earthquakes hurricane hurricanes flooding
casualties wounded explosion explosions shelling airstrike airstrikes gunfire gunman gunmen hostages layoffs pandemic outbreak famine
recession unemployment bloodshed famine refugees ceasefire-violation indictment indicted arrests convicted conviction lawsuit-ridden tumor fatalities""".split(),
  1.5: "ceasefire truce reconciliation vaccine vaccinated recovery".split()}

# Words that the lists lack or rate wrongly for news: word, valence.
EXTRA = {
  "allegedly": -1.2, "allegation": -1.6, "allegations": -1.6, "scandal": -2.2, "scandals": -2.2, "cronyism": -2.2, "nepotism": -2.2,
  "blasted": -2.0, "blasts": -1.8, "slammed": -2.0, "slams": -2.0, "lambasted": -2.2, "rebuked": -1.8, "rebuke": -1.8, "backlash": -1.8,
  "embattled": -1.8, "beleaguered": -1.6, "disgraced": -2.5, "misconduct": -2.2, "wrongdoing": -2.2, "cover-up": -2.2, "gaffe": -1.5,
  "unjustified": -2.0, "unexplained": -1.0, "worrying": -1.8, "worrisome": -1.8, "unprecedented": 0.0, "unwavering": 1.4, "squander": -2.0,
  "misguided": -1.9, "ill-advised": -1.8, "shortsighted": -1.9, "hypocrisy": -2.3, "hypocritical": -2.2, "reckless": -2.2,
  "extremist": -1.8, "extremists": -1.8, "extreme": -1.2, "unconstitutional": -1.8, "undemocratic": -2.0, "unlawful": -1.8,
  "apologized": -0.6, "apologised": -0.6, "apologize": -0.5, "apologise": -0.5, "apology": -0.6, "resigned": -1.0, "resign": -1.2,
  "resignation": -1.2, "impeachment": -1.4, "impeached": -1.6, "impeach": -1.5, "prevail": 1.2, "prevailed": 1.2, "hailed": 1.8, "hails": 1.8,
  "bipartisan": 1.0, "landmark": 1.0, "trailblazer": 1.8, "pioneer": 1.2, "pioneering": 1.4, "deserves": 1.0, "deserved": 1.0, "deserve": 1.0,
  "credible": 1.4, "unfit": -2.2, "unqualified": -1.8, "lawless": -1.8, "falsehood": -2.0, "falsehoods": -2.0, "falsely": -1.8, "misleading": -2.0,
  "smear": -2.0, "collusion": -1.8, "colluded": -1.8, "obstruction": -1.8, "racially": -0.6, "sexist": -2.3, "misogyny": -2.4, "bigot": -2.6,
  "bigotry": -2.6, "tough": 0.3, "toughest": 0.0, "envious": -1.2, "unbiased": 1.5, "joke": -0.6, "joker": -0.8, "funny": 0.8,
  "laughable": -2.0, "oversimplification": -1.4, "overwhelmed": -1.2, "silly": -1.2, "smug": -1.6, "challenging": -0.4, "urgent": -0.6,
  "obsession": -1.2, "excuse": -1.2, "excuses": -1.3, "retreat": -0.8, "freeze": -0.4, "unmatched": 1.6, "defeat": -1.0, "relentless": -0.6,
  "startling": -0.4, "stunned": -0.8, "unbelievable": -0.4, "zealous": -0.3, "peculiar": -0.6, "dominate": 0.2, "fiery": -0.4,
  "unfortunately": -1.6, "sadly": -1.8, "regrettably": -1.6, "thankfully": 1.8, "rightly": 1.4, "wrongly": -1.6, "wisely": 1.6,
  "unable": -1.2, "inability": -1.4, "lack": -1.4, "lacked": -1.3, "lacks": -1.3, "lacking": -1.3, "no-show": -1.0, "denied": -1.0,
  "accused": -1.8, "accuses": -1.8, "accuse": -1.8, "accusing": -1.6, "admitted": -0.4, "questioned": -0.8, "flawed": -1.8,
}

# Whole phrases, which win over their words.
PHRASES = {
  "no problem": 1.0, "no problems": 1.0, "no doubt": 0.3, "no matter": 0.0, "no wonder": 0.0, "no question": 0.3,
  "not bad": 0.8, "not only": 0.0, "not just": 0.0, "not to mention": 0.0, "without a doubt": 0.4, "can't wait": 1.5,
  "not guilty": 0.8, "nothing but": 0.0, "no harm": 0.6, "war crime": -3.0, "war crimes": -3.0, "death tax": -0.6,
  "health care": 0.0, "vice president": 0.0, "united states": 0.0, "united nations": 0.0, "united kingdom": 0.0, "white house": 0.0,
  "supreme court": 0.0, "attorney general": 0.0, "justice department": 0.0, "department of justice": 0.0, "defense department": 0.0,
  "prime minister": 0.0, "as well": 0.0, "as well as": 0.0, "more like": 0.0, "free trade": 0.0, "free market": 0.0, "kind of": 0.0,
  "pretty much": 0.0, "bail out": -0.8, "under fire": -2.2, "came under fire": -2.2, "step down": -1.2, "stepped down": -1.2, "under investigation": -2.0,
  "facing charges": -2.2, "faces charges": -2.2, "pleaded guilty": -2.6, "pled guilty": -2.6, "found guilty": -2.6, "out of control": -2.2,
  "broke the law": -2.4, "break the law": -2.2, "at odds": -1.2, "in trouble": -2.0, "falls short": -1.6, "fell short": -1.6, "fall short": -1.6,
  "let down": -1.6, "failed to": -1.9, "fails to": -1.9, "fail to": -1.7, "refused to": -1.2, "refuses to": -1.2, "so-called": -1.2, "far from": -0.8,
  "common sense": 1.6, "good news": 2.0, "bad news": -2.0, "good faith": 1.4, "bad faith": -2.0, "great deal": 0.0, "good deal": 0.3,
  "well known": 0.5, "well-known": 0.5, "well deserved": 2.0, "well-deserved": 2.0, "well done": 2.0, "at best": -0.8, "at worst": -1.0,
  "the right thing": 1.6, "the wrong thing": -1.8, "right direction": 1.6, "wrong direction": -1.8, "leads the way": 1.6, "led the way": 1.6,
  "front runner": 0.8, "front-runner": 0.8, "frontrunner": 0.8, "high hopes": 1.4, "last resort": -0.6, "civil war": -2.9, "cold war": -0.8,
  "world war": -1.2, "world war ii": -1.0, "world war i": -1.0, "peace process": 0.6, "climate crisis": -2.0, "great depression": -1.6,
  "best known": 0.3, "better known": 0.0, "at least": 0.0, "best interest": 0.6, "best interests": 0.6, "thanks to": 0.6, "no good": -1.6,
  "too much": -0.9, "too many": -0.9, "too little": -0.9, "too few": -0.9, "too late": -1.2, "too often": -1.0, "too far": -1.0,
  "need not": 0.0, "should have": -0.5, "worse off": -2.0, "better off": 1.5, "make matters worse": -2.0, "makes matters worse": -2.0,
  "not working": -1.5, "doesn't work": -1.5, "does not work": -1.5, "didn't work": -1.3, "did not work": -1.3, "don't work": -1.4,
  "stopped working": -1.5, "thank you": 1.5, "thank you for": 1.5, "hard work": 1.0, "more harm than good": -2.2, "no better than": -1.2,
  "no worse than": 0.3, "nothing wrong with": 0.8, "not the worst": 0.3, "not the best": -0.6, "could not be better": 2.0,
  "couldn't be better": 2.0, "could be better": -0.8, "could have been worse": 0.4, "could be worse": 0.2, "leaves much to be desired": -1.8,
  "left much to be desired": -1.8, "second to none": 2.2, "good riddance": -1.2, "too good to be true": -0.8, "up in arms": -1.5,
  "fire department": 0.0, "death penalty": -0.8, "criminal justice": 0.0, "crime bill": 0.0, "national security": 0.0, "social security": 0.0,
  "homeland security": 0.0, "special counsel": 0.0, "grand jury": 0.0, "good morning": 0.3, "war on terror": -1.0, "war on drugs": -1.0, "secretary of defense": 0.0,
}
EVENT_PHRASES = {"war crime", "war crimes", "civil war", "cold war", "world war", "world war ii", "world war i", "climate crisis",
  "death penalty", "war on terror", "war on drugs", "pleaded guilty", "pled guilty", "found guilty", "peace process"}

MODIFIERS = {
  "negator": ("""not n't never no nobody none nothing neither nor nowhere without cannot cant hardly scarcely barely rarely seldom
    lack lacks lacked lacking fail fails failed refuse refuses refused deny denies denied far_from free_of anything_but no_longer instead_of rather_than""", 1.0),
  "booster": ("""very extremely really so highly deeply especially particularly remarkably utterly totally completely absolutely
    entirely exceptionally incredibly enormously hugely tremendously profoundly terribly awfully intensely thoroughly
    truly wholly most more much far strongly severely seriously increasingly overwhelmingly unusually amazingly greatly
    considerably decidedly substantially purely quite too such unbelievably fully total complete absolute utter sheer deep major""", 1.25),
  "dampener": ("""slightly somewhat partly partially marginally fairly almost less little rather occasionally sometimes
    mildly moderately relatively kinda sorta sort_of kind_of a_bit a_little possibly perhaps nearly""", 0.7),
  # What follows is possible, wished or supposed.
  "modal": ("would 'd could might may should ought if unless wish wishes", 0.7),
  "contrast": ("but however nevertheless nonetheless yet", 1.0),
  # Begins like a negation and is none.
  "fixed": ("""not_only not_just not_merely not_to_mention no_doubt no_matter no_wonder no_question no_problem no_problems no_harm
    without_a_doubt without_doubt not_bad not_guilty nothing_but can't_wait cannot_wait not_least no_sooner""", 1.0),
}

# Verbs and what they say of their subject and of their object.
FRAMES = [
  (0.0, -1.0, """accuse criticize criticise blast slam condemn denounce blame ridicule rebuke sue arrest indict convict impeach charge
    suspend jail imprison detain expel fault chide scold berate lambaste assail disparage decry deride censure boo heckle distrust despise
    dislike shun snub interrogate oust fire subpoena pan lambast skewer reprimand discredit disavow bash excoriate pillory vilify"""),
  (0.0, -0.7, """oppose reject investigate probe question grill scrutinize dismiss punish sanction ban fine target challenge warn sentence
    suspect implicate confront pressure dog shame allege mistrust fear"""),
  (-0.6, -0.9, "mock insult attack bully harass abuse betray smear humiliate taunt assault exploit deceive mislead undermine threaten"),
  (-1.0, -0.5, "kill murder rape rob steal defraud torture molest poison kidnap"),
  (-1.0, 0.0, """lie apologize apologise resign plead falsify conspire collude cheat violate obstruct incite squander botch evade falter stumble
    backfire flop struggle brag boast rant lash flout break fail"""),
  (-0.6, 0.0, "deny admit refuse face provoke leak ignore abandon neglect lose misuse claim distort trail confess concede flee"),
  (0.0, 1.0, """praise hail applaud laud commend thank honor honour endorse congratulate admire defend salute exonerate acquit cheer acclaim revere
    vindicate re-elect reelect extol reward idolize cherish"""),
  (0.0, 0.6, "support back elect promote welcome trust respect credit love celebrate award nominate champion appoint name like befriend"),
  (1.0, -0.3, "defeat beat outperform outpace trounce best"),
  (1.0, 0.0, "win triumph succeed excel inspire achieve earn deserve donate overcome rescue thrive volunteer prevail"),
  (0.7, 0.0, "lead help serve protect unite deliver improve work pledge promise save heal advocate tackle urge"),
]
IRREGULAR = {
  "sue": "sues sued suing", "lie": "lies lied lying", "plead": "pleads pleaded pled pleading", "steal": "steals stole stolen stealing",
  "win": "wins won winning", "lead": "leads led leading", "beat": "beats beaten beating", "break": "breaks broke broken breaking",
  "lose": "loses lost losing", "overcome": "overcomes overcame overcoming", "flee": "flees fled fleeing", "mislead": "misleads misled misleading",
  "name": "named", "best": "bested", "back": "backs backed", "fire": "fired fires", "fine": "fined", "charge": "charged", "work": "worked works",
  "award": "awarded", "face": "faces faced facing", "sentence": "sentenced", "like": "", "target": "targeted targets targeting",
  "pan": "panned", "dog": "dogged", "shame": "shamed", "rob": "robs robbed robbing", "urge": "urged urges", "lash": "lashed lashes lashing",
  "re-elect": "re-elected", "reelect": "reelected", "question": "questioned questions questioning", "champion": "championed",
}
# Nouns and prepositions right before the target: what they say of it.
BEFORE = {
  "against": -0.8, "criticism of": -0.8, "critics of": -0.6, "critic of": -0.6, "allegations that": -0.8, "opposition to": -0.8, "attack on": -0.6,
  "attacks on": -0.6, "blame on": -0.8, "support for": 0.6, "praise for": 1.0, "thanks to": 0.6, "faith in": 0.6, "confidence in": 0.6,
  "victory for": 0.8, "blow to": -0.8, "case against": -0.8, "charges against": -1.0, "lawsuit against": -0.9, "investigation into": -0.8,
  "concerns about": -0.6, "questions about": -0.6, "doubts about": -0.7, "anger at": -0.8, "win for": 0.8, "supporters of": 0.3, "supporter of": 0.4,
  "calls for": 0.0, "evidence that": -0.4, "claims that": -0.3, "embarrassment for": -0.9, "setback for": -0.9, "tribute to": 0.9, "fan of": 0.6, "fans of": 0.6,
}


def load(folder):
    vader, opinion = {}, {}
    with open(f"{folder}/vader_lexicon.txt", encoding="utf8") as lines:
        for line in lines:
            word, value = line.split("\t")[:2]
            if re.fullmatch(r"[a-z][a-z-]{1,}", word):
                vader[word] = float(value)
    for sign, name in ((1, "positive"), (-1, "negative")):
        with open(f"{folder}/opinion_lexicon/{name}-words.txt", encoding="utf8") as lines:
            for line in lines:
                word = line.strip()
                if re.fullmatch(r"[a-z][a-z-]{1,}", word):
                    opinion[word] = sign if word not in opinion else 0
    return vader, opinion


def merge(vader, opinion):
    """Returns word -> valence: VADER's rating; the flat one where only Hu & Liu have it; halved where they disagree."""
    words = {}
    for word in set(vader) | set(opinion):
        rating, sign = vader.get(word), opinion.get(word, 0)
        if rating is None:
            words[word] = UNRATED * sign
        elif sign and rating * sign < 0:
            words[word] = rating / 2
        else:
            words[word] = rating
    return words


def is_event(word):
    if word in NOT_EVENTS:
        return False
    return any(word.startswith(p[:-1]) if p.endswith("*") else word == p for p in EVENTS)


def forms(verb):
    if verb in IRREGULAR:
        return [verb] * (verb not in ("like", "best", "fine", "back", "name", "award", "champion")) + IRREGULAR[verb].split()
    vowels = "aeiou"
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in vowels:
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    s = "es" if re.search(r"(s|x|z|ch|sh)$", verb) else "s"
    one_syllable = len(re.findall(r"[aeiouy]+", verb)) == 1
    if (one_syllable and re.search(r"[^aeiou][aeiou][bdglmnprt]$", verb)) or verb in ("acquit", "admit", "expel"):
        return [verb, verb + s, verb + verb[-1] + "ed", verb + verb[-1] + "ing"]
    return [verb, verb + s, verb + "ed", verb + "ing"]


def name_words(folder):
    """Returns the given names and the 5,000 most frequent surnames, in small letters."""
    names = set()
    for file, most in (("dist.male.first", None), ("dist.female.first", None), ("dist.all.last", 5000)):
        with open(f"{folder}/us-census-1990-names/{file}", encoding="ascii") as lines:
            names.update(line.split()[0].lower() for line in list(lines)[:most])
    for file in ("male.txt", "female.txt"):
        with open(f"{folder}/kantrowitz-names/{file}", encoding="latin-1") as lines:
            names.update(line.strip().lower() for line in lines if line.strip() and not line.startswith("#"))
    return names


def number(value):
    return f"{value:.1f}".replace("-0.0", "0.0").removesuffix(".0")


def main():
    folder, out = sys.argv[1:3]
    words = merge(*load(folder))
    for word in NEUTRAL:
        words.pop(word, None)
    words.update(EXTRA)
    rows = {}
    for word, value in words.items():
        if is_event(word):
            rows[word] = (value * EVENT_STANCE, value)
        elif abs(value) >= 0.05:
            rows[word] = (value, 0.0)
    for value, names in MORE_EVENTS.items():
        for word in names:
            rows[word] = (value * EVENT_STANCE, value)
    for phrase, value in PHRASES.items():
        rows[phrase] = (value * EVENT_STANCE, value) if phrase in EVENT_PHRASES else (value, 0.0)
    rows.pop("no", None)
    for name, kept in (("Words", lambda w: " " not in w), ("Phrases", lambda w: re.search("[ '-]", w))):
        with open(f"{out}/Sentiment{name}.tsv", "w", encoding="utf8") as file:
            for word in sorted(filter(kept, rows)):
                stance, event = rows[word]
                file.write(f"{word}\t{number(stance)}" + (f"\t{number(event)}" if event else "") + "\n")
    with open(f"{out}/SentimentModifiers.tsv", "w", encoding="utf8") as file:
        lines = {w.replace("_", " "): (kind, k) for kind, (names, k) in MODIFIERS.items() for w in names.split()}
        for word in sorted(lines):
            file.write(f"{word}\t{lines[word][0]}\t{lines[word][1]}\n")
    frames = {}
    for subject, object_, verbs in FRAMES:
        for verb in verbs.split():
            for form in forms(verb):
                frames.setdefault(form, (subject, object_))
    with open(f"{out}/SentimentFrames.tsv", "w", encoding="utf8") as file:
        for form in sorted(frames):
            file.write(f"{form}\t{number(frames[form][0])}\t{number(frames[form][1])}\n")
    with open(f"{out}/SentimentLinks.tsv", "w", encoding="utf8") as file:
        for words_before in sorted(BEFORE):
            file.write(f"{words_before}\t{number(BEFORE[words_before])}\n")
    if len(sys.argv) > 3:
        names = name_words(sys.argv[3])
        with open(f"{out}/SentimentNames.tsv", "w", encoding="utf8") as file:
            learnt = {line.split("\t")[0] for line in open(f"{out}/SentimentWeights.tsv", encoding="utf8")}
            for word in sorted(word for word in {*rows, *NEUTRAL, *learnt} if word in names):
                file.write(word + "\n")
    print(len(rows), "words,", len(frames), "verb forms")


if __name__ == "__main__":
    main()
