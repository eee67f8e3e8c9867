"""student.py WORK OUTPUT.pt EPOCHS [FOLD]: trains the network that ships on the labels and on what the teachers say.

WORK holds gold.inputs and open.inputs (of target-inputs), open.jsonl, vectors.npz, and the scores of one teacher or
more, labels-gold-*.npy and labels-open-*.npy. With FOLD that fifth of the articles is left out and scored.
"""
import glob
import json
import os
import random
import re
import sys
import time

import numpy
import torch
import torch.nn.functional as F

from network import BUCKETS, FACTS, KINDS, TargetNetwork, bucket
from pairs import newsmtsc
from teacher import macro

GOLD_SHARE, GOLD_WEIGHT, HEAT = 0.6, 2.0, 1.0


class Table:
    """Which row of the word table a key has."""

    def __init__(self, words):
        self.rows = {k: i for i, k in enumerate(KINDS)}
        self.first = len(KINDS) + BUCKETS
        self.rows.update({w: self.first + i for i, w in enumerate(words)})
        self.count = self.first + len(words)

    def __call__(self, key):
        found = self.rows.get(key)
        return len(KINDS) + bucket(key) if found is None else found


def inputs(path, table):
    """Returns (line, rows, places, facts) of each example."""
    for line in open(path, encoding="utf8"):
        item = json.loads(line)
        yield item["line"], [table(k) for k in item["keys"]], item["places"], item["facts"]


def collate(batch):
    n = max(len(b[1]) for b in batch)
    rows = numpy.zeros((len(batch), n), "i8")
    places = numpy.zeros((len(batch), n), "i8")
    facts = numpy.zeros((len(batch), n, FACTS), "f4")
    for i, (_, r, p, f, *_) in enumerate(batch):
        rows[i, : len(r)] = r
        places[i, : len(p)] = p
        for unit, fact, value in f:
            facts[i, int(unit), int(fact)] = value
    return (torch.from_numpy(rows), torch.from_numpy(places), torch.from_numpy(facts),
            torch.tensor([len(b[1]) for b in batch]))


def batches(items, size):
    random.shuffle(items)
    items.sort(key=lambda i: len(i[1]) // 4)
    found, batch = [], []
    for item in items:
        if batch and (len(batch) + 1) * len(item[1]) > size:
            found.append(batch)
            batch = []
        batch.append(item)
    found.append(batch)
    random.shuffle(found)
    return found


def scored(model, items):
    """Returns the probabilities of each item."""
    model.eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i][1]))
    result = torch.zeros(len(items), 3)
    with torch.no_grad():
        for start in range(0, len(order), 256):
            group = order[start : start + 256]
            result[torch.tensor(group)] = model(*collate([items[i] for i in group])).softmax(1)
    return result


def by_line(items, probabilities):
    """Returns the mean over the sentences of a line."""
    found = {}
    for item, p in zip(items, probabilities):
        found.setdefault(item[0], []).append(p)
    return {line: torch.stack(p).mean(0) for line, p in found.items()}


def soft(pattern, fold):
    """Returns the mean of the teachers' probabilities; for a fold only those of the teacher that never saw it."""
    paths = sorted(glob.glob(pattern if fold is None else pattern.replace("*", str(fold))))
    return sum(torch.softmax(torch.from_numpy(numpy.load(p)) / HEAT, 1) for p in paths) / len(paths)


def load(work, path, fold):
    stored = numpy.load(f"{work}/vectors.npz")
    table = Table([str(w) for w in stored["words"]])
    gold = newsmtsc(path)
    labels = soft(f"{work}/labels-gold-*.npy", fold)
    train, held = [], []
    for item in inputs(f"{work}/gold.inputs", table):
        row = gold[item[0]]
        hard = F.one_hot(torch.tensor(row["label"]), 3).float()
        target = GOLD_SHARE * hard + (1 - GOLD_SHARE) * labels[item[0]]
        (held if row["fold"] == fold else train).append((*item, target, GOLD_WEIGHT))
    extra = [json.loads(line) for line in open(f"{work}/open.jsonl", encoding="utf8")]
    labels = soft(f"{work}/labels-open-*.npy", fold)
    for item in inputs(f"{work}/open.inputs", table):
        if extra[item[0]]["fold"] is None or extra[item[0]]["fold"] != fold:
            train.append((*item, labels[item[0]], 1.0))
    return table, torch.from_numpy(stored["vectors"]), gold, train, held


def train(work, path, epochs, fold=None, seed=1, rate=2e-3, dropout=0.15, report=True):
    random.seed(seed)
    torch.manual_seed(seed)
    table, vectors, gold, items, held = load(work, path, fold)
    model = TargetNetwork(table.count)
    with torch.no_grad():
        model.word.weight[table.first :] = 0.15 * vectors
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.02, betas=(0.9, 0.98))
    total, steps, start, mean = epochs * len(batches(list(items), 2048)), 0, time.time(), None
    for epoch in range(epochs):
        for batch in batches(list(items), 2048):
            steps += 1
            for group in optimizer.param_groups:
                group["lr"] = rate * min(1, steps / 200) * max(0.01, 1 - steps / (total + 1))
            model.train()
            scores = model(*collate(batch), rate=dropout)
            weight = torch.tensor([b[5] for b in batch])
            loss = F.cross_entropy(scores, torch.stack([b[4] for b in batch]), reduction="none")
            loss = (loss * weight).sum() / weight.sum()
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            mean = loss.item() if mean is None else 0.99 * mean + 0.01 * loss.item()
        if held and report:
            found = by_line(held, scored(model, held))
            score = macro([gold[l]["label"] for l in found], [int(p.argmax()) for p in found.values()])
            print(f"epoch {epoch + 1} loss {mean:.3f} macro-F1 {100 * score:.1f} {time.time() - start:.0f} s", flush=True)
        elif report:
            print(f"epoch {epoch + 1} loss {mean:.3f} {time.time() - start:.0f} s", flush=True)
    return model, gold, held


if __name__ == "__main__":
    work, path, output, epochs = sys.argv[1:5]
    model, gold, held = train(work, path, int(epochs), int(sys.argv[5]) if len(sys.argv) > 5 else None)
    torch.save(model.state_dict(), output)
