"""teacher.py TOOL CACHE MINUTES: fine-tunes the encoder on the gold sets and as many silver sentences; writes CACHE/teacher.pt."""
import pickle
import random
import sys
import time

import torch
import torch.nn.functional as F

from corpus import LABEL, LABELS, Cut
from encoder import FROZEN, Teacher, chunks, collate, encode, score
from scoring import f1, names_found

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
for frozen in (model.word, model.position, model.norm, *model.layers[:FROZEN]):
    frozen.requires_grad_(False)
model.kind.requires_grad_(False)


def rate(name):
    """Lower layers learn more slowly; what is new, faster."""
    if name.startswith("layers."):
        return 0.8 ** (5 - int(name.split(".")[1]))
    return 2.0


RATE = 2.5e-4
groups = [
    {"params": [p], "scale": rate(n), "weight_decay": 0.01 if p.dim() > 1 else 0.0}
    for n, p in model.named_parameters() if p.requires_grad
]
optimizer = torch.optim.AdamW(groups, lr=RATE, betas=(0.9, 0.98), fused=True)


def cased(tokens):
    chance = random.random()
    if chance < 0.04:
        return [t.upper() for t in tokens]
    if chance < 0.07:
        return [t[:1].upper() + t[1:] if len(t) > 3 or random.random() < 0.3 else t for t in tokens]
    return tokens


def rounds():
    while True:
        sentences = random.sample(silver, len(gold)) + gold
        items = []
        for tokens, labels in sentences:
            tokens = cased(tokens)
            for a, b in chunks(tokens):
                y = [LABEL["B" + l[1:]] if i == 0 and l[0] == "I" else LABEL[l] for i, l in enumerate(labels[a:b])]
                items.append((*encode(tokens[a:b]), y))
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


start, steps, seen, mean = time.time(), 0, 0, None
for batch in rounds():
    done = (time.time() - start) / (minutes * 60)
    if done >= 1:
        break
    steps += 1
    for group in optimizer.param_groups:
        group["lr"] = RATE * group["scale"] * min(1, steps / 100) * max(0.02, 1 - done)
    model.train()
    ids, shapes, lengths = collate(batch)
    target = torch.full(ids.shape, -100)
    for row, item in enumerate(batch):
        target[row, torch.tensor(item[2])] = torch.tensor(item[3])
    with torch.autocast("cpu", torch.bfloat16):
        scores = model(ids, shapes, lengths)
    loss = F.cross_entropy(scores.float().view(-1, len(LABELS)), target.view(-1), ignore_index=-100)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    seen += int(lengths.sum())
    mean = loss.item() if mean is None else 0.99 * mean + 0.01 * loss.item()
    if steps % 100 == 0:
        print(f"{steps} steps, {seen} pieces, {seen / (time.time() - start):.0f}/s, loss {mean:.3f}, {done:.2f}", flush=True)
    if steps % 1000 == 0:
        torch.save(model.state_dict(), f"{cache}/teacher.pt")
torch.save(model.state_dict(), f"{cache}/teacher.pt")
for part, documents in texts["development"].items():
    cut = cut_texts(documents)
    found = names_found(cut, len(documents), lambda group: score(model, [cut.tokens[a:b] for a, b, _ in group]))
    print(part, f1([n for _, n in documents], found), flush=True)
