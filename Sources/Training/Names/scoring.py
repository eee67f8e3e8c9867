"""Decoding and scoring, the same for teacher and student."""
import numpy as np

from corpus import LABELS, spans

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
    """Returns F1 over PER, ORG and LOC, exact place and kind, from names as (start, end, kind) by document."""
    result = {}
    for kind in ("all", "PER", "ORG", "LOC"):
        wanted = [{s for s in map(tuple, g) if s[2] != "MISC" and kind in ("all", s[2])} for g in gold]
        had = [{s for s in f if s[2] != "MISC" and kind in ("all", s[2])} for f in found]
        right = sum(len(a & b) for a, b in zip(wanted, had))
        result[kind] = round(200 * right / max(1, sum(map(len, wanted)) + sum(map(len, had))), 1)
    return result


def names_found(cut, documents, score):
    """Returns the names of each document: `score` gives the scores of a list of sentences."""
    found = [[] for _ in range(documents)]
    for start in range(0, len(cut.sentences), 64):
        group = cut.sentences[start : start + 64]
        for (a, _, text), scores in zip(group, score(group)):
            for first, end, kind in spans(viterbi(np.asarray(scores))):
                found[text].append((cut.places[a + first][0], cut.places[a + end - 1][1], kind))
    return found
