"""The translator's network: a pre-norm encoder-decoder Transformer, parameter for parameter transformers' M2M100."""
import math

import torch
import torch.nn.functional as F
from torch import nn

MASKED = -1e4


def sinusoids(length, dim):
    """Positions as M2M100 lays them out: sines in the first half, cosines in the second; row 0 belongs to padding."""
    half = dim // 2
    angle = torch.arange(length).float()[:, None] * torch.exp(torch.arange(half).float() * -(math.log(10000) / (half - 1)))[None]
    table = torch.cat([angle.sin(), angle.cos()], 1)
    table[0] = 0
    return table


class Packing:
    """Keeps padding out of matrix products: between (batch, length, dim) and its real positions one after another, (n, dim)."""

    def __init__(self, real):
        self.shape, self.at = real.shape, real.flatten().nonzero()[:, 0]
        self.mask = None if bool(real.all()) else real[:, None, None, :]

    def pack(self, x):
        return x.flatten(0, 1).index_select(0, self.at)

    def unpack(self, x):
        """Padding is zero."""
        return x.new_zeros(self.shape.numel(), x.shape[-1]).index_copy(0, self.at, x).view(*self.shape, -1)


class Attention(nn.Module):
    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.q_proj, self.k_proj, self.v_proj, self.out_proj = (nn.Linear(dim, dim) for _ in range(4))

    def split(self, x, packing):
        x = packing.unpack(x) if packing else x
        return x.view(x.shape[0], x.shape[1], self.heads, -1).transpose(1, 2)

    def forward(self, x, packing=None, memory=None, causal=False):
        """Keys come from `memory`, or else from x; `packing` tells how these are packed. Returns the output, and queries and keys by head for the alignment loss."""
        own = packing if memory is None else None
        memory = x if memory is None else memory
        q, k, v = self.split(self.q_proj(x), own), self.split(self.k_proj(memory), packing), self.split(self.v_proj(memory), packing)
        # Written out: on CPU, PyTorch 2.15's fused attention takes six times as long for sentences, forward and backward together.
        scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-1, -2)
        if causal:
            scores = scores + torch.full(scores.shape[-2:], MASKED, dtype=scores.dtype, device=scores.device).triu(1)
        if packing and packing.mask is not None:
            scores = scores.masked_fill(~packing.mask, MASKED)
        mixed = (scores.softmax(-1) @ v).transpose(1, 2).flatten(2)
        return self.out_proj(own.pack(mixed) if own else mixed), q, k


class Layer(nn.Module):
    def __init__(self, dim, heads, ffn, cross):
        super().__init__()
        self.self_attn, self.self_attn_layer_norm = Attention(dim, heads), nn.LayerNorm(dim)
        if cross:
            self.encoder_attn, self.encoder_attn_layer_norm = Attention(dim, heads), nn.LayerNorm(dim)
        self.fc1, self.fc2, self.final_layer_norm = nn.Linear(dim, ffn), nn.Linear(ffn, dim), nn.LayerNorm(dim)

    def feed_forward(self, h):
        return self.fc2(F.relu(self.fc1(self.final_layer_norm(h))))


class Stack(nn.Module):
    def __init__(self, dim, heads, ffn, depth, cross):
        super().__init__()
        self.layers = nn.ModuleList(Layer(dim, heads, ffn, cross) for _ in range(depth))
        self.layer_norm = nn.LayerNorm(dim)


class Translator(nn.Module):
    def __init__(self, vocab, dim=256, heads=8, ffn=1024, enc=6, dec=2, dropout=0.0, max_len=512):
        super().__init__()
        self.shape = dict(vocab=vocab, dim=dim, heads=heads, ffn=ffn, enc=enc, dec=dec)
        self.shared = nn.Embedding(vocab, dim, padding_idx=0)
        self.encoder = Stack(dim, heads, ffn, enc, cross=False)
        self.decoder = Stack(dim, heads, ffn, dec, cross=True)
        self.register_buffer('positions', sinusoids(max_len + 2, dim), persistent=False)
        self.scale, self.drop = math.sqrt(dim), nn.Dropout(dropout)
        self.initialise(dim)

    def initialise(self, dim):
        """Output matrices start at zero, so every layer starts as the identity."""
        for m in self.modules():
            if isinstance(m, nn.Linear):
                nn.init.xavier_uniform_(m.weight)
                nn.init.zeros_(m.bias)
        for stack in (self.encoder, self.decoder):
            for layer in stack.layers:
                outputs = [layer.self_attn.out_proj, layer.fc2]
                if stack is self.decoder:
                    outputs.append(layer.encoder_attn.out_proj)
                for m in outputs:
                    nn.init.zeros_(m.weight)
        nn.init.normal_(self.shared.weight, std=dim ** -0.5)
        with torch.no_grad():
            self.shared.weight[0].zero_()

    def embed(self, ids, start=0):
        return self.drop(self.shared(ids) * self.scale + self.positions[start + 1:start + 1 + ids.shape[1]])

    def encode(self, x):
        """x: token ids (batch, source). Returns memory, packed, and its packing."""
        packing = Packing(x != 0)
        h = packing.pack(self.embed(x))
        for layer in self.encoder.layers:
            h = h + self.drop(layer.self_attn(layer.self_attn_layer_norm(h), packing)[0])
            h = h + self.drop(layer.feed_forward(h))
        return self.encoder.layer_norm(h), packing

    def decode(self, y, start, memory, packing):
        """y: token ids (rows, target), one row or several for each source. Returns hidden states, packed, each of which foretells the token of its place from those before, the first from `start`; and the alignment head's scores (sources, rows of a source * target, source): head 0 of the last layer."""
        own = Packing(y != 0)
        h = own.pack(self.embed(F.pad(y[:, :-1], (1, 0), value=start)))
        for layer in self.decoder.layers:
            h = h + self.drop(layer.self_attn(layer.self_attn_layer_norm(h), own, causal=True)[0])
            by_source = own.unpack(layer.encoder_attn_layer_norm(h)).view(packing.shape[0], -1, h.shape[-1])
            mixed, q, k = layer.encoder_attn(by_source, packing, memory)
            h = h + self.drop(own.pack(mixed.view(*own.shape, -1)))
            h = h + self.drop(layer.feed_forward(h))
        scores = q[:, 0] @ k[:, 0].transpose(1, 2) / math.sqrt(q.shape[-1])
        if packing.mask is not None:
            scores = scores.masked_fill(~packing.mask[:, 0], MASKED)
        return self.decoder.layer_norm(h), scores


class VocabularySample:
    """The pieces over which softmax is taken in place of the whole vocabulary: a quarter of it, for a quarter of the time.

    The commonest are always among them, and those of the batch; of the others a random share, which stands for all of
    them, so that the sum over the vocabulary is met on average (Jean et al. 2015).
    """

    def __init__(self, counts, common, rare, seed):
        order = torch.from_numpy(counts).argsort(descending=True)
        self.common, self.others, self.rare = order[:common], order[common:], rare
        self.correction = math.log(len(self.others) / rare)
        self.generator = torch.Generator().manual_seed(seed)

    def draw(self, target):
        """Returns ids, without repetition, and what to add to their logits."""
        kind = torch.zeros(len(self.common) + len(self.others), dtype=torch.long)
        kind[self.others[torch.randperm(len(self.others), generator=self.generator)[:self.rare]]] = 1
        kind[self.common] = 2
        kind[target.cpu()] = 2
        ids = kind.nonzero()[:, 0]
        return ids.to(target.device), (kind[ids] == 1).to(target.device) * self.correction


class TiedCrossEntropy(torch.autograd.Function):
    """Label-smoothed cross-entropy through the tied output matrix.

    Works in chunks, so that the logits of a batch are never held at once, and computes the gradients on the way.
    Only softmax touches the full (chunk, vocabulary) array; the gold tokens and the smoothing enter the gradients as
    indexed and rank-one sums. The value returned is the negative log-likelihood without smoothing, for the log: over the
    sample where there is one, which is close to that over the vocabulary, but not the same figure. It is the mean over the
    rows of h, unless `shares` (n, 1) tells what each counts, which may be less than nothing.
    """

    @staticmethod
    def forward(ctx, h, weight, target, smooth, sample=None, shares=None, chunk=1024):
        n, vocab = h.shape[0], weight.shape[0]
        ids, correction = sample or (torch.arange(vocab, device=h.device), None)
        w, gold = weight.to(h.dtype)[ids], torch.empty(vocab, dtype=torch.long, device=h.device)
        gold[ids] = torch.arange(len(ids), device=h.device)
        gold = gold[target]
        shares = h.new_full((n, 1), 1 / n) if shares is None else shares
        dh, dw, nll = torch.empty_like(h), torch.zeros_like(weight[ids]), 0.0
        for i in range(0, n, chunk):
            x, t = h[i:i + chunk], gold[i:i + chunk]
            logits = x @ w.T
            p = (logits if correction is None else logits + correction).softmax(1)
            nll -= (p.gather(1, t[:, None]).float().clamp_(min=1e-9).log_() * shares[i:i + chunk]).sum().item()
            dh[i:i + chunk] = p @ w
            dw += p.T @ (x * shares[i:i + chunk])
        dh -= (1 - smooth) * w[gold] + (smooth / vocab) * weight.to(h.dtype).sum(0)
        shared = h * shares
        dw.index_add_(0, gold, shared.to(dw.dtype), alpha=-(1 - smooth))
        full = (-smooth / vocab * shared.sum(0, dtype=dw.dtype)).repeat(vocab, 1).index_add_(0, ids, dw)
        ctx.save_for_backward(dh.mul_(shares), full)
        return h.new_tensor(nll, dtype=torch.float32)

    @staticmethod
    def backward(ctx, g):
        dh, dw = ctx.saved_tensors
        return dh.mul_(g), dw.mul_(g), None, None, None, None, None
