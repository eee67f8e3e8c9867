"""export.py WORK MODEL.pt FOLDER: writes the network as the tables that are compiled in, and MODEL.rounded.pt as they say it."""
import sys

import numpy
import torch

from network import BUCKETS, DILATIONS, FACTS, KINDS, PLACES, TargetNetwork
from student import Table

LEVELS, ZERO = 45, ord("P")


def main(work, path, folder):
    words = [str(w) for w in numpy.load(f"{work}/vectors.npz")["words"]]
    table = Table(words)
    model = TargetNetwork(table.count)
    model.load_state_dict(torch.load(path))
    weights = {name: value.detach().clone() for name, value in model.named_parameters()}
    rows = weights["word.weight"]
    step = numpy.ceil(float(rows.abs().flatten().kthvalue(int(rows.numel() * 0.9998)).values) / LEVELS * 1000) / 1000
    whole = (rows / step).round().clamp(-LEVELS, LEVELS)
    weights["word.weight"] = whole * step
    keys = KINDS + [f"<{i}>" for i in range(BUCKETS)] + words
    with open(f"{folder}/SentimentTargetWords.tsv", "w", encoding="utf8") as out:
        for key, row in zip(keys, whole.int().tolist()):
            out.write(key + "\t" + "".join(chr(ZERO + v) for v in row) + "\n")
    with open(f"{folder}/SentimentTargetLayers.tsv", "w", encoding="utf8") as out:

        def write(name, numbers):
            """Writes numbers in thousandths, sixteen a line, and returns them as they are read again."""
            whole = (numbers.flatten() * 1000).round().int().tolist()
            for start in range(0, len(whole), 16):
                line = whole[start : start + 16]
                out.write(name + "\t" + " ".join(map(str, line + [0] * (16 - len(line)))) + "\n")
            return (torch.tensor(whole) / 1000).reshape(numbers.shape)

        write("step", torch.tensor([float(step)]))
        weights["place.weight"] = write("place", weights["place.weight"])
        weights["fact.weight"] = write("fact", weights["fact.weight"].T.contiguous()).T
        for index in range(len(DILATIONS)):
            # Torch has (out, in, word); the program reads (word, in, out).
            name = f"layers.{index}."
            weights[name + "weight"] = write(
                f"layer{index + 1}", weights[name + "weight"].permute(2, 1, 0).contiguous()).permute(2, 1, 0)
            weights[name + "bias"] = write(f"bias{index + 1}", weights[name + "bias"])
        weights["weight.weight"] = write("weight", weights["weight.weight"])
        weights["says.weight"] = write("says", weights["says.weight"])
        rest = write("bias", torch.cat([weights["weight.bias"], weights["says.bias"], weights["bias"]]))
        weights["weight.bias"], weights["says.bias"], weights["bias"] = rest[:1], rest[1:4], rest[4:7]
    assert PLACES * 48 % 16 == 0 and FACTS * 48 % 16 == 0
    torch.save(weights, path.replace(".pt", ".rounded.pt"))


if __name__ == "__main__":
    main(*sys.argv[1:])
