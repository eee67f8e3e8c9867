"""Times a peer in processor time, without loading, and prints the figures as JSON.

    python3 peers.py FILE spacy|vader

The file is a JSON list of texts; each time is the median of three passes. spaCy's blank English pipeline with its
sentencizer reads them one by one, and then as one document, joined by blank lines. VADER scores them one by one.
"""
import importlib.metadata
import json
import sys
import time

with open(sys.argv[1], encoding="utf-8") as file:
    texts = json.load(file)


def median_of_three(measured):
    times = []
    for _ in range(3):
        start = time.process_time()
        measured()
        times.append(time.process_time() - start)
    return sorted(times)[1]


def vader():
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    score = SentimentIntensityAnalyzer().polarity_scores

    def read():
        for text in texts:
            score(text)

    return {"version": importlib.metadata.version("vaderSentiment"), "seconds": median_of_three(read)}


def spacy_blank():
    import spacy

    def measure(texts):
        pipeline = spacy.blank("en")
        pipeline.add_pipe("sentencizer")
        pipeline.max_length = 1_000_000_000
        counts = {}

        def read():
            counts.update(tokens=0, sentences=0)
            for text in texts:
                document = pipeline(text)
                counts["tokens"] += len(document)
                counts["sentences"] += sum(1 for _ in document.sents)

        seconds = median_of_three(read)
        return {**counts, "seconds": seconds}

    return {
        "version": spacy.__version__,
        "articles": measure(texts),
        "document": measure(["\n\n".join(texts)]),
    }


json.dump({"spacy": spacy_blank, "vader": vader}[sys.argv[2]](), sys.stdout)
