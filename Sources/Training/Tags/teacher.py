"""teacher.py DATA OUTPUT STEPS: fine-tunes the encoder to give tags, on the train parts of the treebanks.

Every tenth document is left out and measured at the end, as a ground for choices; the development parts are
measured too. The same data, torch and kind of processor give the same weights: one thread, a number of steps.
"""
import os
import random
import sys
import time

import torch
import torch.nn.functional as F

from treebanks import Labels, documents

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Names"))
from encoder import FROZEN, Teacher, chunks, collate, encode, score

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
for frozen in (model.word, model.position, model.norm, *model.layers[:FROZEN]):
    frozen.requires_grad_(False)
model.kind.requires_grad_(False)


def rate(name):
    """Lower layers learn more slowly; what is new, faster."""
    return 0.8 ** (5 - int(name.split(".")[1])) if name.startswith("layers.") else 2.0


RATE = 3e-4
groups = [
    {"params": [p], "scale": rate(n), "weight_decay": 0.01 if p.dim() > 1 else 0.0}
    for n, p in model.named_parameters() if p.requires_grad
]
optimizer = torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.98), fused=True)


def cased(forms):
    chance = random.random()
    if chance < 0.04:
        return [f.upper() for f in forms]
    if chance < 0.07:
        return [f[:1].upper() + f[1:] if len(f) > 3 or random.random() < 0.3 else f for f in forms]
    return forms


def rounds():
    while True:
        items = []
        for sentence in fit:
            forms = cased([f for f, _ in sentence])
            for a, b in chunks(forms):
                items.append((*encode(forms[a:b]), [labels.numbers[l] for _, l in sentence[a:b]]))
        random.shuffle(items)
        items.sort(key=lambda i: len(i[0]) // 8)
        batches, batch = [], []
        for item in items:
            if batch and (len(batch) + 1) * len(item[0]) > 1536:
                batches.append(batch)
                batch = []
            batch.append(item)
        random.shuffle(batches)
        yield from batches


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
    for group in optimizer.param_groups:
        group["lr"] = RATE * group["scale"] * min(1, step / 60) * max(0.02, 1 - step / total)
    model.train()
    ids, shapes, lengths = collate(batch)
    target = torch.full(ids.shape, -100)
    for row, item in enumerate(batch):
        target[row, torch.tensor(item[2])] = torch.tensor(item[3])
    with torch.autocast("cpu", torch.bfloat16):
        scores = model(ids, shapes, lengths)
    loss = F.cross_entropy(scores.float().view(-1, len(labels.names)), target.view(-1), ignore_index=-100)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    seen += int(lengths.sum())
    mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
    if step % 50 == 0:
        print(f"step {step}, {seen / (time.time() - start):.0f} pieces/s, loss {mean:.3f}", flush=True)
    if step == total:
        break
torch.save({"labels": labels.names, "weights": model.state_dict()}, output)
measure()
