"""label.py TEACHER.pt PAIRS.jsonl OUTPUT.npy [NEWSMTSC]: writes the teacher's three scores of each pair, before they are made probabilities.

With NEWSMTSC the pairs are its targets, and PAIRS is not read.
"""
import json
import sys

import numpy
import torch

from pairs import newsmtsc
from teacher import TargetTeacher, encoded, scored


def main(weights, pairs, output, gold=None):
    model = TargetTeacher()
    model.load_state_dict(torch.load(weights))
    rows = newsmtsc(gold) if gold else [json.loads(line) for line in open(pairs, encoding="utf8")]
    numpy.save(output, scored(model, [encoded(r["text"], sorted(map(tuple, r["spans"]))) for r in rows]).numpy())


if __name__ == "__main__":
    main(*sys.argv[1:])
