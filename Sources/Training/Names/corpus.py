"""Texts with names, and how Lede itself cuts them into tokens.

Every set has its own tokens; the network must see at training what it sees in use. So each sentence is written
out as running text, Lede's own tool cuts it (`name-inputs`), and the labels are carried over by their places.
"""
import json
import os
import subprocess

import numpy as np

KINDS = ("PER", "ORG", "LOC", "MISC")
LABELS = ["O"] + [prefix + kind for kind in KINDS for prefix in ("B-", "I-")]
LABEL = {label: index for index, label in enumerate(LABELS)}

TIGHT_BEFORE = {",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "’s", "n't", "n’t", "'", "'re", "'ve", "'ll", "'d", "'m", "-"}
BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "``": '"', "''": '"'}


def read_conll(path):
    """Yields (tokens, labels) of a file with `token TAB label` lines."""
    tokens, labels = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line:
            token, label = line.split("\t")
            tokens.append(token)
            labels.append(label)
        elif tokens:
            yield tokens, labels
            tokens, labels = [], []
    if tokens:
        yield tokens, labels


def spans(labels):
    """Returns the (first, end, kind) of the names that labels mark."""
    found, start, kind = [], None, None
    for index, label in enumerate(list(labels) + ["O"]):
        if start is not None and (label == "O" or label[0] == "B" or label[2:] != kind):
            found.append((start, index, kind))
            start = None
        if label != "O" and start is None:
            start, kind = index, label[2:]
    return found


def write_out(tokens, labels):
    """Returns running text and its names, as places in code points."""
    text, places, tight, opens = "", [], True, True
    for token in tokens:
        token = BRACKETS.get(token, token)
        quote = token == '"'
        closing = token in TIGHT_BEFORE or (quote and not opens)
        if not tight and not closing:
            text += " "
        places.append((len(text), len(text) + len(token)))
        text += token
        tight = token in ("(", "[", "$", "-") or (quote and opens)
        if quote:
            opens = not opens
    return text, [(places[a][0], places[b - 1][1], kind) for a, b, kind in spans(labels)]


def cased(text, random):
    """Returns the text in capitals, or with a capital at nearly every word; places stay where they are."""
    if random.random() < 0.6:
        changed = text.upper()
    else:
        changed = " ".join(w[:1].upper() + w[1:] if len(w) > 3 or random.random() < 0.3 else w for w in text.split(" "))
    return changed if len(changed) == len(text) else text


class Cut:
    """Texts as the network sees them: sentences of tokens with their inputs."""

    def __init__(self, tool, vocabulary, texts):
        lines = "".join(json.dumps({"text": t}, ensure_ascii=False) + "\n" for t in texts)
        data = subprocess.run([tool, "inputs", vocabulary], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
        place = 0

        def take(kind, count):
            nonlocal place
            array = np.frombuffer(data, kind, count, place)
            place += array.nbytes
            return array

        n_texts, n_sentences, n_tokens, n_rows = (int(n) for n in take("<u4", 4))
        assert n_texts == len(texts)
        text_sentences = take("<u4", n_texts)
        sentence_tokens = take("<u4", n_sentences)
        starts, ends = take("<u4", n_tokens), take("<u4", n_tokens)
        row_counts = take("<u4", n_tokens).astype("i8")
        self.rows = take("<i4", n_rows)
        self.tables = take("<u2", n_tokens * 4).reshape(-1, 4)
        self.bits = take("<u8", n_tokens)
        self.row_ends = np.cumsum(row_counts)
        self.row_starts = self.row_ends - row_counts
        ends_of_sentences = np.cumsum(sentence_tokens)
        # For each sentence: its first token, the end, and its text.
        self.sentences = list(zip((ends_of_sentences - sentence_tokens).tolist(), ends_of_sentences.tolist(), np.repeat(np.arange(n_texts), text_sentences).tolist()))
        self.tokens, self.places = [], []
        sentence = 0
        for text, count in zip(texts, text_sentences):
            encoded = text.encode()
            scalars = None if len(encoded) == len(text) else np.cumsum([(b & 0xC0) != 0x80 for b in encoded])
            for _ in range(count):
                a, b, _ = self.sentences[sentence]
                sentence += 1
                for start, end in zip(starts[a:b].tolist(), ends[a:b].tolist()):
                    self.tokens.append(encoded[start:end].decode())
                    if scalars is not None:
                        first = int(scalars[start]) - 1
                        start, end = first, first + len(self.tokens[-1])
                    self.places.append((start, end))

    def labels(self, text_names):
        """Returns a label for each token, from the names of each text as places."""
        result = []
        for a, b, text in self.sentences:
            names, previous = text_names[text], None
            for start, end in self.places[a:b]:
                inside = next((n for n in names if n[0] < end and start < n[1]), None)
                result.append("O" if inside is None else ("I-" if inside == previous else "B-") + inside[2])
                previous = inside
        return result


def nationalities(folder):
    words = [l.strip() for l in open(os.path.join(folder, "gazetteers/nltk-gazetteers/nationalities.txt"), encoding="utf-8", errors="replace")]
    return {w for word in words if word for w in (word, word + "s")}
