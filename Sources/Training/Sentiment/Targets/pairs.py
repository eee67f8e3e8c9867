"""The sentences of NewsMTSC with their targets, grouped by article and by text."""
import json
import re
import sys
from collections import defaultdict

FOLDS = 5
WORD = re.compile(r"\w+(?:['’]\w+)?|[^\w\s]")


def article(gid):
    """Returns the article of `allsides_STORY_ARTICLE_…` or `polusa_v1_ARTICLE_…`."""
    return "_".join(gid.split("_")[:3])


def newsmtsc(path):
    """Returns one dictionary a target: text, spans (code points) of its mentions, label 0 to 2, and fold."""
    rows, parent = [], {}

    def root(x):
        while parent.setdefault(x, x) != x:
            x = parent[x]
        return x

    for line in open(path, encoding="utf8"):
        item = json.loads(line)
        text = item["sentence_normalized"]
        parts = item["primary_gid"].split("_")
        keys = ["a " + article(item["primary_gid"]), "t " + text]
        if parts[0] == "allsides":
            # The second number is the article, which may stand under several stories.
            keys.append("b " + parts[2])
        for key in keys:
            parent[root(key)] = root(keys[0])
        for target in item["targets"]:
            more = target.get("further_mentions") or []
            rows.append({
                "text": text, "key": keys[0], "mention": target["mention"],
                "spans": sorted({(target["from"], target["to"])} | {(m["from"], m["to"]) for m in more}),
                "first": (target["from"], target["to"]), "label": int(target["polarity"]) // 2 - 1,
            })
    groups = defaultdict(int)
    for row in rows:
        groups[root(row["key"])] += 1
    sizes, fold = [0] * FOLDS, {}
    for name, size in sorted(groups.items(), key=lambda g: (-g[1], g[0])):
        fold[name] = sizes.index(min(sizes))
        sizes[fold[name]] += size
    for row in rows:
        row["fold"] = fold[root(row.pop("key"))]
    return rows


def words(text, spans):
    """Cuts a text into words; returns them, and for each whether it lies in one of the spans."""
    found, marked, place = [], [], 0
    for start, end in list(spans) + [(len(text), len(text))]:
        for part, inside in ((text[place:start], False), (text[start:end], True)):
            cut = WORD.findall(part)
            found += cut
            marked += [inside] * len(cut)
        place = max(place, end)
    return found, marked


if __name__ == "__main__":
    # pairs.py NEWSMTSC: the input of target-inputs.
    for row in newsmtsc(sys.argv[1]):
        print(json.dumps({"text": row["text"], "target": row["mention"]}, ensure_ascii=False))
