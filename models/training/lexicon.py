"""Learn the English of rare Spanish words, and of phrases that say more than their words, from word alignments of the corpus (eflomal).

  python lexicon.py --out RUN

Writes RUN/lexicon.tsv: a Spanish word or phrase in small letters, its English as it is commonly written; sorted. Common
words are left out: the network knows them. So is what has no English that stands for it often, and phrases whose English
is that of their words.
"""
import argparse
import collections
import os
import re
import sys
import tempfile
import time
from typing import NamedTuple

import eflomal
import numpy as np
from tokenizers import Tokenizer

from align import parse_links
from corpus import SHARES, spread_pairs
from words import Pieces

# Words of a phrase, and by how many its English may be longer.
LONGEST_PHRASE, EXTRA = 4, 2
# Of the names of sources. Their Spanish is Apertium's: its words come from a good dictionary, its phrases are no Spanish.
BACK_TRANSLATED = 'bt.'
# What nouns for men end in that have an `a` for women in place of the `o`, or behind the `r`; mostly professions.
PROFESSION = re.compile(r'(?:(?:ólog|ónom|ógraf|ósof|ari|er|itect|ntífic)o|[dts]or)$')
# English nouns for people, mostly. An `exploradora` is no browser, except in handbooks.
PERSON = re.compile(r'(?<!brows)(?<!point)(?:er|or|ist|an|ant|yst|tect)$')
# Occurrences up to which a word counts as hardly known.
HARDLY_KNOWN = 20
# So many of the commonest words begin and end no phrase: articles, prepositions, pronouns.
FUNCTION_WORDS = 120


class Words(NamedTuple):
    """The words of a sentence, and of each whether nothing stands between it and the word before."""

    written: list
    joined: list

    def phrase(self, start, end):
        """The words of a half-open range, or None where something stands between them."""
        return self.written[start:end] if all(self.joined[start + 1:end]) else None


class Renderings:
    """What stands in English for each of many Spanish keys."""

    def __init__(self):
        self.counts, self.forms = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)

    def add(self, key, written, heads_sentence):
        english = ' '.join(written).lower()
        self.counts[key][english] += 1
        if not heads_sentence:  # a capital there says nothing
            self.forms[key, english][' '.join(written)] += 1

    def best(self, key):
        """Returns the commonest English in small letters, how often it stands for the key, and how often anything does."""
        english, n = self.counts[key].most_common(1)[0]
        return english, n, sum(self.counts[key].values())

    def as_written(self, key, english):
        forms = self.forms[key, english].most_common(1)
        return forms[0][0] if forms else english


def read_words(folder, count, longest):
    """Pairs of Words of up to `count` pairs of the corpus, documentation thinned; and how many of them, the first, are no back-translations."""
    z = np.load(os.path.join(folder, 'data.npz'))
    pieces = Pieces(Tokenizer.from_file(os.path.join(folder, 'tokenizer.json')))

    def words(ids, offsets, i):
        row = ids[offsets[i]:offsets[i + 1]]
        ranges = pieces.words(row)
        ends = [-1] + [end for _, end in ranges]
        return Words([sys.intern(pieces.word(row[start:end])) for start, end in ranges], [start == end for (start, _), end in zip(ranges, ends)])

    source, target, source_at, target_at = z['S'], z['T'], z['so'], z['to']
    names = {str(n) for n in z['names']}
    back = {n for n in names if n.startswith(BACK_TRANSLATED)}
    thin = {n for n in names if n.startswith(tuple(k for k, share in SHARES.items() if share <= 0.1))}
    pairs, ends = [], []
    for kept, most in ((names - back - thin, count), (thin, count // 20), (back, count)):
        for i in spread_pairs(z, names - kept, most):
            es, en = words(source, source_at, i), words(target, target_at, i)
            if 0 < len(es.written) <= longest and 0 < len(en.written) <= longest:
                pairs.append((es, en))
        ends.append(len(pairs))
    return pairs, ends[1]


def align(pairs, rounds):
    """For each pair, the links that eflomal finds in both directions: sets of (Spanish, English) word numbers."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, n) for n in ('source', 'target', 'forward', 'reverse')]
        for side, path in enumerate(paths[:2]):
            with open(path, 'w', encoding='utf-8') as f:
                f.writelines(' '.join(pair[side].written).lower() + '\n' for pair in pairs)
        with open(paths[0], encoding='utf-8') as s, open(paths[1], encoding='utf-8') as t:
            eflomal.Aligner(rel_iterations=rounds, n_samplers=1).align(s, t, links_filename_fwd=paths[2], links_filename_rev=paths[3])
        with open(paths[2]) as f, open(paths[3]) as r:
            return [parse_links(forward) & parse_links(reverse) for forward, reverse in zip(f, r)]


def render_words(pairs, links):
    """Renderings of single words."""
    found = Renderings()
    for (es, en), linked in zip(pairs, links):
        for i, j in linked:
            found.add(es.written[i].lower(), en.written[j:j + 1], j == 0)
    return found


def is_plural(english, singular):
    return english in (singular + 's', singular + 'es', singular.removesuffix('y') + 'ies', singular.removesuffix('man') + 'men')


def name_women(sure, frequency):
    """English of nouns for women that the corpus hardly has, such as `bióloga`: that of the noun for a man, in one number and in the other.

    `sure`: English by Spanish word. Of a noun for a woman whose one number is known, the other may not be what the man is:
    `contadora` is an accountant, `contadores` are counters. And `filtro` has an infinitive, so that `filtras` is a verb.
    """
    for man, en in sure.items():
        stem = man.removesuffix('o')
        men, woman, women = (man + 'es' if stem == man else man + 's'), stem + 'a', stem + 'as'
        if not PROFESSION.search(man) or not PERSON.search(en) or frequency[stem + 'ar'] or not is_plural(sure.get(men, ''), en):
            continue
        known = {word: sure[word] for word in (woman, women) if word in sure}
        if all(frequency[word] <= HARDLY_KNOWN or word in known for word in (woman, women)) and known.items() <= {woman: en, women: sure[men]}.items():
            yield from ((woman, en), (women, sure[men]))


def find_phrases(pairs, frequency, least):
    """Phrases of several words that stand in the Spanish at least so often, neither beginning nor ending with a function word."""
    functional = {word for word, _ in frequency.most_common(FUNCTION_WORDS)}
    counts = collections.Counter()
    for es, _ in pairs:
        counts.update(key for _, _, key in spans(es, functional))
    return {key: n for key, n in counts.items() if n >= least}, functional


def spans(es, functional):
    """Half-open ranges of possible phrases, and their words in small letters."""
    lower = [w.lower() for w in es.written]
    for start, word in enumerate(lower):
        if word in functional:
            continue
        for end in range(start + 2, min(start + LONGEST_PHRASE, len(lower)) + 1):
            if not es.joined[end - 1]:
                break
            if lower[end - 1] not in functional:
                yield start, end, ' '.join(lower[start:end])


def render_phrases(pairs, links, phrases, functional):
    """Renderings of phrases: the English between the links of their words, where no word outside is linked into it (Och and Ney 2004)."""
    found = Renderings()
    for (es, en), linked in zip(pairs, links):
        english = dict(linked)
        spanish = {j: i for i, j in linked}
        for start, end, key in spans(es, functional):
            if key not in phrases or start not in english or end - 1 not in english:
                continue
            ends = [english[i] for i in range(start, end) if i in english]
            first, last = min(ends), max(ends) + 1
            if last - first > end - start + EXTRA or any(not start <= spanish[j] < end for j in range(first, last) if j in spanish):
                continue
            written = en.phrase(first, last)
            if written:
                found.add(key, written, first == 0)
    return found


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--out', required=True)
    p.add_argument('--pairs', type=int, default=10 ** 6, help='of each kind: documentation is thinned to a twentieth of it')
    p.add_argument('--rounds', type=float, default=0.3)
    p.add_argument('--longest', type=int, default=60, help='words of a pair that is aligned')
    p.add_argument('--most', type=int, default=350, help='occurrences of a word that is not common')
    p.add_argument('--least', type=int, default=3, help='times that an English has to stand for its word or phrase; of a word once less, where it stands for it at least half of the times')
    p.add_argument('--share', type=float, default=0.3, help='of the links of a word that its English must have')
    p.add_argument('--phrase-share', type=float, default=0.5, help='of the renderings of a phrase that its English must have')
    a = p.parse_args()
    start = time.time()

    def say(*what):
        print(*what, int(time.time() - start), 's', flush=True)

    pairs, natural = read_words(a.out, a.pairs, a.longest)
    say(len(pairs), 'pairs read')
    links = align(pairs, a.rounds)
    say('aligned')
    frequency = collections.Counter(word.lower() for es, _ in pairs for word in es.written)
    words = render_words(pairs, links)
    sure, mostly, top, attested = {}, {}, {}, set()
    for es in words.counts:
        en, n, total = words.best(es)
        top[es] = en
        if n >= a.least:
            attested.add(es)
        if en != es and (n >= a.least and n >= a.share * total or n == a.least - 1 and n >= total / 2):
            sure[es] = words.as_written(es, en)
            if n >= total / 2:
                mostly[es] = sure[es]
    rows = [(es, en) for es, en in sure.items() if frequency[es] <= a.most]
    named = [(es, en) for es, en in name_women(mostly, frequency) if es not in sure and es not in attested]
    rows += named
    say(len(rows) - len(named), 'words and', len(named), 'for women')
    phrases, functional = find_phrases(pairs[:natural], frequency, a.least)
    rendered = render_phrases(pairs[:natural], links[:natural], phrases, functional)
    for es in rendered.counts:
        en, n, total = rendered.best(es)
        if n >= a.least and n >= a.phrase_share * total and total >= a.share * phrases[es] and sorted(en.split()) != sorted(top.get(w, w) for w in es.split()):
            rows.append((es, rendered.as_written(es, en)))
    with open(os.path.join(a.out, 'lexicon.tsv'), 'w', encoding='utf-8') as f:
        f.writelines(f'{es}\t{en}\n' for es, en in sorted(rows))
    say(len(rows), 'words and phrases')


if __name__ == '__main__':
    main()
