"""Put the English of rare words and of phrases behind them in the source: `las válvulas <bt> valves para`.

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
        self.longest = {}
        for es in self.english:
            words = es.split(' ')
            self.longest[words[0]] = max(len(words), self.longest.get(words[0], 0))

    def find(self, row):
        """Ends of words and phrases that have a hint, and their hints. Of those that begin with the same word, the longest counts."""
        ranges = self.pieces.words(row)
        words = [self.pieces.word(row[start:end]).lower() for start, end in ranges]
        i = 0
        while i < len(words):
            joined = 1
            while joined < self.longest.get(words[i], 0) and i + joined < len(words) and ranges[i + joined][0] == ranges[i + joined - 1][1]:
                joined += 1
            for length in range(joined, 0, -1):
                hint = self.english.get(' '.join(words[i:i + length]))
                if hint:
                    yield ranges[i + length - 1][1], hint
                    break
            i += length

    def insert(self, row, keep=None):
        """Returns the row with hints, and where each of its pieces stands now. `keep()` says of each hint whether it is given."""
        out, where, done = [], np.arange(len(row)), 0
        for end, hint in self.find(row):
            if keep and not keep():
                continue
            out.extend(row[done:end])
            out.extend(hint)
            where[end:] += len(hint)
            done = end
        out.extend(row[done:])
        return np.array(out), where
