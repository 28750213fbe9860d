"""Read the corpus: a folder of NAME.tsv.zst files, one pair a line, Spanish TAB English; and what prepare.py made of it."""
import glob
import os
import subprocess

import numpy as np

from hints import Hint

# How often an epoch sees a source's pairs on average, by the start of its name; once where not named. Documentation and
# machine-made text are plentiful and far from what people read, so they are thinned. None is seen more than once: up to
# version 5 news tests were, three times, and learned by heart.
SHARES = {'adobe': 0.1, 'ms-': 0.1, 'python': 0.1, 'gnome': 0.1, 'fheroes2': 0.1, 'mt-gender': 0.1, 'bible': 0.2, 'react': 0.3, 'bt.': 0.4,
          'captions': 0.5, 'wmt24': 0.5}


# Shares of sources and of words that get no hint though there is one, so that the network can do without.
BARE_SOURCES, BARE_WORDS = 0.1, 0.1

# Share of the hints in the target that are called sure; and of aligned pairs one of whose phrases, whatever it is, gets its
# counterpart as a sure hint. Of those, a share in which hint and counterpart are some other English: the network must not
# learn to obey only where it would have said the same. A term is of up to so many words, and has a word at either end that
# is long for an article or a preposition.
SURE, TERMS, SWAPPED, TERM_WORDS, LONG_WORD = 0.15, 0.9, 0.5, 3, 4


def source_files(folder):
    files = sorted(glob.glob(os.path.join(folder, '*.tsv.zst')))
    if not files:
        raise SystemExit(f'{folder}: no *.tsv.zst files; give the corpus folder with --corpus')
    return files


def source_name(path):
    return os.path.basename(path)[:-len('.tsv.zst')]


def read_pairs(path):
    text = subprocess.run(['zstd', '-dc', '--long=27', path], capture_output=True, check=True).stdout.decode('utf-8')
    for line in text.split('\n'):
        cells = line.split('\t')
        if len(cells) == 2:
            yield cells[0], cells[1]


def spread_pairs(encoded, skip, count):
    """Numbers of up to `count` pairs, spread evenly over the sources whose names begin with none of `skip`."""
    skipped = np.array([str(n).startswith(tuple(skip)) for n in encoded['names']])[encoded['origin']]
    chosen = np.flatnonzero(~skipped)
    return chosen[np.linspace(0, len(chosen) - 1, min(count, len(chosen))).astype(int)]


def holds(row, part):
    """The row holds the part, piece after piece."""
    return any(row[i:i + len(part)].tolist() == part for i in np.flatnonzero(row == part[0]))


def pad(rows):
    out = np.zeros((len(rows), max(map(len, rows))), np.int64)
    for line, row in zip(out, rows):
        line[:len(row)] = row
    return out


class EncodedCorpus:
    """Token ids of all pairs, and word alignments of those that have them. Batches have no pairs of sources whose names begin with one of `skip`."""

    def __init__(self, folder, hints=None, skip=(), respelling=None):
        self.hints, self.respelling = hints, respelling
        z = np.load(os.path.join(folder, 'data.npz'))
        self.source, self.target, self.source_at, self.target_at = z['S'], z['T'], z['so'], z['to']
        self.source_len, self.target_len = np.diff(self.source_at), np.diff(self.target_at)
        shares = [0.0 if str(n).startswith(skip) else next((w for k, w in SHARES.items() if str(n).startswith(k)), 1.0) for n in z['names']]
        self.share = np.array(shares)[z['origin']]
        path = os.path.join(folder, 'align.npz')
        self.links = None
        if os.path.exists(path):
            z = np.load(path)
            self.links, self.links_at = z['links'], z['offsets']

    def __len__(self):
        return len(self.source_len)

    def target_counts(self, vocab):
        """How often each token stands in the target."""
        return np.bincount(self.target, minlength=vocab)

    def batches(self, tokens, rng, longest):
        """One epoch: lists of pair numbers, each of similar length and at most `tokens` padded tokens, shuffled. Neither hints nor respelling are counted."""
        length = np.maximum(self.source_len, self.target_len)
        times = np.floor(self.share + rng.random(len(self))).astype(int) * (length <= longest)
        chosen = np.repeat(np.arange(len(self)), times)
        chosen = chosen[np.lexsort((rng.random(len(chosen)), self.target_len[chosen], length[chosen]))]
        batches, current = [], []
        for i in chosen:  # ascending, so the newest pair is the longest
            if current and length[i] * (len(current) + 1) > tokens:
                batches.append(current)
                current = []
            current.append(i)
        if current:
            batches.append(current)
        rng.shuffle(batches)
        return batches

    def pair(self, i, rng):
        """A pair as it is trained on: source with hints, target, and word links. Some sources get no hints, some words none."""
        row, target = self.source[self.source_at[i]:self.source_at[i + 1]], self.target[self.target_at[i]:self.target_at[i + 1]]
        links = self.links[self.links_at[i]:self.links_at[i + 1]] if self.links is not None else np.zeros((0, 2), int)
        if self.respelling:
            row, links = self.respelling.apply(row, links, rng)
        if self.hints is None or rng.random() < BARE_SOURCES:
            return row, target, links
        found = [hint for hint in self.hints.find(row) if rng.random() > BARE_WORDS]
        term = self.draw_term(row, target, links, rng) if rng.random() < TERMS else None
        if term:
            hint, (low, high) = term
            if rng.random() < SWAPPED:
                hint = hint._replace(english=self.hints.draw(rng))
                target, links = np.concatenate([target[:low], hint.english, target[high:]]), links[:0]
            found = [other for other in found if other.end <= hint.start or other.start >= hint.end]
        found = [other._replace(sure=rng.random() < SURE and holds(target, other.english)) for other in found]
        if term:
            found = sorted(found + [hint])
        row, where = self.hints.insert(row, found)
        return row, target, np.stack([where[links[:, 0]], links[:, 1]], 1)

    def draw_term(self, row, target, links, rng):
        """A sure hint for some phrase, as a reader's glossary may give it, and where it stands in the target; None where the links say nothing sure."""
        pieces, ranges = self.hints.pieces, self.hints.pieces.words(row)
        if len(links) == 0 or not ranges:
            return None
        first = rng.integers(len(ranges))
        last = min(first + rng.integers(TERM_WORDS), len(ranges) - 1)
        if any(len(pieces.word(row[slice(*ranges[i])])) < LONG_WORD for i in (first, last)):
            return None
        start, end = ranges[first][0], ranges[last][1]
        inside = (links[:, 0] >= start) & (links[:, 0] < end)
        if not inside.any():
            return None
        low, high = links[inside, 1].min(), links[inside, 1].max() + 1
        leaves = ((links[:, 1] >= low) & (links[:, 1] < high) & ~inside).any()
        goes_on = pieces.is_letters[target[high]] and not pieces.begins[target[high]]
        if leaves or goes_on or not pieces.begins[target[low]] or not pieces.is_letters[target[low:high]].all():
            return None
        return Hint(start, end, target[low:high].tolist(), True), (low, high)

    def collate(self, ids, rng):
        """Padded source and target ids and, where there are alignments, target-to-source distributions."""
        pairs = [self.pair(i, rng) for i in ids]
        x, y = (pad([pair[side] for pair in pairs]) for side in (0, 1))
        if self.links is None:
            return x, y, None
        aligned = np.zeros((len(ids), y.shape[1], x.shape[1]), np.float32)
        for k, (_, _, links) in enumerate(pairs):
            aligned[k, links[:, 1], links[:, 0]] = 1
        return x, y, aligned / np.maximum(aligned.sum(2, keepdims=True), 1)
