"""Words among subword pieces. A piece is a run of letters or part of one, a digit or a mark, with the space before it."""
import numpy as np


class Pieces:
    """What the pieces of a tokenizer are: letters or not, with a space before or not. Combining marks count as no letters: text is NFC."""

    def __init__(self, tokenizer):
        size = tokenizer.get_vocab_size()
        self.text = [tokenizer.id_to_token(i) for i in range(size)]
        self.is_letters = np.array([t.removeprefix('▁').isalpha() for t in self.text])
        self.begins = np.array([t.startswith('▁') for t in self.text])

    def words(self, ids):
        """Half-open ranges of the words in a row of ids."""
        letters, begins = self.is_letters[ids], self.begins[ids]
        out, start = [], -1
        for i in range(len(ids)):
            if letters[i] and start >= 0 and not begins[i]:
                continue
            if start >= 0:
                out.append((start, i))
            start = i if letters[i] else -1
        if start >= 0:
            out.append((start, len(ids)))
        return out

    def word(self, ids):
        """The text of a word."""
        return ''.join(self.text[i] for i in ids).replace('▁', '')
