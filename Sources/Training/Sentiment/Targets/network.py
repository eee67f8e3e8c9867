"""The network that ships: words and facts in, three scores out, each a sum over the words."""
import torch
import torch.nn.functional as F
from torch import nn

# As in Plugins/Sentiment/SentimentTargetUnit.swift.
KINDS = ["<target>", "<target-he>", "<target-him>", "<target-his>", "<person>", "<organization>", "<place>", "<group>",
         "<name>", "<number>", "<quote>", "<address>"]
PLACES, FACTS = 17, 9
# Words that are not listed share rows by their last three bytes.
BUCKETS = 251
WIDTH, LAYERS, REACH = 48, 3, 1
DILATIONS = [1, 1, 2]


def bucket(word):
    value = 0
    for byte in word.encode()[-3:]:
        value = value * 31 + byte
    return value % BUCKETS


def open_weight(x):
    """Grows from 0 like an exponential for small and a line for large scores; exact on every machine."""
    return x + torch.sqrt(1 + x * x)


class TargetNetwork(nn.Module):
    """Embeddings, layers over three words each, and a weighted mean of what each word says."""

    def __init__(self, rows, width=WIDTH):
        super().__init__()
        self.word = nn.Embedding(rows, width)
        self.place = nn.Embedding(PLACES, width)
        self.fact = nn.Linear(FACTS, width, bias=False)
        self.layers = nn.ModuleList(nn.Conv1d(width, width, 3, padding=d, dilation=d) for d in DILATIONS)
        self.weight = nn.Linear(width, 1)
        self.says = nn.Linear(width, 3)
        self.bias = nn.Parameter(torch.zeros(3))
        nn.init.normal_(self.word.weight, std=0.1)
        nn.init.normal_(self.place.weight, std=0.1)

    def forward(self, rows, places, facts, lengths, rate=0.0):
        n = rows.shape[1]
        inside = (torch.arange(n)[None] < lengths[:, None]).float()[:, :, None]
        words = self.word(rows)
        if self.training:
            words = words * (torch.rand(*rows.shape, 1) >= 0.05)
        x = (words + self.place(places) + self.fact(facts)) * inside
        x = F.dropout(x, rate, self.training).transpose(1, 2)
        hide = inside.transpose(1, 2)
        for layer in self.layers:
            x = (x + F.relu(layer(x))) * hide
        x = F.dropout(x.transpose(1, 2), rate, self.training)
        share = open_weight(self.weight(x)) * inside
        share = share / share.sum(1, keepdim=True)
        return self.bias + (share * self.says(x)).sum(1)
