"""Sentences of CoNLL-U files: their words and labels, a label being a universal tag with a Penn tag."""
import collections


def documents(path):
    """Returns the documents of a file, each a list of sentences, each a list of (form, label)."""
    found, sentence = [[]], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            found.append([])
        elif line and line[0] != "#":
            fields = line.split("\t")
            if fields[0].isdigit():
                sentence.append((fields[1], f"{fields[3]} {fields[4]}"))
        elif not line and sentence:
            found[-1].append(sentence)
            sentence = []
    return [d for d in found if d]


class Labels:
    """The labels that are frequent enough; a rare one counts as the commonest with its universal tag."""

    def __init__(self, sentences, minimum=5):
        counts = collections.Counter(label for sentence in sentences for _, label in sentence)
        self.names = sorted(l for l, c in counts.items() if c >= minimum)
        number = {l: i for i, l in enumerate(self.names)}
        self.numbers = {}
        for label in counts:
            same = [l for l in self.names if l.split()[0] == label.split()[0]]
            self.numbers[label] = number.get(label, number[max(same, key=lambda l: counts[l])] if same else 0)
