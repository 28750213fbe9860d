"""Spell words of the source in other pieces than the tokenizer does, so that the network reads a word by its parts too.

Merges of byte pairs are left out at random (BPE-dropout: Provilkov, Emelianenko and Voita 2020). A word that is rare, or that
falls into other pieces behind a quotation mark or because of a capital, is then not met for the first time.
"""
import numpy as np
from tokenizers import Tokenizer

from words import Pieces

# Share of the sources that are respelt; the others stay as the reader's will be.
RESPELT = 0.5
SPACE = '▁'


class Respelling:
    """`dropout`: the share of merges that are left out. What it draws has no seed."""

    def __init__(self, tokenizer, dropout):
        self.pieces, self.unknown = Pieces(tokenizer), tokenizer.token_to_id('<unk>')
        self.model = Tokenizer.from_str(tokenizer.to_str()).model
        self.model.dropout = dropout

    def spell(self, row):
        """The row with its words spelt anew, and which of its pieces each new one has letters of: half-open ranges (n, 2)."""
        ids, origin, done = [], [], 0

        def keep(start, end):
            ids.extend(row[start:end])
            origin.extend((i, i + 1) for i in range(start, end))

        for start, end in self.pieces.words(row):
            keep(done, start)
            done = end
            old = [self.pieces.text[i] for i in row[start:end]]
            new = self.model.tokenize(''.join(old))
            # A space by itself would part the words of a phrase that has a hint, and is hardly ever met.
            if new[0].value == SPACE or any(token.id == self.unknown for token in new):
                keep(start, end)
                continue
            ends, at = np.cumsum([len(text) for text in old]), 0
            for token in new:
                first, at = np.searchsorted(ends, at, 'right'), at + len(token.value)
                ids.append(token.id)
                origin.append((start + first, start + np.searchsorted(ends, at, 'left') + 1))
        keep(done, len(row))
        return np.array(ids), np.array(origin)

    def apply(self, row, links, rng):
        """A source and its word links, respelt or as they are. A new piece has the links of all pieces that it has letters of."""
        if rng.random() >= RESPELT:
            return row, links
        row, origin = self.spell(row)
        piece, link = np.nonzero((origin[:, :1] <= links[:, 0]) & (links[:, 0] < origin[:, 1:]))
        return row, np.stack([piece, links[link, 1]], 1)
