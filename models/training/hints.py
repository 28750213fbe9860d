"""Put the English of rare words and of phrases behind them in the source: `las válvulas <bt> valves para`.

The network learns to take a hint over where it fits, and where the mark is doubled, always: so a reader's own terms are
given to it (Dinu et al. 2019). The mark before a hint is the one that back-translated sources begin with; it stands nowhere else in a sentence.
"""
from typing import NamedTuple

import numpy as np

from words import Pieces

MARK = '<bt>'


class Hint(NamedTuple):
    """English pieces for a half-open range of a row. A sure one has to stand in the translation: it gets the mark twice."""

    start: int
    end: int
    english: list
    sure: bool = False


class Hints:
    def __init__(self, tokenizer, path):
        self.pieces, self.mark = Pieces(tokenizer), tokenizer.token_to_id(MARK)
        with open(path, encoding='utf-8') as f:
            pairs = [line.rstrip('\n').split('\t') for line in f]
        self.english = {es: encoded.ids[:-1] for (es, _), encoded in zip(pairs, tokenizer.encode_batch([en for _, en in pairs]))}
        self.all = list(self.english.values())
        self.longest = {}
        for es in self.english:
            words = es.split(' ')
            self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))

    def draw(self, rng):
        """The English of some entry."""
        return self.all[rng.integers(len(self.all))]

    def find(self, row):
        """Hints of the words and phrases that have one. Of those that begin with the same word, the longest counts."""
        ranges = self.pieces.words(row)
        words = [self.pieces.word(row[start:end]).lower() for start, end in ranges]
        i = 0
        while i < len(words):
            joined = 1
            while joined < self.longest.get(words[i], 0) and i + joined < len(words) and ranges[i + joined][0] == ranges[i + joined - 1][1]:
                joined += 1
            for length in range(joined, 0, -1):
                english = self.english.get(' '.join(words[i:i + length]))
                if english:
                    yield Hint(ranges[i][0], ranges[i + length - 1][1], english)
                    break
            i += length

    def insert(self, row, hints):
        """Returns the row with hints, which stand in order, and where each of its pieces stands now."""
        out, where, done = [], np.arange(len(row)), 0
        for _, end, english, sure in hints:
            marked = [self.mark] * (2 if sure else 1) + english
            out.extend(row[done:end])
            out.extend(marked)
            where[end:] += len(marked)
            done = end
        out.extend(row[done:])
        return np.array(out), where
