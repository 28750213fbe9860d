"""What one process of a crew does in a step of training: gradients of a batch, steps of a few parameters."""
import os

import numpy as np
import torch
import torch.nn.functional as F

from network import TiedCrossEntropy, VocabularySample
from optimiser import FlatParameters, optimiser_tasks
from risk import draw_weighed


def has_fast_bf16(device):
    if device == 'cuda':
        return True
    try:
        with open('/proc/cpuinfo') as f:
            return 'avx512_bf16' in f.read()
    except OSError:
        return False


class Worker:
    """`options` as train.py has them; `size` processes will share the work."""

    def __init__(self, model, data, options, eos, device, size):
        self.model, self.data, self.o, self.eos, self.device = model, data, options, eos, device
        self.fast = has_fast_bf16(device) if options.bf16 < 0 else bool(options.bf16)
        self.flat = FlatParameters(model, size)
        self.tasks = optimiser_tasks(self.flat, options.lr, options.adam_lr, self.fast)
        self.task_count = len(self.tasks)

    def begin(self, number):
        self.number = number
        self.flat.bind(number)
        torch.manual_seed(self.o.seed + number)
        self.rng = np.random.default_rng([self.o.seed, number])
        self.sample = VocabularySample(self.data.target_counts(self.model.shape['vocab']), self.o.common, self.o.rare, self.o.seed + number) if self.o.rare else None

    def clear(self):
        self.flat.gradients[self.number].zero_()

    def count(self, batches):
        """Target tokens of several batches."""
        return sum(int(self.data.target_len[ids].sum()) for ids in batches)

    def optimise(self, task, factor):
        with torch.no_grad():
            self.tasks[task].step(factor)

    def accumulate(self, ids, total):
        """Adds the gradients of a batch, which is a part of `total` target tokens. Returns pairs, target tokens, and the sums of negative log-likelihood, alignment loss and reward."""
        o = self.o
        x, y, links = (t if t is None else torch.from_numpy(t).to(self.device) for t in self.data.collate(ids, self.rng))
        tokens, guided, reward = int((y != 0).sum()), 0.0, 0.0
        with torch.autocast(self.device, torch.bfloat16, enabled=self.fast):
            memory, packing = self.model.encode(x)
            h, scores = self.model.decode(y, self.eos, memory, packing)
        loss = nll = self.cross_entropy(h, y, o.smooth)
        if links is not None and o.guide:
            rows = links.sum(2) > 0
            alignment = -(links[rows] * F.log_softmax(scores.float()[rows], -1)).sum() / rows.sum().clamp(min=1)
            loss, guided = loss + o.guide * alignment, alignment.item()
        if o.drawn:
            # Not in one autocast: the weights that it casts while nothing is to be differentiated, it would use again.
            with torch.autocast(self.device, torch.bfloat16, enabled=self.fast):
                drawn, shares, reward = draw_weighed(self.model, memory, packing, y, self.eos, o.drawn, o.best)
            with torch.autocast(self.device, torch.bfloat16, enabled=self.fast):
                h, _ = self.model.decode(drawn, self.eos, memory, packing)
            loss = (1 - o.risk) * loss + o.risk * self.cross_entropy(h, drawn, 0, shares)
        (loss * (tokens / total)).backward()
        return len(ids), tokens, nll.item() * tokens, guided * tokens, reward * tokens

    def cross_entropy(self, h, y, smooth, shares=None):
        target = y[y != 0]
        return TiedCrossEntropy.apply(h, self.model.shared.weight, target, smooth, self.sample and self.sample.draw(target), shares)
