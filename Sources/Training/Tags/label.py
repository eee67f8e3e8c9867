"""label.py TEACHER OPEN.conllu OUTPUT.conllu: tags open text, as `train open-text` cut it, with what teacher.py made."""
import os
import sys

import torch

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Names"))
from encoder import Teacher, score

teacher, text, output = sys.argv[1:4]
torch.set_num_threads(1)
stored = torch.load(teacher)
labels = [label.split() for label in stored["labels"]]
model = Teacher(len(labels))
model.load_state_dict(stored["weights"])

sentences = [s.split("\n") for s in open(text, encoding="utf-8").read().strip("\n").split("\n\n")]
# Some thousand at a time: their scores would take too much memory at once.
with open(output, "w", encoding="utf-8") as file:
    for start in range(0, len(sentences), 8192):
        part = sentences[start : start + 8192]
        words = [[line.split("\t") for line in s if not line.startswith("#")] for s in part]
        for lines, fields, scores in zip(part, words, score(model, [[w[1] for w in s] for s in words])):
            file.write("".join(line + "\n" for line in lines if line.startswith("#")))
            for word, row in zip(fields, scores):
                upos, xpos = labels[row.argmax()]
                file.write("\t".join([word[0], word[1], "_", upos, xpos] + ["_"] * 5) + "\n")
            file.write("\n")
