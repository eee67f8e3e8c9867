"""What fine-tuning the encoder needs, whatever its head labels: names here, tags in ../Tags."""
import random

import torch
import torch.nn.functional as F

from encoder import FROZEN, chunks, collate, encode


def freeze(model):
    """Keeps the lowest layers as they were published."""
    for frozen in (model.word, model.position, model.norm, *model.layers[:FROZEN]):
        frozen.requires_grad_(False)
    model.kind.requires_grad_(False)


def scale(name):
    """Lower layers learn more slowly; what is new, faster."""
    return 0.8 ** (5 - int(name.split(".")[1])) if name.startswith("layers.") else 2.0


class Tuning:
    """The steps of a model that gives one of so many classes to each word, at most at a rate."""

    def __init__(self, model, classes, rate):
        self.model, self.classes, self.rate = model, classes, rate
        groups = [
            {"params": [p], "scale": scale(n), "weight_decay": 0.01 if p.dim() > 1 else 0.0}
            for n, p in model.named_parameters() if p.requires_grad
        ]
        self.optimizer = torch.optim.AdamW(groups, lr=rate, betas=(0.9, 0.98), fused=True)

    def step(self, batch, share):
        """Learns from a batch at a share of the rate; returns the number of word pieces and the loss."""
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate * group["scale"] * share
        self.model.train()
        ids, shapes, lengths = collate(batch)
        target = torch.full(ids.shape, -100)
        for row, item in enumerate(batch):
            target[row, torch.tensor(item[2])] = torch.tensor(item[3])
        with torch.autocast("cpu", torch.bfloat16):
            scores = self.model(ids, shapes, lengths)
        loss = F.cross_entropy(scores.float().view(-1, self.classes), target.view(-1), ignore_index=-100)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        return int(lengths.sum()), loss.item()


def cased(words):
    """Writes some sentences as headlines do."""
    chance = random.random()
    if chance < 0.04:
        return [w.upper() for w in words]
    if chance < 0.07:
        return [w[:1].upper() + w[1:] if len(w) > 3 or random.random() < 0.3 else w for w in words]
    return words


def items(words, classes):
    """Encodes a sentence in pieces that the encoder can read; `classes` gives those of a range of words."""
    return [(*encode(words[a:b]), classes(a, b)) for a, b in chunks(words)]


def batches(items):
    """Returns mixed batches of items of like length."""
    random.shuffle(items)
    items.sort(key=lambda i: len(i[0]) // 8)
    batches, batch = [], []
    for item in items:
        if batch and (len(batch) + 1) * len(item[0]) > 1536:
            batches.append(batch)
            batch = []
        batch.append(item)
    random.shuffle(batches)
    return batches
