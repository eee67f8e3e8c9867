"""export.py TOOL CACHE MODEL OUTPUT [NUMBERS]: writes the trained network in whole numbers, and says what that costs.

The layout is that of Sources/Linguistics/Names/Network/NameNetworkFile.swift.
"""
import json
import pickle
import sys

import numpy as np
import torch

from corpus import LABELS, Cut
from network import AFFIX, BITS, DILATIONS, LISTED, SHAPE, VECTOR, WIDTH, WORD, Network
from scoring import f1, names_found

FLAG = 32
LIMIT = 63


def whole(table):
    """Returns a table as bytes, and what one unit is worth."""
    unit = np.abs(table).max() / 127
    return np.clip(np.round(table / unit), -127, 127).astype("i1"), float(unit)


def layer(weight, bias, scale):
    """Returns (outputs, inputs) weights as bytes with scales and biases; inputs are bytes less 128, `scale` a unit."""
    unit = np.abs(weight).max(1) / LIMIT + 1e-12
    bytes_ = np.clip(np.round(weight / unit[:, None]), -LIMIT, LIMIT).astype("i1")
    scales = (unit / scale).astype("f4")
    biases = (bias - 128 * bytes_.astype("i4").sum(1) * scales).astype("f4")
    return bytes_, scales, biases


def packed(weights):
    """Returns the bytes in the order of the kernel: 16 outputs, then 4 inputs, at a time."""
    outputs, inputs = weights.shape
    return weights.reshape(outputs // 16, 16, inputs // 4, 4).transpose(0, 2, 1, 3).copy()


class Whole:
    """The network in whole numbers, as Lede computes it."""

    def __init__(self, model, scales):
        get = lambda name: model.state_dict()[name].float().numpy()
        self.vectors, unit = whole(get("vectors"))
        self.length = 1 / unit
        # What enters is multiplied by what training leaves standing of it.
        units = [np.full(VECTOR, unit * 4 * 0.9)]
        self.tables = {}
        for name, kept in (("word", 0.6), ("prefix", 0.95), ("suffix", 0.95), ("shape", 1)):
            self.tables[name], unit = whole(get(f"{name}.weight"))
            units.append(np.full(self.tables[name].shape[1], unit * kept))
        units.append(np.array([(0.9 if b < LISTED else 1) / FLAG for b in range(BITS)]))
        units = np.concatenate(units)
        self.enter = layer(get("enter.weight") * units, get("enter.bias"), 1)
        # Sixteen of the first sums, sixteen of the second.
        order = np.concatenate([np.concatenate([np.arange(g, g + 16), np.arange(g, g + 16) + WIDTH]) for g in range(0, WIDTH, 16)])
        self.layers = [layer(get(f"layers.{i}.weight")[order], get(f"layers.{i}.bias")[order], s) for i, s in enumerate(scales)]
        self.scales = scales
        self.leave = get("leave.weight"), get("leave.bias")

    def entering(self, cut, a, b):
        rows = np.zeros((b - a, VECTOR), "i4")
        for i in range(a, b):
            own = cut.rows[cut.row_starts[i] : cut.row_ends[i]]
            total = self.vectors[own].astype("i4").sum(0)
            if len(own) > 1:
                norm = np.sqrt(float((total.astype("i8") ** 2).sum()))
                total = np.clip(np.round(total * (self.length / norm if norm else 0)), -127, 127)
            rows[i - a] = total
        bits = ((cut.bits[a:b, None] >> np.arange(64, dtype="u8")) & 1).astype("i4") * FLAG
        t = cut.tables[a:b]
        return np.concatenate([rows] + [self.tables[n][t[:, k]].astype("i4") for k, n in enumerate(("word", "prefix", "suffix", "shape"))] + [bits], 1)

    def scores(self, cut, a, b):
        product = lambda x, l: ((x + 128).astype("f8") @ l[0].T.astype("f8")).astype("f4") * l[1] + l[2]
        x = product(self.entering(cut, a, b), self.enter)
        for reach, l, scale in zip(DILATIONS, self.layers, self.scales):
            mean = x.mean(1, keepdims=True)
            h = (x - mean) / np.sqrt(((x - mean) ** 2).mean(1, keepdims=True) + 1e-5)
            h = np.floor(np.clip(h * scale, -127, 127) + 0.5)
            h = np.pad(h, ((reach, reach), (0, 0)))
            n = b - a
            y = product(np.concatenate([h[:n], h[reach : reach + n], h[2 * reach :]], 1), l).reshape(n, WIDTH // 16, 2, 16)
            x = x + y.max(2).reshape(n, WIDTH)
        mean = x.mean(1, keepdims=True)
        x = (x - mean) / np.sqrt(((x - mean) ** 2).mean(1, keepdims=True) + 1e-5)
        return x @ self.leave[0].T + self.leave[1]

    def write(self, path, vocabulary):
        header = bytearray(1024)
        body = []
        place = len(header)

        def add(data):
            nonlocal place
            start = place
            body.append(data + bytes(-len(data) % 64))
            place += len(body[-1])
            return start

        def numbers(at, values, kind="<u4"):
            data = np.array(values, kind).tobytes()
            header[at : at + len(data)] = data

        header[:4] = b"LNN1"
        numbers(4, [WIDTH, len(self.layers), len(LABELS), VECTOR, WORD, AFFIX, SHAPE, BITS, FLAG])
        numbers(40, [self.length], "<f4")
        # A label's score needs no mean taken away twice: the weights are used on the distance from the mean.
        sections = [vocabulary, self.vectors.tobytes()] + [self.tables[n].tobytes() for n in ("word", "prefix", "suffix", "shape")]
        sections += [packed(self.enter[0]).tobytes(), self.enter[1].tobytes(), self.enter[2].tobytes()]
        sections += [self.leave[0].astype("<f4").tobytes() + self.leave[1].astype("<f4").tobytes()]
        for index, section in enumerate(sections):
            numbers(44 + 8 * index, [add(section), len(section)])
        for index, (reach, scale, l) in enumerate(zip(DILATIONS, self.scales, self.layers)):
            # The three words' inputs follow each other within a block of sixteen outputs.
            at = [add(packed(l[0]).tobytes()), add(l[1].tobytes()), add(l[2].tobytes())]
            numbers(160 + 20 * index, [reach])
            numbers(164 + 20 * index, [scale], "<f4")
            numbers(168 + 20 * index, at)
        with open(path, "wb") as file:
            file.write(header + b"".join(body))
        return place


CHECKED = (
    "Sen. Jane Roe told the BBC on Monday that Zbigniewska had left Łódź for the U.N. Security Council.",
    "STORM HITS NEW ZEALAND, SAYS MINISTER",
    "“We won’t go,” O’Neill-Smith of Acme Corp. said.",
)


def write_numbers(network, tool, cache, path):
    """Writes the scores of a few sentences, which Lede's own must equal."""
    lines = ["/// What the training computes for a few sentences; written by Sources/Training/Names/export.py.", "enum NameNetworkNumbers {"]
    lines += ["  static let sentences: [(text: String, scores: [[Float]])] = ["]
    cut = Cut(tool, f"{cache}/vocabulary.bin", list(CHECKED))
    for text, checked in enumerate(CHECKED):
        rows = [r for a, b, t in cut.sentences if t == text for r in network.scores(cut, a, b)]
        lines += ["    (", f"      text: {json.dumps(checked, ensure_ascii=False)},", "      scores: ["]
        lines += ["        [" + ", ".join(f"{x:.3f}" for x in row) + "]," for row in rows]
        lines += ["      ]", "    ),"]
    open(path, "w", encoding="utf-8").write("\n".join(lines + ["  ]", "}"]) + "\n")


if __name__ == "__main__":
    tool, cache, name, output = sys.argv[1:5]
    torch.set_num_threads(1)
    model = Network(np.load(f"{cache}/vectors.npy"))
    model.load_state_dict(torch.load(f"{cache}/{name}.pt"))
    # Of what a layer reads, beyond ten deviations nearly nothing stands.
    network = Whole(model, [127 / 10.0] * len(DILATIONS))
    size = network.write(output, open(f"{cache}/vocabulary.bin", "rb").read())
    print(f"{size} bytes")
    if len(sys.argv) > 5:
        write_numbers(network, tool, cache, sys.argv[5])
    texts = pickle.load(open(f"{cache}/texts.pickle", "rb"))
    for part, documents in texts["development"].items():
        if part == "gmb":
            documents = documents[::4]
        cut = Cut(tool, f"{cache}/vocabulary.bin", [t for t, _ in documents])
        found = names_found(cut, len(documents), lambda group: [network.scores(cut, a, b) for a, b, _ in group])
        print(part, f1([n for _, n in documents], found), flush=True)
