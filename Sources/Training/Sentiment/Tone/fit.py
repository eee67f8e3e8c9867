#!/usr/bin/env python3
"""Learns Plugins/Sentiment/SentimentWeights.tsv: what each word adds to the tone, in the unit of the word list.

    python3 vectors.py DATA Plugins/Sentiment WORK      # once
    python3 fit.py DATA Plugins/Sentiment WORK BINARY [--write]

The rating of an editorial sentence is the sum of its words' weights times their factors (negation, contrast,
modality …), over the root of its length. The factors are those of the program itself: it is run with `--lexicon`, a
list in which every word has the value 1, so that its evidence tells them.

A word's weight is a few priors, each times one number, and a part of its own that a ridge keeps small:

    list      the word list's valence
    praise    the same where it is positive
    near      what words near in meaning have in the list, by a ridge on their vectors; a word's own valence is left out
    films, pros, products, news   log odds of the word in praise and in blame, of the open sets

Everything is judged on whole articles that were not learnt from (5 folds). Without --write only that is printed.
"""
import collections
import json
import math
import re
import subprocess
import sys

import numpy as np
import scipy.sparse as sparse
from scipy.stats import pearsonr
from sklearn.linear_model import Ridge
from sklearn.metrics import f1_score
from sklearn.preprocessing import StandardScaler

from texts import editorials, names, reviews, words

FOLDS = 5
PRIOR_SCALE = 5.0
RIDGE = 30.0
LEAST_USES = 2
# How many units of the list one of the ratings is, about; the true figure is printed.
UNIT = 4.16
ORDINARY_LENGTH, SHORTEST_LENGTH = 17.0, 10.0
# Weights nearer to 0 are left out, and those of words that the list does not have sooner: the fewer words count, the
# better a person can follow.
LEAST_WEIGHT, LEAST_OF_OTHERS = 0.1, 0.12
# Words of the grammar: they would learn how editorials are built, not what they say.
GRAMMAR = set(
    """a an the this that these those some any each every all both few many much more most other another such own same
    i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
    ourselves they them their theirs themselves who whom whose which what when where why how whether there here then
    of in on at by for with from to into onto about over under after before between among through during against
    within without upon toward towards across along around behind below above beside besides beyond despite except
    since until till as than like per via off out up down near and or nor but so yet if unless because although
    though while whereas am is are was were be been being have has had having do does did doing done will would shall
    should can could may might must ought need 's 're 've 'll 'd 'm not n't no never none nothing nobody neither
    also just only even still too very quite rather really ever often always again already once now today yesterday
    mr mrs ms dr one two three four five six seven eight nine ten first second third last next new old said says say
    york reagan bush dole nixon carter""".split())


def read_list(path):
    return {
        fields[0]: float(fields[1])
        for fields in (line.rstrip("\n").split("\t") for line in open(path, encoding="utf8"))
        if len(fields) > 1 and fields[0]
    }


def log_odds(data):
    counts = {}
    for name, text, sign in reviews(data):
        if sign:
            counts.setdefault(name, (collections.Counter(), collections.Counter()))[sign < 0].update(words(text))
    odds = {}
    for name, (praise, blame) in counts.items():
        totals = sum(praise.values()), sum(blame.values())
        odds[name] = {}
        for word in set(praise) | set(blame):
            uses = praise[word] + blame[word]
            if uses >= 4:
                value = math.log((praise[word] + 1) / totals[0]) - math.log((blame[word] + 1) / totals[1])
                odds[name][word] = value * uses / (uses + 8)
    return odds


def near(vectors, lexicon, counts, vocabulary):
    """Predicts the list's valence from vectors, of words that the prediction was not learnt from."""
    place = {word: i for i, word in enumerate(vocabulary)}
    known = np.array([place[word] for word in lexicon if word in place])
    frequent = [i for i in np.argsort(-counts, kind="stable")[:3000] if vocabulary[i] not in lexicon]
    learnt = np.concatenate([known, frequent])
    target = np.concatenate([[lexicon[vocabulary[i]] for i in known], np.zeros(len(frequent))])
    part = np.random.RandomState(3).randint(0, FOLDS, len(learnt))
    predicted = np.zeros(len(vocabulary))
    for fold in range(FOLDS):
        model = Ridge(alpha=3000).fit(vectors[learnt[part != fold]], target[part != fold])
        predicted[learnt[part == fold]] = model.predict(vectors[learnt[part == fold]])
    rest = np.setdiff1d(np.arange(len(vocabulary)), learnt)
    predicted[rest] = Ridge(alpha=3000).fit(vectors[learnt], target).predict(vectors[rest])
    print(f"near: r with the list, out of fold, {np.corrcoef(predicted[known], target[:len(known)])[0, 1]:.3f}")
    return predicted - np.average(predicted, weights=counts)


def factors(items, vocabulary, work, binary):
    """Returns sentences × words: the factor of each word in each sentence, over the root of the length."""
    path = f"{work}/every-word.tsv"
    with open(path, "w", encoding="utf8") as file:
        file.writelines(f"{word}\t1\n" for word in dict.fromkeys(" ".join(word.split()) for word in vocabulary))
    lines = "".join(json.dumps({"id": i, "text": item["text"]}) + "\n" for i, item in enumerate(items))

    def answers(level):
        command = [binary, "map", "sentiment", "--by", level, "--lexicon", path]
        run = subprocess.run(command, input=lines.encode(), capture_output=True, check=True)
        return [json.loads(line) for line in run.stdout.decode().splitlines()]

    place = {word: i for i, word in enumerate(vocabulary)}
    rows, columns, values = [], [], []
    # The document's evidence leaves out what is quoted; that of its sentences has everything.
    for answer, document in zip(answers("sentence"), answers("document")):
        counted = {hit["text"]["start"] for row in document["rows"] for hit in row["evidence"]}
        for row in answer["rows"]:
            text, start = row["text"]["text"].encode(), row["text"]["start"]
            own = [hit for hit in row["evidence"] if hit["text"]["start"] in counted]
            count = len(words(row["text"]["text"])) * len(own) / max(1, len(row["evidence"]))
            length = max(SHORTEST_LENGTH, count) / ORDINARY_LENGTH
            for hit in own:
                word, offset = hit["text"]["text"], hit["text"]["start"] - start
                before = text[:offset].decode().rstrip()
                # The program leaves names out, but not a user's own words.
                if word[0].isupper() and before and before[-1] not in "\"“‘':" and not word.isupper():
                    continue
                key = word.lower().replace("’", "'")
                if key in place:
                    rows.append(answer["id"])
                    columns.append(place[key])
                    value = 1.0 if hit["rule"] == "exclamation" else hit["value"]
                    values.append(value / math.sqrt(length) / len(answer["rows"]))
    return sparse.csr_matrix((values, (rows, columns)), (len(items), len(vocabulary)))


def learn(uses, priors, ratings, frequent, listed, events):
    summed = np.stack([uses @ prior for prior in priors], 1)
    deviation = summed.std(0)
    inputs = sparse.hstack([sparse.csr_matrix(summed / deviation) * PRIOR_SCALE, uses[:, frequent]]).tocsr()
    model = Ridge(alpha=RIDGE, fit_intercept=False, solver="lsqr", tol=1e-8).fit(inputs, ratings)
    weights = sum(
        coefficient * PRIOR_SCALE / spread * prior
        for coefficient, spread, prior in zip(model.coef_, deviation, priors))
    weights[frequent] += model.coef_[len(priors):]
    # What an event's name says of the writer is little: its weight is kept to what the list calls its stance.
    limit = np.abs(listed[events]) / UNIT
    weights[events] = np.clip(weights[events], -limit, limit)
    least = np.where(listed != 0, LEAST_WEIGHT, LEAST_OF_OTHERS)
    least[events] = 0
    return np.where(np.abs(weights) >= least, weights, 0)


def classes(values, threshold):
    return np.where(values > threshold, 1, np.where(values < -threshold, -1, 0))


def best_threshold(values, gold):
    grid = np.quantile(np.abs(values), np.linspace(0.05, 0.8, 76))
    return max(grid, key=lambda threshold: f1_score(gold, classes(values, threshold), average="macro"))


def main():
    data, plugin, work, binary = sys.argv[1:5]
    items = editorials(data)
    ratings = np.array([item["rating"] for item in items])
    gold = np.where(ratings >= 0.5, 1, np.where(ratings <= -0.5, -1, 0))
    articles = np.array([int(item["id"].split("_")[0]) for item in items])
    counts = json.load(open(f"{work}/words.json", encoding="utf8"))
    lexicon = {**read_list(f"{plugin}/SentimentPhrases.tsv"), **read_list(f"{plugin}/SentimentWords.tsv")}
    vocabulary = list(counts)
    vectors = StandardScaler().fit_transform(np.load(f"{work}/words.npy").astype(np.float32))
    frequency = np.array([counts[word] for word in vocabulary]) + 1
    modifiers = {line.split("\t")[0] for line in open(f"{plugin}/SentimentModifiers.tsv", encoding="utf8")}
    # Names would learn whom editorials like.
    named_only = names(data)
    silent = np.array([word not in lexicon and (word in GRAMMAR or word in modifiers or len(word) < 2
                                                or re.split("['-]", word)[0] in named_only)
                       or lexicon.get(word) == 0 for word in vocabulary])
    named = {
        fields[0]
        for name in ("Words", "Phrases")
        for fields in (line.split("\t") for line in open(f"{plugin}/Sentiment{name}.tsv", encoding="utf8"))
        if len(fields) > 2
    }
    events = np.array([i for i, word in enumerate(vocabulary) if word in named])
    listed = np.array([lexicon.get(word, 0) for word in vocabulary])
    priors = [listed, np.maximum(listed, 0), near(vectors, lexicon, frequency, vocabulary)]
    priors += [np.array([odds.get(word, 0) for word in vocabulary]) for _, odds in sorted(log_odds(data).items())]
    priors = [np.where(silent, 0, prior) for prior in priors]
    uses = factors(items, vocabulary, work, binary)
    frequent = np.where((np.asarray((uses != 0).sum(0)).ravel() >= LEAST_USES) & ~silent)[0]

    numbers = np.unique(articles)
    np.random.RandomState(7).shuffle(numbers)
    folds = [np.isin(articles, numbers[fold::FOLDS]) for fold in range(FOLDS)]
    unseen = np.zeros(len(items))
    for test in folds:
        unseen[test] = (uses @ learn(uses[~test], priors, ratings[~test], frequent, listed, events))[test]
    labels = np.zeros(len(items), int)
    for test in folds:
        labels[test] = classes(unseen[test], best_threshold(unseen[~test], gold[~test]))
    threshold = best_threshold(unseen, gold)
    print(f"out of fold: r {pearsonr(unseen, ratings)[0]:.3f}, "
          f"macro-F1 {100 * f1_score(gold, labels, average='macro'):.1f}, accuracy {100 * np.mean(labels == gold):.1f}, "
          f"threshold {threshold:.3f}")
    weights = learn(uses, priors, ratings, frequent, listed, events)
    both = (listed != 0) & (weights != 0)
    unit = float(np.sqrt(np.mean(listed[both] ** 2) / np.mean(weights[both] ** 2)))
    for least in (0.15,):
        flatness = (unit * threshold) ** 2 * (1 / least**2 - 1)
        squashed = unit * unseen / np.sqrt((unit * unseen) ** 2 + flatness)
        print(f"{np.sum(weights != 0)} words, {np.sum((weights != 0) & (listed == 0))} of them not in the list; unit {unit:.3f}, "
              f"flatness {flatness:.2f} for a threshold of {least}; r of the scores {pearsonr(squashed, ratings)[0]:.3f}")
    if "--write" in sys.argv:
        with open(f"{plugin}/SentimentWeights.tsv", "w", encoding="utf8") as file:
            for word, weight, own in zip(vocabulary, weights * unit, listed):
                # Also 0, where the list has another value.
                if weight or own:
                    file.write(f"{word}\t{round(float(weight), 2) + 0:g}\n")


if __name__ == "__main__":
    main()
