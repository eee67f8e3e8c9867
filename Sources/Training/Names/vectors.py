"""vectors.py TOOL CACHE: chooses the words that get a vector, and makes the vectors from the encoder.

Writes CACHE/vocabulary.bin (found by hash, read in place by Lede) and CACHE/vectors.npy (rows × 64, unit length).
"""
import json
import pickle
import os
import subprocess
import sys

import numpy as np
import torch

from encoder import CLS, SEP, Teacher, tokenizer, vocabulary

tool, cache = sys.argv[1:3]
HERE = os.path.dirname(os.path.abspath(__file__))
DIMENSIONS = 64
SLOTS = 1 << 17
torch.set_num_threads(1)

texts = pickle.load(open(f"{cache}/texts.pickle", "rb"))
lines = "".join(json.dumps({"text": t}) + "\n" for part in ("gold", "silver") for t, _ in texts[part])
lines += "".join(json.dumps({"text": t}) + "\n" for t in texts["plain"])
counted = subprocess.run([tool, "words"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
digits = str.maketrans("123456789", "0" * 9)
counts = {}
for line in counted.splitlines():
    word, count = line.rsplit("\t", 1)
    word = word.translate(digits)
    counts[word] = counts.get(word, 0) + int(count)

# The encoder's own words and pieces, then what the texts say more than once, then listed names.
chosen = {p: None for p in vocabulary if not p.startswith("[") and (p.isascii() or len(p) > 1)}
chosen.update((w, None) for w, c in sorted(counts.items(), key=lambda x: -x[1]) if c > 1 and len(w) < 25)
flags = {}
for line in open(os.path.join(HERE, "../../CLexicons/Data/name-words.tsv"), encoding="utf-8"):
    word, flag = line.rstrip("\n").split("\t")
    for part in word.split(" "):
        flags[part] = flag
order = sorted(flags, key=lambda w: (not set("SfmCTRGNO") & set(flags[w]), "s" not in flags[w]))
for word in order:
    if len(chosen) >= 62000:
        break
    chosen.setdefault(word.translate(digits), None)
words = [w.translate(digits) for w in chosen]
words = list(dict.fromkeys(words))
print(f"{len(words)} words", flush=True)


def fnv(word):
    value = 0x811C9DC5
    for byte in word.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def mix(value):
    value = ((value ^ value >> 16) * 0x85EBCA6B) & 0xFFFFFFFF
    value = ((value ^ value >> 13) * 0xC2B2AE35) & 0xFFFFFFFF
    return value ^ value >> 16


slots = np.zeros(SLOTS, "<u4")
for row, word in enumerate(words):
    mixed = mix(fnv(word))
    slot = mixed & (SLOTS - 1)
    while slots[slot]:
        slot = (slot + 1) & (SLOTS - 1)
    slots[slot] = (mixed >> 17) << 17 | row + 1
with open(f"{cache}/vocabulary.bin", "wb") as file:
    file.write(np.array([SLOTS, len(words)], "<u4").tobytes() + slots.tobytes())

model = Teacher(9)
model.start()
model.eval()
ids = [[vocabulary[w]] if w in vocabulary else tokenizer.encode(w, add_special_tokens=False).ids[:14] or [vocabulary["[UNK]"]] for w in words]
vectors = np.zeros((len(words), 384), "f4")
by_length = sorted(range(len(words)), key=lambda i: len(ids[i]))
with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
    for start in range(0, len(words), 512):
        rows = by_length[start : start + 512]
        n = max(len(ids[i]) for i in rows) + 2
        batch = torch.zeros(len(rows), n, dtype=torch.long)
        for r, i in enumerate(rows):
            batch[r, : len(ids[i]) + 2] = torch.tensor([CLS, *ids[i], SEP])
        lengths = torch.tensor([len(ids[i]) + 2 for i in rows])
        x = model.norm(model.word(batch) + model.position.weight[:n] + model.kind)
        mask = torch.where(torch.arange(n)[None] < lengths[:, None], 0.0, -1e9)[:, None, None, :]
        for layer in model.layers:
            x = layer(x, mask, 0)
        inner = ((torch.arange(n)[None] < lengths[:, None] - 1) & (torch.arange(n)[None] > 0)).float()[:, :, None]
        vectors[rows] = ((x.float() * inner).sum(1) / inner.sum(1)).numpy()
vectors -= vectors.mean(0)
values, axes = np.linalg.eigh(np.cov(vectors[::3].T))
axes = axes[:, ::-1][:, :DIMENSIONS]
print(f"variance kept {values[::-1][:DIMENSIONS].sum() / values.sum():.3f}")
vectors = vectors @ axes
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
np.save(f"{cache}/vectors.npy", vectors.astype("f4"))
