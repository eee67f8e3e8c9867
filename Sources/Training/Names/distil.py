"""distil.py TOOL CACHE PART…: asks the teacher about the texts of gold, silver or plain; writes CACHE/soft-PART.npy, log probabilities by token."""
import pickle
import sys

import numpy as np
import torch

from corpus import LABELS, Cut
from encoder import Teacher, score

tool, cache = sys.argv[1:3]
torch.set_num_threads(1)
model = Teacher(len(LABELS))
model.load_state_dict(torch.load(f"{cache}/teacher.pt"))
texts = pickle.load(open(f"{cache}/texts.pickle", "rb"))
for part in sys.argv[3:]:
    cut = Cut(tool, f"{cache}/vocabulary.bin", [t if part == "plain" else t[0] for t in texts[part]])
    scores = score(model, [cut.tokens[a:b] for a, b, _ in cut.sentences])
    soft = np.concatenate([np.stack(s) for s in scores]).astype("f2")
    print(part, soft.shape, flush=True)
    np.save(f"{cache}/soft-{part}.npy", soft)
