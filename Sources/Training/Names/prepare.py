"""prepare.py DATA OUTPUT: gathers all texts with their names, and texts without, into OUTPUT/texts.pickle."""
import glob
import json
import os
import pickle
import random
import re
import sys

import tables
from corpus import nationalities, read_conll, write_out

data, output = sys.argv[1:3]
random.seed(5)
names = os.path.join(data, "names/")
people = nationalities(data)
# Our own news articles replace what the treebank's silver names say of them; half of them only measure.
own = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Gold/")


def documents(path):
    read = [json.loads(line) for line in open(path, encoding="utf-8")]
    return [(d["text"], [tuple(e) for e in d["entities"]]) for d in read]


def dense(text):
    return "".join(text.split())


written = "\n".join(dense(t) for part in ("train", "dev") for t, _ in documents(f"{own}news-{part}.jsonl"))


def with_nationalities(text, found):
    """Some sets leave nationalities out, which the others call MISC."""
    extra = [(m.start(), m.end(), "MISC") for m in re.finditer(r"\w+", text) if m.group() in people]
    return text, sorted(found + [e for e in extra if not any(f[0] < e[1] and e[0] < f[1] for f in found)])


gold = []
for name in sorted(glob.glob(names + "train-crossner*")) + [names + "train-wnut17.conll", names + "train-wnut17-2.conll"]:
    gold += [write_out(*s) for s in read_conll(name)]
gold += [w for w in (write_out(*s) for s in read_conll(names + "train-gum.conll")) if dense(w[0]) not in written]
gold += [with_nationalities(*write_out(*s)) for s in read_conll(names + "train-btc-news.conll")]
# Two documents in three of the web's development part train; every third measures.
web = documents(os.path.join(data, "dev/ner_uner_ewt.jsonl"))
gold += [with_nationalities(*d) for i, d in enumerate(web) if i % 3] * 2
gold += [with_nationalities(*d) for d in documents(own + "news-train.jsonl")] * 2
gold += tables.make(os.path.join(data, "gazetteers"), 2500, random)
silver = [write_out(*s) for s in read_conll(names + "train-gmb.conll")]
development = {"news": documents(own + "news-dev.jsonl"), "uner": [d for i, d in enumerate(web) if i % 3 == 0]}
for part in ("gum", "politics", "gmb"):
    development[part] = documents(os.path.join(data, f"dev/ner_{part}.jsonl"))

# Text without names, to learn from the teacher's word on it.
plain = [json.loads(l)["sentence_normalized"] for l in open(os.path.join(data, "sentiment/newsmtsc_train.jsonl"), encoding="utf-8")]
for treebank in ("ewt-train", "gum-train"):
    plain += [l[9:].rstrip("\n") for l in open(os.path.join(data, f"treebanks/{treebank}.conllu"), encoding="utf-8") if l.startswith("# text = ")]
for path in sorted(glob.glob(os.path.join(data, "news/*/*.txt"))):
    plain += [p for p in open(path, encoding="utf-8", errors="replace").read().split("\n") if p.strip()]
plain = [t for t in dict.fromkeys(plain) if len(t) > 12 and dense(t) not in written]

pickle.dump({"gold": gold, "silver": silver, "plain": plain, "development": development}, open(os.path.join(output, "texts.pickle"), "wb"))
print(f"gold {len(gold)}, silver {len(silver)}, plain {len(plain)}")
