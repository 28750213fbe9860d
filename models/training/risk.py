"""Learn from whole translations that the network draws itself, by how near each comes to the reference.

Cross-entropy shows the network nothing but perfect beginnings of sentences, while a reader gets what it says after beginnings
of its own. Minimum-risk training (Shen et al. 2016) closes that gap: of several translations of a sentence, those that are
better than the others become more probable, those that are worse less so. The reward is sentence GLEU (Wu et al. 2016) over
pieces, and the mean of the others is the baseline (Kool, van Hoof and Welling 2019).
"""
from collections import Counter

import numpy as np
import torch

from decoding import translate

ORDERS = 4


def unpad(ids):
    return [[t for t in row if t] for row in ids.tolist()]


def n_grams(row):
    return Counter(tuple(row[i:i + n]) for n in range(1, ORDERS + 1) for i in range(len(row) - n + 1))


def gleu(row, reference):
    """The lesser of precision and recall of the n-grams; `reference` is counted already."""
    found = n_grams(row)
    return sum((found & reference).values()) / max(1, found.total(), reference.total())


def advantages(drawn, references, copies):
    """How much better each translation is than the others of its sentence are on average (sources, copies), and the mean reward. Both are lists of rows without padding."""
    rewards = np.zeros((len(references), copies), np.float32)
    for i, reference in enumerate(references):
        counted = n_grams(reference)
        rewards[i] = [gleu(row, counted) for row in drawn[i * copies:(i + 1) * copies]]
    return (rewards - rewards.mean(1, keepdims=True)) * (copies / (copies - 1)), float(rewards.mean())


def draw_weighed(model, memory, packing, target, eos, copies, best):
    """Draws translations of a batch whose references are `target`. Returns their ids (sources * copies, length), the share of each token in the loss (n, 1), and the mean reward.

    Advantages are scaled to a deviation of 1, so that they count as much when the translations grow alike.
    """
    drawn = translate(model, memory, packing, eos, int(1.3 * target.shape[1]) + 5, copies, best)
    weights, reward = advantages(unpad(drawn), unpad(target), copies)
    weights = torch.from_numpy(weights / (weights.std() + 1e-6)).to(drawn.device).view(-1, 1)
    real = drawn != 0
    return drawn, (weights * real / real.sum())[real][:, None], reward
