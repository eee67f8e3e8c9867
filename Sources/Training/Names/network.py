"""The names network: what Sources/Linguistics/Names/Network computes in whole numbers."""
import torch
import torch.nn.functional as F
from torch import nn

from corpus import LABELS

WIDTH = 256
DILATIONS = (1, 1, 2, 2)
# The words between two sentences: the longest reach.
GAP = 2
VECTOR, WORD, AFFIX, SHAPE, BITS = 64, 48, 32, 16, 64
INPUT = VECTOR + WORD + 2 * AFFIX + SHAPE + BITS
# Of the bits, the first fifty come from lists.
LISTED = 50


class Network(nn.Module):
    """Word vectors, hashed word, affixes, shape and flags; then layers of maxout over three words, each added to its input."""

    def __init__(self, vectors):
        super().__init__()
        self.vectors = nn.Parameter(torch.from_numpy(vectors), requires_grad=False)
        self.word = nn.Embedding(1 << 14, WORD)
        self.prefix = nn.Embedding(1 << 12, AFFIX)
        self.suffix = nn.Embedding(1 << 12, AFFIX)
        self.shape = nn.Embedding(1 << 9, SHAPE)
        for table in (self.word, self.prefix, self.suffix, self.shape):
            nn.init.normal_(table.weight, std=0.1)
        self.enter = nn.Linear(INPUT, WIDTH)
        self.layers = nn.ModuleList(nn.Linear(3 * WIDTH, 2 * WIDTH) for _ in DILATIONS)
        for layer in self.layers:
            nn.init.normal_(layer.weight, std=0.04)
            nn.init.zeros_(layer.bias)
        self.leave = nn.Linear(WIDTH, len(LABELS))

    def features(self, tables, bits, rows, owners, mask):
        """Returns what enters, a row a token."""
        n = len(mask)
        vector = torch.zeros(n, VECTOR).index_add_(0, owners, self.vectors[rows])
        vector = vector / vector.norm(dim=1, keepdim=True).clamp_min(1e-6)
        word = self.word(tables[:, 0])
        prefix, suffix, shape = self.prefix(tables[:, 1]), self.suffix(tables[:, 2]), self.shape(tables[:, 3])
        if self.training:
            keep = lambda rate: (torch.rand(n, 1) >= rate).float()
            word = word * keep(0.4)
            vector = vector * keep(0.1)
            prefix, suffix = prefix * keep(0.05), suffix * keep(0.05)
            bits = torch.cat([bits[:, :LISTED] * keep(0.1), bits[:, LISTED:]], 1)
        else:
            word, vector, prefix, suffix = word * 0.6, vector * 0.9, prefix * 0.95, suffix * 0.95
            bits = torch.cat([bits[:, :LISTED] * 0.9, bits[:, LISTED:]], 1)
        return torch.cat([vector * 4, word, prefix, suffix, shape, bits], 1) * mask

    def forward(self, tables, bits, rows, owners, mask):
        x = self.enter(self.features(tables, bits, rows, owners, mask))
        for reach, layer in zip(DILATIONS, self.layers):
            h = F.layer_norm(x.float(), (WIDTH,)) * mask
            h = F.pad(h, (0, 0, reach, reach))
            n = len(mask)
            y = layer(torch.cat([h[:n], h[reach : reach + n], h[2 * reach :]], 1))
            y = torch.maximum(y[:, :WIDTH], y[:, WIDTH:])
            if self.training:
                y = y * (torch.rand(1, WIDTH) >= 0.1).to(y.dtype) / 0.9
            x = x + y
        return self.leave(F.layer_norm(x.float(), (WIDTH,)))
