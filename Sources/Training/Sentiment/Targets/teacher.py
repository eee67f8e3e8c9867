"""teacher.py NEWSMTSC OUTPUT.pt EPOCHS [FOLD]: fine-tunes the encoder to say what a sentence is to a target in it.

With FOLD that fifth of the articles is left out, and scored at the end.
"""
import os
import random
import sys
import time

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Names"))

import torch
import torch.nn.functional as F
from torch import nn

from encoder import WIDTH, FROZEN, Teacher, collate, pieces, shape
from encoder import CLS, SEP
from pairs import newsmtsc, words
from tuning import scale

# The number of the shape of the target's pieces; the names have 0 to 20.
TARGET = 21
MOST = 126
# How often the target's own words are hidden, so that the name alone says little.
HIDDEN = 0.3


class TargetTeacher(Teacher):
    """The encoder with three scores a target: from the mean of its pieces, and the first piece."""

    def __init__(self):
        super().__init__(1)
        self.hidden = nn.Linear(2 * WIDTH, 192)
        self.labels = nn.Linear(192, 3)
        with torch.no_grad():
            self.shape.weight.mul_(0.2)
            nn.init.normal_(self.shape.weight[TARGET], std=0.2)

    def forward(self, ids, shapes, lengths, rate=0.1):
        n = ids.shape[1]
        x = self.norm(self.word(ids) + self.position.weight[:n] + self.kind)
        targets = shapes == TARGET
        if self.training:
            kept = torch.rand(*ids.shape, 1) >= 0.06
            kept &= ~(targets & (torch.rand(len(ids), 1) < HIDDEN))[:, :, None]
            x = x * kept.to(x.dtype)
        mask = torch.where(torch.arange(n)[None] < lengths[:, None], 0.0, -1e9)[:, None, None, :]
        for index, layer in enumerate(self.layers):
            if index == FROZEN:
                x = x + self.shape(shapes)
            with torch.set_grad_enabled(self.training and index >= FROZEN):
                x = layer(x, mask, rate if index >= FROZEN else 0)
        share = targets.to(x.dtype) / targets.sum(1, keepdim=True).clamp(min=1)
        x = torch.cat([(x * share[:, :, None]).sum(1), x[:, 0]], -1)
        return self.labels(F.gelu(self.hidden(F.dropout(x, rate, self.training))))


def encoded(text, spans):
    """Returns the pieces and shapes of a text around its first target."""
    cut, marked = words(text, spans)
    ids, shapes = [], []
    for word, inside in zip(cut, marked):
        found = pieces(word)
        kind = shape(word)
        ids += found
        shapes += [TARGET] * len(found) if inside else [kind] + [kind + 10] * (len(found) - 1)
    if len(ids) > MOST:
        middle = shapes.index(TARGET)
        start = max(0, min(middle - MOST // 2, len(ids) - MOST))
        ids, shapes = ids[start : start + MOST], shapes[start : start + MOST]
    return [CLS] + ids + [SEP], [0] + shapes + [0]


def batches(items, size=1024):
    """Returns mixed batches of items of like length."""
    random.shuffle(items)
    items.sort(key=lambda i: len(i[0]) // 8)
    found, batch = [], []
    for item in items:
        if batch and (len(batch) + 1) * len(item[0]) > size:
            found.append(batch)
            batch = []
        batch.append(item)
    random.shuffle(found)
    return found


def scored(model, items):
    """Returns the three scores of each item, before they are made probabilities."""
    model.eval()
    order = sorted(range(len(items)), key=lambda i: len(items[i][0]))
    result = torch.zeros(len(items), 3)
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(order), 64):
            group = order[start : start + 64]
            result[torch.tensor(group)] = model(*collate([items[i] for i in group])).float()
    return result


def macro(gold, found):
    """Returns the mean of the F1 of three classes."""
    total = 0
    for label in range(3):
        hits = sum(g == label == f for g, f in zip(gold, found))
        total += 2 * hits / max(1, sum(g == label for g in gold) + sum(f == label for f in found))
    return total / 3


def main(path, output, epochs, fold=None):
    random.seed(1)
    torch.manual_seed(1)
    rows = newsmtsc(path)
    train = [(*encoded(r["text"], r["spans"]), r["label"]) for r in rows if r["fold"] != fold]
    held = [r for r in rows if r["fold"] == fold]
    model = TargetTeacher()
    model.start()
    with torch.no_grad():
        nn.init.normal_(model.shape.weight[TARGET], std=0.2)
    for frozen in (model.word, model.position, model.norm, *model.layers[:FROZEN]):
        frozen.requires_grad_(False)
    model.kind.requires_grad_(False)
    rate = 2e-4
    groups = [
        {"params": [p], "scale": scale(n), "weight_decay": 0.01 if p.dim() > 1 else 0.0}
        for n, p in model.named_parameters() if p.requires_grad
    ]
    optimizer = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)
    start, steps, total = time.time(), 0, epochs * len(batches(list(train)))
    mean = None
    for epoch in range(epochs):
        for batch in batches(list(train)):
            share = min(1, steps / 100) * max(0.02, 1 - steps / total)
            steps += 1
            for group in optimizer.param_groups:
                group["lr"] = rate * group["scale"] * share
            model.train()
            with torch.autocast("cpu", torch.bfloat16):
                scores = model(*collate(batch))
            loss = F.cross_entropy(scores.float(), torch.tensor([b[2] for b in batch]), label_smoothing=0.05)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            mean = loss.item() if mean is None else 0.98 * mean + 0.02 * loss.item()
            if steps % 50 == 0:
                print(f"{steps}/{total} loss {mean:.3f} {time.time() - start:.0f} s", flush=True)
        torch.save(model.state_dict(), output)
        if held:
            found = scored(model, [encoded(r["text"], r["spans"]) for r in held]).argmax(1).tolist()
            print(f"epoch {epoch + 1}: macro-F1 {100 * macro([r['label'] for r in held], found):.1f}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]) if len(sys.argv) > 4 else None)
