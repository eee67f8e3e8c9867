"""teacher.py DATA OUTPUT STEPS: fine-tunes the encoder to give tags, on the train parts of the treebanks.

Every tenth document is left out and measured at the end, as a ground for choices; the development parts are
measured too. The same data, torch and kind of processor give the same weights: one thread, a number of steps.
"""
import os
import random
import sys
import time

import torch

from treebanks import Labels, documents

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Names"))
from encoder import Teacher, score
from tuning import Tuning, batches, cased, freeze, items

data, output, total = sys.argv[1], sys.argv[2], int(sys.argv[3])
random.seed(1)
torch.manual_seed(1)
torch.set_num_threads(1)
fit, held = [], {}
for name in ("ewt", "gum"):
    every = documents(f"{data}/treebanks/{name}-train.conllu")
    fit += [s for number, d in enumerate(every, 1) if number % 10 for s in d]
    held[f"{name}, every tenth document"] = [s for number, d in enumerate(every, 1) if number % 10 == 0 for s in d]
    held[f"{name}, development"] = [s for d in documents(f"{data}/treebanks/{name}-dev.conllu") for s in d]
labels = Labels(fit)
model = Teacher(len(labels.names))
model.start()
freeze(model)
tuning = Tuning(model, len(labels.names), 3e-4)


def rounds():
    while True:
        every = []
        for sentence in fit:
            forms = cased([f for f, _ in sentence])
            every += items(forms, lambda a, b: [labels.numbers[l] for _, l in sentence[a:b]])
        yield from batches(every)


def measure():
    for name, sentences in held.items():
        found = score(model, [[f for f, _ in s] for s in sentences])
        right = words = pairs = 0
        for sentence, scores in zip(sentences, found):
            for (_, gold), row in zip(sentence, scores):
                best = labels.names[row.argmax()]
                words += 1
                right += best.split()[0] == gold.split()[0]
                pairs += best == gold
        print(f"{name}: {words} words, universal {100 * right / words:.2f}, pair {100 * pairs / words:.2f}", flush=True)


start, seen, mean = time.time(), 0, None
for step, batch in enumerate(rounds(), 1):
    pieces, loss = tuning.step(batch, min(1, step / 60) * max(0.02, 1 - step / total))
    seen += pieces
    mean = loss if mean is None else 0.98 * mean + 0.02 * loss
    if step % 50 == 0:
        print(f"step {step}, {seen / (time.time() - start):.0f} pieces/s, loss {mean:.3f}", flush=True)
    if step == total:
        break
torch.save({"labels": labels.names, "weights": model.state_dict()}, output)
measure()
