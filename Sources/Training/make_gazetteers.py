"""Makes Sources/CLexicons/Data/name-words.tsv, name-phrases.tsv, name-aliases.tsv and given-names.tsv.

usage: python3 Sources/Training/make_gazetteers.py [SHARED_DATA]     (default ../shared/data)

Reads the open gazetteers (GeoNames, US Census 1990, Kantrowitz, national lists) and our own lists in
Sources/Training/Gazetteers. Keys are folded: lower case, no diacritics, no periods, straight apostrophes.
The files are sorted by bytes, so that the program searches them in place without building anything.
A line is KEY TAB FLAGS; the flags are documented in Sources/Linguistics/Gazetteer.swift. In given-names.tsv the
second field is how many in a hundred bearers are women.
"""
import collections, csv, os, re, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, '../../../shared/data')
OUT = os.path.join(HERE, '../CLexicons/Data')
G = os.path.join(SHARED, 'gazetteers')
SPECIAL = {'æ': 'a', 'œ': 'o', 'ß': 's', 'þ': 't', 'ð': 'd', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ħ': 'h', 'ı': 'i',
           'ŋ': 'n', '’': "'", '‘': "'", 'ʻ': "'", '–': '-', '‐': '-'}

def fold(text):
    text = ''.join(SPECIAL.get(c, c) for c in text.lower())
    text = unicodedata.normalize('NFKD', text)
    text = ''.join(SPECIAL.get(c, c) for c in text if not unicodedata.combining(c))
    return ' '.join(text.replace('.', '').split())

def own(name):
    for line in open(os.path.join(HERE, 'Gazetteers', name + '.txt'), encoding='utf8'):
        line = line.rstrip('\n')
        if line and not line.startswith('# '):
            key, _, value = line.partition('\t')
            yield key, value

def lines(path, encoding='utf8'):
    return [l.strip() for l in open(os.path.join(G, path), encoding=encoding) if l.strip()]

# How often a word is written small and large within sentences, from public-domain text only.
small, large = collections.Counter(), collections.Counter()
def count(sentence):
    for position, token in enumerate(sentence):
        if token[0].islower(): small[fold(token)] += 1
        elif token[0].isupper() and position and sentence[position - 1] not in '"“.:(': large[fold(token)] += 1
sentence = []
for line in open(os.path.join(SHARED, 'names/train-gmb.conll'), encoding='utf8'):
    token = line.split('\t')[0].strip()
    if token: sentence.append(token)
    else: count(sentence); sentence = []
for folder in ('inaugural', 'state_union'):
    for file in sorted(os.listdir(os.path.join(SHARED, 'news', folder))):
        if file.endswith('.txt'):
            text = open(os.path.join(SHARED, 'news', folder, file), encoding='utf8', errors='replace').read()
            for part in re.split(r'(?<=[.!?])\s+', text):
                count(re.findall(r"[A-Za-z][A-Za-z'-]*|[^\sA-Za-z]", part))

flags = collections.defaultdict(set)
aliases = {}
def common(word): return small[word] >= 3 and small[word] > large[word]
def add(text, flag):
    key = fold(text)
    if key: flags[key].add(flag)
def alias(text, target):
    if target: aliases[fold(text)] = target

for word in small:
    if re.fullmatch(r"[a-z][a-z'-]+", word) and small[word] >= 2:
        share = small[word] / (small[word] + large[word])
        if share > 0.9: flags[word].add('w')
        elif share > 0.3: flags[word].add('v')

# Places.
for name in lines('nltk-gazetteers/isocountries.txt', 'latin1'):
    if ',' not in name and '(' not in name: add(name, 'C')
for name, target in own('countries'):
    add(name, 'C'); alias(name, target)
for name in lines('nltk-gazetteers/usstates.txt') + lines('nltk-gazetteers/caprovinces.txt') + lines('nltk-gazetteers/mexstates.txt', 'latin1'):
    add(name, 'T')
for name in lines('nltk-gazetteers/usstateabbrev.txt'):
    if len(name) > 2 and name.endswith('.') and not common(fold(name)): add(name, 'T')
for name, _ in own('regions'): add(name, 'R')
people = set()
cities = collections.Counter()
for row in csv.DictReader(open(os.path.join(G, 'geonames-world-cities/world-cities.csv'), encoding='utf8')):
    key = fold(row['name'])
    if len(key) < 3 or not re.fullmatch(r"[a-z' -]+", key) or len(key.split()) > 4: continue
    cities[key] += 1

# People.
surnames = [l.split()[0].lower() for l in lines('us-census-1990-names/dist.all.last')]
for rank, name in enumerate(surnames[:25000]):
    if len(name) > 1: flags[name].add('S' if rank < 3000 else 's')
share = {}
for sex, file in (('f', 'female'), ('m', 'male')):
    for line in lines(f'us-census-1990-names/dist.{file}.first'):
        name, percent = line.split()[:2]; share[sex, name.lower()] = float(percent)
given = collections.defaultdict(set)
for sex, file in (('f', 'female'), ('m', 'male')):
    for name in lines(f'kantrowitz-names/{file}.txt'): given[fold(name)].add(sex)
    for (s, name), percent in share.items():
        if s == sex and percent >= 0.005: given[name].add(sex)
OWN_GIVEN = (('f', 'Angela Ursula Hillary Condoleezza Aung Benazir Yulia Theresa Svetlana Olga Irina Natalia Oksana '
                         'Fatima Aisha Leila Maryam Dilma Cristina Ségolène Marine Giorgia Sanna Jacinda Nadia Hanan'),
                   ('m', 'Vladimir Dmitry Dmitri Dmytro Sergei Sergey Volodymyr Viktor Igor Oleg Yuri Mikhail Nikolai Boris '
                         'Alexei Andrei Pavel Ivan Jens Angus Lech Donald Recep Hosni Muammar Bashar Saddam Nouri Hamid '
                         'Mahmoud Ehud Ariel Benjamin Shimon Yasser Osama Ayman Muhammad Mohammed Mohammad Mohamed Ahmed '
                         'Ahmad Ali Hassan Hussein Abdullah Abdul Ibrahim Khalid Omar Pervez Asif Nawaz Imran Manmohan '
                         'Narendra Rahul Atal Junichiro Shinzo Jintao Jinping Jiabao Fidel Raul Hugo Evo Luiz Felipe '
                         'Silvio Romano Nicolas Jacques Emmanuel Gerhard Helmut Olaf Tony Gordon Kofi Thabo Jacob Nelson '
                         'Robert Morgan Joseph Laurent Emile Hun Thaksin Susilo Gloria Joe Barack Kevin'))
for sex, names in OWN_GIVEN:
    for name in names.split(): given[fold(name)].add(sex)
for name, sexes in given.items():
    if len(sexes) == 2:
        f, m = share.get(('f', name), 0), share.get(('m', name), 0)
        if f > 8 * m: sexes = {'f'}
        elif m > 8 * f: sexes = {'m'}
    for sex in sexes: flags[name].add(sex)
for key in cities:
    person = flags[key] & {'f', 'm', 'S'}
    flags[key].add('y' if (common(key) or person or small[key] > 5) else 'Y')

# Peoples, organisations, cues.
for name in lines('nltk-gazetteers/nationalities.txt') + [n for n, _ in own('nationalities')]:
    for part in re.split(r' or |,', name): add(part, 'N')
for name, _ in own('groups'): add(name, 'G')
for key in [k for k, v in flags.items() if 'N' in v and ' ' not in k]:
    if key.endswith(('an', 'ian', 'i', 'er', 'ot', 'ek', 'ab', 'ic', 'im', 'at', 'or')) and key + 's' not in flags:
        flags[key + 's'].add('G')
for name, target in own('organizations'):
    key = fold(name)
    flags[key].add('o' if common(key) or flags[key] & {'S', 'f', 'm'} else 'O'); alias(name, target)
    if name.isupper() and name.isalpha(): flags[key].add('A')
for name in ('US', 'USA', 'UK', 'UN', 'EU', 'UAE', 'DRC', 'PRC', 'DPRK', 'USSR'): flags[fold(name)].add('A')
for file, flag in (('organization-heads', 'H'), ('organization-suffixes', 'X'), ('place-heads', 'P'), ('event-heads', 'E')):
    for name, _ in own(file): add(name, flag)
for name, kind in own('titles'): add(name, {'m': '1', 'f': '2', 'p': '3', 'o': '4'}[kind])
for name in ('January February March April May June July August September October November December Monday Tuesday '
             'Wednesday Thursday Friday Saturday Sunday Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec').split():
    add(name, 'd')

def write(name, rows):
    rows = sorted((k.encode(), v.encode()) for k, v in rows)
    with open(os.path.join(OUT, name), 'wb') as file:
        for key, value in rows: file.write(key + b'\t' + value + b'\n')
    print(name, len(rows), 'entries', sum(len(k) + len(v) + 2 for k, v in rows), 'bytes')
write('name-words.tsv', ((k, ''.join(sorted(v))) for k, v in flags.items() if ' ' not in k))
write('name-phrases.tsv', ((k, ''.join(sorted(v))) for k, v in flags.items() if ' ' in k))
write('name-aliases.tsv', aliases.items())

# How many in a hundred bearers of a given name are women: counted by the census, where it counts the name; else
# 95 or 5 where the lists of names have one sex only. Names of both sexes elsewhere in the world are drawn to the middle.
WORLD_BOTH = 'andrea jean jan kim nicola sasha gabriele simone michele robin laurence claude dominique jaime ming li wei min'.split()
listed = collections.defaultdict(set)
for sex, file in (('f', 'female'), ('m', 'male')):
    for name in lines(f'kantrowitz-names/{file}.txt'): listed[fold(name)].add(sex)
women = {}
for name in set(listed) | {n for _, n in share}:
    if len(name) < 2 or ' ' in name: continue
    f, m = share.get(('f', name), 0), share.get(('m', name), 0)
    # A name below the census' reach may be borne by as many again.
    of_census = (f + 0.002) / (f + m + 0.004)
    of_lists = {'f': 0.95, 'm': 0.05}.get(''.join(listed[name]), 0.5)
    weight = min(1, (f + m) / 0.02) if listed[name] else 1
    women[name] = weight * of_census + (1 - weight) * of_lists
for sex, names in OWN_GIVEN:
    for name in map(fold, names.split()):
        if name not in women or abs(women[name] - 0.5) < 0.4 or (women[name] > 0.5) != (sex == 'f'):
            if share.get(('f', name), 0) + share.get(('m', name), 0) < 0.05: women[name] = 0.97 if sex == 'f' else 0.03
for name in WORLD_BOTH: women[name] = (women.get(name, 0.5) + 0.5) / 2
write('given-names.tsv', ((n, str(max(1, min(99, round(100 * w))))) for n, w in women.items()))
