"""vectors.py INPUTS… OUTPUT.npz: the words of the inputs, and the encoder's vector of each on its own, in few dimensions."""
import json
import os
import sys
from collections import Counter

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Names"))

import numpy
import torch

from encoder import CLS, SEP, Teacher, collate, pieces
from network import KINDS, WIDTH

MOST, LEAST = 11000, 4


def vectors(words):
    """Returns the mean of what the published encoder says of the pieces of each word."""
    model = Teacher(1)
    model.start()
    model.eval()
    result = []
    with torch.no_grad():
        for start in range(0, len(words), 256):
            items = [([CLS] + pieces(w) + [SEP], [0] * (len(pieces(w)) + 2)) for w in words[start : start + 256]]
            ids, _, lengths = collate(items)
            n = ids.shape[1]
            x = model.norm(model.word(ids) + model.position.weight[:n] + model.kind)
            inside = torch.arange(n)[None] < lengths[:, None]
            mask = torch.where(inside, 0.0, -1e9)[:, None, None, :]
            for layer in model.layers:
                x = layer(x, mask, 0)
            mean = (x * inside[:, :, None]).sum(1) / lengths[:, None]
            result.append(torch.nn.functional.normalize(mean, dim=1))
    return torch.cat(result).numpy()


def main(paths, output):
    counts = Counter()
    for index, path in enumerate(paths):
        for line in open(path, encoding="utf8"):
            # The first are the gold sentences: their words count more.
            for key in json.loads(line)["keys"]:
                counts[key] += 3 if index == 0 else 1
    words = [w for w, n in counts.most_common() if n >= LEAST and w not in KINDS and len(w.encode()) < 30][:MOST]
    words.sort()
    full = vectors(words)
    weight = numpy.sqrt([counts[w] for w in words])[:, None]
    mean = (full * weight).sum(0) / weight.sum()
    _, _, axes = numpy.linalg.svd((full - mean) * weight, full_matrices=False)
    few = (full - mean) @ axes[:WIDTH].T
    numpy.savez(output, words=numpy.array(words), vectors=(few / few.std()).astype("f4"))


if __name__ == "__main__":
    main(sys.argv[1:-1], sys.argv[-1])
