"""teacher.py TOOL CACHE MINUTES: fine-tunes the encoder on the gold sets and as many silver sentences; writes CACHE/teacher.pt."""
import pickle
import random
import sys
import time

import torch

from corpus import LABEL, LABELS, Cut
from encoder import Teacher, score
from scoring import f1, names_found
from tuning import Tuning, batches, cased, freeze, items

tool, cache, minutes = sys.argv[1], sys.argv[2], float(sys.argv[3])
random.seed(1)
torch.manual_seed(1)
torch.set_num_threads(1)
texts = pickle.load(open(f"{cache}/texts.pickle", "rb"))


def cut_texts(documents):
    return Cut(tool, f"{cache}/vocabulary.bin", [t for t, _ in documents])


def labelled(documents):
    """Returns (tokens, labels) of each sentence."""
    cut = cut_texts(documents)
    labels = cut.labels([n for _, n in documents])
    return [(cut.tokens[a:b], labels[a:b]) for a, b, _ in cut.sentences]


gold, silver = labelled(texts["gold"]), labelled(texts["silver"])
model = Teacher(len(LABELS))
model.start()
freeze(model)
tuning = Tuning(model, len(LABELS), 2.5e-4)


def classes(labels):
    """A name that is cut begins anew."""
    return [LABEL["B" + l[1:]] if i == 0 and l[0] == "I" else LABEL[l] for i, l in enumerate(labels)]


def rounds():
    while True:
        every = []
        for tokens, labels in random.sample(silver, len(gold)) + gold:
            every += items(cased(tokens), lambda a, b: classes(labels[a:b]))
        yield from batches(every)


start, steps, seen, mean = time.time(), 0, 0, None
for batch in rounds():
    done = (time.time() - start) / (minutes * 60)
    if done >= 1:
        break
    steps += 1
    pieces, loss = tuning.step(batch, min(1, steps / 100) * max(0.02, 1 - done))
    seen += pieces
    mean = loss if mean is None else 0.99 * mean + 0.01 * loss
    if steps % 100 == 0:
        print(f"{steps} steps, {seen} pieces, {seen / (time.time() - start):.0f}/s, loss {mean:.3f}, {done:.2f}", flush=True)
    if steps % 1000 == 0:
        torch.save(model.state_dict(), f"{cache}/teacher.pt")
torch.save(model.state_dict(), f"{cache}/teacher.pt")
for part, documents in texts["development"].items():
    cut = cut_texts(documents)
    found = names_found(cut, len(documents), lambda group: score(model, [cut.tokens[a:b] for a, b, _ in group]))
    print(part, f1([n for _, n in documents], found), flush=True)
