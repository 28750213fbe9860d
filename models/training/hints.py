"""Put the English of rare words beside them in the source: `las válvulas <bt> valves para`.

The network learns to take a hint over where it fits, as it would learn terms that are given to it (Dinu et al. 2019).
The mark before a hint is the one that back-translated sources begin with; it stands nowhere else in a sentence.
"""
import numpy as np

from words import Pieces

MARK = '<bt>'


class Hints:
    def __init__(self, tokenizer, path):
        self.pieces, self.mark = Pieces(tokenizer), tokenizer.token_to_id(MARK)
        with open(path, encoding='utf-8') as f:
            pairs = [line.rstrip('\n').split('\t') for line in f]
        self.english = {es: [self.mark] + encoded.ids[:-1] for (es, _), encoded in zip(pairs, tokenizer.encode_batch([en for _, en in pairs]))}

    def insert(self, row, keep=None):
        """Returns the row with hints, and where each of its pieces stands now. `keep()` says of each hint whether it is given."""
        out, where, done = [], np.arange(len(row)), 0
        for start, end in self.pieces.words(row):
            hint = self.english.get(self.pieces.word(row[start:end]).lower())
            if hint is None or (keep and not keep()):
                continue
            out.extend(row[done:end])
            out.extend(hint)
            where[end:] += len(hint)
            done = end
        out.extend(row[done:])
        return np.array(out), where
