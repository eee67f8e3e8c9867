"""Learns the weights of the command summarize. Needs numpy, scipy and rouge-score.

usage: learn.py FEATURES.jsonl ARTICLES.jsonl WEIGHTS.tsv [--score-only]

FEATURES.jsonl comes from `train summary-features FEATURES.jsonl ARTICLES.jsonl`; a line of ARTICLES.jsonl has `text` and
`summary`. A sentence's gain is its ROUGE-L plus twice its ROUGE-2 (F1) against the summary; the weights are those of a
softmax over the sentences of an article (listwise, Cao et al. 2007) that comes nearest to the gains. Notes on a
programme, all alike, are left out of learning. Prints ROUGE of
summaries of at most 70 words: of weights learnt from the other four fifths of the articles (out of fold, for several
ways of cutting fifths), and of weights learnt from all (in sample). Same data, same weights.
"""
import functools
import json
import re
import sys

import numpy as np
from nltk.stem import porter
from rouge_score import rouge_scorer
from scipy.optimize import minimize

BUDGET = 70
TEMPERATURE = 0.2
DECAY = 2e-3
# Set by hand: these articles have no titles.
BY_HAND = {"title": 1.0}

stemmer = porter.PorterStemmer()


@functools.lru_cache(None)
def stem(word):
    return stemmer.stem(word) if len(word) > 3 else word


@functools.lru_cache(None)
def tokens(text):
    return [stem(word) for word in re.sub(r"[^a-z0-9]+", " ", text.lower()).split()]


class Tokenizer:
    def tokenize(self, text):
        return list(tokens(text))


MEASURES = ("rouge1", "rouge2", "rougeLsum")
SCORER = rouge_scorer.RougeScorer(MEASURES, tokenizer=Tokenizer())


class Article:
    def __init__(self, article, line):
        text = article["text"].encode()
        self.summary = article["summary"]
        # Notes on a broadcast, whose highlights are what every such page has: nothing to learn from.
        self.is_programme = "CNN Student News" in article["text"]
        sentences = line["sentences"]
        self.names = line["names"]
        self.texts = [text[s["start"]:s["end"]].decode().replace("\n", " ") for s in sentences]
        self.words = np.array([s["words"] for s in sentences])
        self.penalty = np.array([s["penalty"] for s in sentences])
        self.features = np.array([s["features"] for s in sentences])
        self.terms = [dict(zip(s["terms"], s["weights"])) for s in sentences]
        self.gains = np.array([self.gain(text) for text in self.texts])

    def gain(self, text):
        score = SCORER.score(self.summary, text)
        return score["rougeLsum"].fmeasure + 2 * score["rouge2"].fmeasure

    def similarity(self, one, other):
        return sum(w * self.terms[other].get(t, 0) for t, w in self.terms[one].items())

    def rouge(self, chosen):
        score = SCORER.score(self.summary, "\n".join(self.texts[i] for i in chosen))
        return [100 * score[m].fmeasure for m in MEASURES]


def learn(articles, used):
    """Returns weights for the raw features."""
    rows = np.vstack([a.features[:, used] for a in articles])
    deviation = rows.std(0) + 1e-9
    rows = rows / deviation
    starts = np.cumsum([0] + [len(a.texts) for a in articles])[:-1]
    owner = np.repeat(np.arange(len(articles)), [len(a.texts) for a in articles])
    wanted = np.concatenate([np.exp((a.gains - a.gains.max()) / TEMPERATURE) for a in articles])
    wanted /= np.bincount(owner, wanted)[owner]

    def loss(weights):
        score = rows @ weights
        score -= np.maximum.reduceat(score, starts)[owner]
        power = np.exp(score)
        total = np.bincount(owner, power)[owner]
        got = power / total
        value = -(wanted * (score - np.log(total))).sum() / len(articles) + DECAY * (weights @ weights)
        return value, rows.T @ (got - wanted) / len(articles) + 2 * DECAY * weights

    best = minimize(loss, np.zeros(rows.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return best / deviation, best


def select(article, scores):
    """As SentenceSelector and WordKnapsack do it."""
    scores = scores - article.penalty
    order = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    pool = [i for i in order if 0 < article.words[i] <= BUDGET][:25]
    chosen = fill(article, scores, [i for i in pool if scores[i] >= scores[pool[0]] - 1])
    return chosen if sum(article.words[chosen]) >= BUDGET / 2 else fill(article, scores, pool)


def fill(article, scores, pool):
    best = {0: (0.0, ())}
    for i in pool:
        value = np.exp(2 * (scores[i] - scores[pool[0]])) * article.words[i]
        for total in sorted(best, reverse=True):
            now, chosen = best[total]
            more = total + article.words[i]
            if more > BUDGET or any(article.similarity(i, j) > 0.5 for j in chosen):
                continue
            if more not in best or best[more][0] < now + value:
                best[more] = (now + value, chosen + (i,))
    return sorted(max(best.values())[1])


def mean(articles, scores):
    chosen = [select(a, s) for a, s in zip(articles, scores)]
    words = np.mean([sum(len(a.texts[i].split()) for i in c) for a, c in zip(articles, chosen)])
    figures = np.mean([a.rouge(c) for a, c in zip(articles, chosen)], 0)
    return " ".join(f"{m} {v:.2f}" for m, v in zip(MEASURES, figures)) + f" words {words:.1f}", figures


def out_of_fold(articles, used, seed):
    fold = np.random.RandomState(seed).permutation(len(articles)) % 5
    scores = [None] * len(articles)
    for part in range(5):
        weights, _ = learn([a for a, f in zip(articles, fold) if f != part], used)
        for i, article in enumerate(articles):
            if fold[i] == part:
                scores[i] = article.features[:, used] @ weights
    return mean(articles, scores)


def main():
    paths = [a for a in sys.argv[1:] if not a.startswith("--")]
    lines = zip(open(paths[1], encoding="utf8"), open(paths[0], encoding="utf8"))
    articles = [Article(json.loads(a), json.loads(f)) for a, f in lines]
    whole = [a for a in articles if a.texts]
    articles = [a for a in whole if not a.is_programme]
    print(len(whole), "articles,", len(articles), "of them to learn from")
    names = articles[0].names
    used = [i for i, n in enumerate(names) if n not in BY_HAND]
    print("first sentences:", mean(articles, [-np.arange(len(a.texts)) * 9.0 for a in articles])[0])
    figures = []
    for seed in range(3):
        line, figure = out_of_fold(articles, used, seed)
        figures.append(figure)
        print(f"out of fold, fifths {seed}:", line, flush=True)
    print("out of fold, mean:", " ".join(f"{m} {v:.2f}" for m, v in zip(MEASURES, np.mean(figures, 0))))
    weights, effects = learn(articles, used)
    print("in sample:", mean(articles, [a.features[:, used] @ weights for a in articles])[0])
    print("all articles:", mean(whole, [a.features[:, used] @ weights for a in whole])[0])
    for effect, i in sorted(zip(effects, used), key=lambda e: -abs(e[0])):
        print(f"  {names[i]} {effect:+.3f} a standard deviation")
    if "--score-only" in sys.argv:
        return
    table = {names[i]: w for i, w in zip(used, weights)} | BY_HAND
    with open(paths[2], "w", encoding="utf8") as file:
        file.write("# Made by Sources/Training/Summaries/learn.py; see summary-weights.md.\n")
        for name in names:
            if name in table:
                file.write(f"{name}\t{table[name]:.4f}\n")


main()
