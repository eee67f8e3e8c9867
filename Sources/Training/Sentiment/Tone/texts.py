"""The sets that the tone weights are learnt from; DATA is the folder of shared data."""
import collections
import glob
import json
import re

WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")


def words(text):
    return {word.replace("’", "'") for word in WORD.findall(text.lower())}


def editorials(data):
    """Newspaper editorial sentences with the mean of twenty raters; the id begins with the article's number."""
    with open(f"{data}/dev/nyt.jsonl", encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def reviews(data):
    """Yields set, text and sign (0 for none) of the open sets with opinions."""
    folder = f"{data}/sentiment/reviews"
    for sign, name in ((1, "pos"), (-1, "neg")):
        with open(f"{folder}/sentence_polarity/rt-polarity.{name}", encoding="latin1") as lines:
            yield from (("films", line, sign) for line in lines)
    for sign, name in ((1, "Pros"), (-1, "Cons")):
        with open(f"{folder}/pros_cons/Integrated{name}.txt", encoding="latin1") as lines:
            yield from (("pros", re.sub("<[^>]*>", "", line), sign) for line in lines)
    for path in sorted(glob.glob(f"{folder}/product_reviews_[12]/*.txt")):
        if path.endswith("README.txt"):
            continue
        with open(path, encoding="latin1") as lines:
            for line in lines:
                if "##" in line:
                    tags, text = line.split("##", 1)
                    total = sum(int(value) for value in re.findall(r"\[([+-]\d)\]", tags))
                    yield "products", text, (total > 0) - (total < 0)
    with open(f"{data}/sentiment/newsmtsc_train.jsonl", encoding="utf8") as lines:
        for line in lines:
            item = json.loads(line)
            total = sum(target["polarity"] - 4 for target in item["targets"])
            yield "news", item["sentence_normalized"], (total > 0) - (total < 0)


def open_text(data):
    """Yields open sentences without ratings, whose words are worth a weight."""
    for name in ("gmb", "gum", "crossner-politics"):
        with open(f"{data}/names/train-{name}.conll", encoding="utf8") as lines:
            yield from (
                " ".join(line.split("\t")[0] for line in block.split("\n"))
                for block in lines.read().split("\n\n"))
    with open(f"{data}/treebanks/ewt-train.conllu", encoding="utf8") as lines:
        yield from (line[9:] for line in lines if line.startswith("# text ="))
    for path in sorted(glob.glob(f"{data}/news/*/*")):
        with open(path, encoding="utf8", errors="replace") as file:
            yield from re.split(r"(?<=[.!?])\s+(?=[A-Z])", file.read())


def names(data):
    """Returns the words that open text writes with a capital more often than without, first words left out."""
    capitals, small = collections.Counter(), collections.Counter()
    for text in open_text(data):
        for word in re.findall(r"[A-Za-z]+", text)[1:]:
            (capitals if word[0].isupper() else small)[word.lower()] += 1
    return {word for word in capitals if capitals[word] > small[word]}


def vocabulary(data, listed):
    """Returns the words of the lists, of the editorials, and those of four sentences or more, with how many."""
    counts = collections.Counter()
    for text in open_text(data):
        counts.update(words(text))
    for _, text, _ in reviews(data):
        counts.update(words(text))
    known = set().union(*(words(item["text"]) for item in editorials(data)))
    return {
        word: counts[word]
        for word in sorted(set(listed) | known | {word for word in counts if counts[word] >= 4})
    }
