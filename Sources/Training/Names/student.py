"""student.py TOOL CACHE MINUTES [OUTPUT]: trains the names network; writes CACHE/student.pt and its scores."""
import os
import pickle
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

from corpus import LABEL, LABELS, Cut, cased
from network import GAP, Network
from scoring import f1, names_found

tool, cache, minutes = sys.argv[1], sys.argv[2], float(sys.argv[3])
output = sys.argv[4] if len(sys.argv) > 4 else "student"
random.seed(3)
np.random.seed(3)
torch.manual_seed(3)
torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
vocabulary = f"{cache}/vocabulary.bin"
texts = pickle.load(open(f"{cache}/texts.pickle", "rb"))
soft = {p: np.load(f"{cache}/soft-{p}.npy") for p in ("gold", "silver", "plain") if os.path.exists(f"{cache}/soft-{p}.npy")}
# What a set's own label weighs beside the teacher's word, in nats.
OWN = {"gold": 3.0, "silver": 1.5}
COPIES = {"gold": 2, "silver": 1, "plain": 1}
COUNT = len(LABELS)


class Part:
    """The sentences of one part, with what the network should say of each token."""

    def __init__(self, part, cut, names, scores):
        self.cut = cut
        target = np.zeros((len(cut.tokens), COUNT), "f4")
        if scores is not None:
            target += scores.astype("f4")
        if names is not None:
            labels = np.array([LABEL[l] for l in cut.labels(names)])
            target[np.arange(len(labels)), labels] += OWN[part] if scores is not None else 6.0
        target = np.exp(target - target.max(1, keepdims=True))
        self.target = target / target.sum(1, keepdims=True)


parts, training = [], []
for part in ("gold", "silver", "plain"):
    if part == "plain" and not soft:
        continue
    plain = part == "plain"
    group = [t if plain else t[0] for t in texts[part]]
    cut = Cut(tool, vocabulary, group)
    made = Part(part, cut, None if plain else [t[1] for t in texts[part]], soft.get(part))
    parts.append(made)
    training += [(len(parts) - 1, a, b) for a, b, _ in cut.sentences] * COPIES[part]
    # Copies in capitals and in Title Case, with what was said of the original, where the tokens are the same.
    chosen = [i for i in range(len(group)) if random.random() < 0.07]
    copy = Cut(tool, vocabulary, [cased(group[i], random) for i in chosen])
    own = {}
    for a, b, t in cut.sentences:
        own.setdefault(t, []).append((a, b))
    where = {}
    for a, b, t in copy.sentences:
        where.setdefault(t, []).append((a, b))
    cased_part = Part.__new__(Part)
    cased_part.cut = copy
    cased_part.target = np.zeros((len(copy.tokens), COUNT), "f4")
    parts.append(cased_part)
    for place, i in enumerate(chosen):
        first, second = own.get(i, []), where.get(place, [])
        if not first or not second or first[-1][1] - first[0][0] != second[-1][1] - second[0][0]:
            continue
        cased_part.target[second[0][0] : second[-1][1]] = made.target[first[0][0] : first[-1][1]]
        training += [(len(parts) - 1, a, b) for a, b in second]
print(f"{len(training)} sentences, {sum(b - a for _, a, b in training)} tokens a pass", flush=True)

model = Network(np.load(f"{cache}/vectors.npy"))
decay = [p for p in model.parameters() if p.requires_grad and p.dim() > 1]
plain = [p for p in model.parameters() if p.requires_grad and p.dim() <= 1]
optimizer = torch.optim.AdamW([{"params": decay, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}], lr=1e-3, betas=(0.9, 0.98), fused=True)
RATE = 2e-3
WORDS = 2000


def joined(sentences):
    """Returns the inputs of sentences, each with a gap after it, and their targets."""
    size = GAP + sum(b - a + GAP for _, a, b in sentences)
    place, index = GAP, []
    tables = np.zeros((size, 4), "i8")
    bits = np.zeros(size, "u8")
    mask = np.zeros((size, 1), "f4")
    target = np.zeros((size, COUNT), "f4")
    rows, owners = [], []
    for p, a, b in sentences:
        part, n = parts[p] if isinstance(p, int) else p, b - a
        tables[place : place + n] = part.cut.tables[a:b]
        bits[place : place + n] = part.cut.bits[a:b]
        mask[place : place + n] = 1
        if part.target is not None:
            target[place : place + n] = part.target[a:b]
        first, end = part.cut.row_starts[a], part.cut.row_ends[b - 1]
        rows.append(part.cut.rows[first:end])
        owners.append(np.repeat(np.arange(place, place + n), part.cut.row_ends[a:b] - part.cut.row_starts[a:b]))
        index.append((place, place + n))
        place += n + GAP
    bits = ((bits[:, None] >> np.arange(64, dtype="u8")) & 1).astype("f4")
    tensors = [torch.from_numpy(x) for x in (tables, bits, np.concatenate(rows).astype("i8"), np.concatenate(owners), mask)]
    return tensors, torch.from_numpy(target), index


def evaluate(tag):
    model.eval()
    for name, documents in texts["development"].items():
        cut = Cut(tool, vocabulary, [t for t, _ in documents])
        part = Part.__new__(Part)
        part.cut, part.target = cut, None

        def score(sentences):
            inputs, _, index = joined([(part, a, b) for a, b, _ in sentences])
            with torch.no_grad():
                scores = model(*inputs).float().numpy()
            return [scores[first:end] for first, end in index]

        print(tag, name, f1([n for _, n in documents], names_found(cut, len(documents), score)), flush=True)


start, steps, words, mean, order, place = time.time(), 0, 0, None, [], 0
report = 0.25
while True:
    done = (time.time() - start) / (minutes * 60)
    if done >= 1:
        break
    batch, size = [], 0
    while size < WORDS:
        if place == len(order):
            random.shuffle(training)
            order, place = training, 0
        if size and size + order[place][2] - order[place][1] > WORDS:
            break
        if order[place][2] - order[place][1] <= 250:
            batch.append(order[place])
            size += order[place][2] - order[place][1]
        place += 1
    inputs, target, _ = joined(batch)
    steps += 1
    for group in optimizer.param_groups:
        group["lr"] = RATE * min(1, steps / 200) * (0.5 + 0.5 * np.cos(np.pi * done))
    model.train()
    with torch.autocast("cpu", torch.bfloat16):
        scores = model(*inputs)
    loss = -(F.log_softmax(scores.float(), -1) * target).sum() / size
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    words += size
    mean = loss.item() if mean is None else 0.99 * mean + 0.01 * loss.item()
    if steps % 200 == 0:
        print(f"{steps} steps, {words} words, {words / (time.time() - start):.0f}/s, loss {mean:.4f}, {done:.2f}", flush=True)
    if done >= report:
        report += 0.25
        torch.save(model.state_dict(), f"{cache}/{output}.pt")
        evaluate(f"at {done:.2f}")
torch.save(model.state_dict(), f"{cache}/{output}.pt")
evaluate("end")
