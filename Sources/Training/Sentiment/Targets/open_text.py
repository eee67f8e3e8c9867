"""open_text.py DATA OUTPUT.jsonl: makes pairs of a sentence and a target that nobody labelled, for the teacher.

Names of the sets of names, names of NewsMTSC's own sentences that are no targets there, and pronouns for people.
"""
import glob
import json
import os
import random
import re
import sys

from pairs import newsmtsc

NAME = re.compile(r"(?:[A-Z][\w’'.-]*[\w](?:\s+(?:of the |of |the )?(?=[A-Z]))?)+")
PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]er|[Tt]hey|[Tt]hem)\b")
NOT_NAMES = set("The A An In On At It This That These Those But And Or If When While As For With He She They We I You "
                "His Her Their My Our Its By From To After Before Although Since What Who Why How Where There Here No "
                "Not Yes So Then Also Even Just Still Now Monday Tuesday Wednesday Thursday Friday Saturday Sunday "
                "January February March April May June July August September October November December".split())
PARTS = {"train-gmb": 0.45, "train-gum": 1.0, "train-btc-news": 1.0, "train-crossner-politics": 1.0}
SHARE = {"PER": 1.0, "ORG": 0.6, "LOC": 0.2, "MISC": 0.3}


def plain(tokens):
    """Joins the words of a treebank; returns the text and where each word stands."""
    text, spans, glue, quoted = "", [], True, False
    for token in tokens:
        token = {"``": "“", "''": "”"}.get(token, token)
        if token == '"':
            token = "”" if quoted else "“"
            quoted = not quoted
        near = token[0] in ",.;:!?)]}%”’" or token in ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'")
        if text and not glue and not near:
            text += " "
        spans.append((len(text), len(text) + len(token)))
        text += token
        glue = token in ("(", "[", "$", "“", "‘", "#")
    return text, spans


def columns(path):
    """Returns (tokens, labels) of each sentence."""
    tokens, labels = [], []
    for line in open(path, encoding="utf8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) < 2:
            if tokens:
                yield tokens, labels
            tokens, labels = [], []
            continue
        tokens.append(cells[0])
        labels.append(cells[-1])
    if tokens:
        yield tokens, labels


def occurrences(text, target):
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(target)}(?!\w)", text)]


def pair(text, target, source, fold=None):
    spans = occurrences(text, target)
    return {"text": text, "target": target, "spans": spans, "source": source, "fold": fold} if spans else None


def from_names(folder):
    for name, share in PARTS.items():
        for tokens, labels in columns(os.path.join(folder, name + ".conll")):
            if not 6 <= len(tokens) <= 60 or random.random() > share:
                continue
            text, spans = plain(tokens)
            targets, start = {}, None
            for index, label in enumerate(labels + ["O"]):
                if start is not None and not label.startswith("I-"):
                    kind = labels[start][2:]
                    targets[text[spans[start][0] : spans[index - 1][1]]] = SHARE.get(kind, 0)
                    start = None
                if label.startswith("B-"):
                    start = index
            for m in PRONOUN.finditer(text):
                targets[m.group()] = 0.5
            for target, part in targets.items():
                if len(target) > 1 and random.random() < part:
                    yield pair(text, target, name)


def from_newsmtsc(path):
    rows = newsmtsc(path)
    known = {}
    for row in rows:
        known.setdefault((row["text"], row["fold"]), set()).add(row["mention"])
    for (text, fold), mentions in known.items():
        found = {m.group().rstrip(".’'- ") for m in NAME.finditer(text)} | {m.group() for m in PRONOUN.finditer(text)}
        found = {re.sub(r"[’']s$", "", f) for f in found}
        for target in sorted(found):
            if len(target) < 2 or target in NOT_NAMES or any(target in m or m in target for m in mentions):
                continue
            yield pair(text, target, "newsmtsc", fold)


def main(data, output):
    random.seed(1)
    with open(output, "w", encoding="utf8") as out:
        for source in (from_newsmtsc(os.path.join(data, "sentiment/newsmtsc_train.jsonl")),
                       from_names(os.path.join(data, "names"))):
            for item in source:
                if item:
                    out.write(json.dumps(item, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
