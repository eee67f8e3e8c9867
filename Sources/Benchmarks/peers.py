"""Times spaCy's blank English pipeline with its sentencizer, and prints the figures as JSON.

The file is a JSON list of texts. They are read one by one, and then as one document, joined by blank lines; each
time is the median of three passes in processor time, without loading.
"""
import json
import sys
import time

import spacy

with open(sys.argv[1], encoding="utf-8") as file:
    articles = json.load(file)


def measure(texts):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = 1_000_000_000
    times = []
    for _ in range(3):
        tokens = sentences = 0
        start = time.process_time()
        for text in texts:
            document = pipeline(text)
            tokens += len(document)
            sentences += sum(1 for _ in document.sents)
        times.append(time.process_time() - start)
    return {"tokens": tokens, "sentences": sentences, "seconds": sorted(times)[1]}


json.dump(
    {
        "version": spacy.__version__,
        "articles": measure(articles),
        "document": measure(["\n\n".join(articles)]),
    },
    sys.stdout,
)
