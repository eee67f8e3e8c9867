"""Decoding and scoring, the same for teacher and student."""
import numpy as np

from corpus import LABEL, LABELS, spans

COUNT = len(LABELS)
ALLOWED = np.zeros((COUNT, COUNT), "f4")
FIRST = np.zeros(COUNT, "f4")
for j, label in enumerate(LABELS):
    if label[0] == "I":
        FIRST[j] = -1e4
        for i, before in enumerate(LABELS):
            if before == "O" or before[2:] != label[2:]:
                ALLOWED[i, j] = -1e4


def viterbi(scores):
    """Returns the best lawful labels for (tokens, labels) scores."""
    if len(scores) == 0:
        return []
    best, back = scores[0] + FIRST, []
    for row in scores[1:]:
        step = best[:, None] + ALLOWED
        choice = step.argmax(0)
        back.append(choice)
        best = step[choice, np.arange(COUNT)] + row
    last = int(best.argmax())
    path = [last]
    for choice in reversed(back):
        last = int(choice[last])
        path.append(last)
    return [LABELS[i] for i in reversed(path)]


def f1(gold, found):
    """Returns F1 over PER, ORG and LOC, exact place and kind, with the F1 of each."""
    counts = {}
    for g, f in zip(gold, found):
        g = {s for s in spans(g) if s[2] != "MISC"}
        f = {s for s in spans(f) if s[2] != "MISC"}
        for kind in ("", "PER", "ORG", "LOC"):
            a = {s for s in g if kind in ("", s[2])}
            b = {s for s in f if kind in ("", s[2])}
            t, p, q = counts.get(kind, (0, 0, 0))
            counts[kind] = (t + len(a & b), p + len(b), q + len(a))
    return {k or "all": round(200 * t / max(1, p + q), 1) for k, (t, p, q) in counts.items()}


def f1_places(gold, found):
    """Returns the same from names as (start, end, kind) places, by document."""
    result = {}
    for kind in ("all", "PER", "ORG", "LOC"):
        wanted = [{s for s in map(tuple, g) if s[2] != "MISC" and kind in ("all", s[2])} for g in gold]
        had = [{s for s in f if s[2] != "MISC" and kind in ("all", s[2])} for f in found]
        right = sum(len(a & b) for a, b in zip(wanted, had))
        result[kind] = round(200 * right / max(1, sum(map(len, wanted)) + sum(map(len, had))), 1)
    return result
