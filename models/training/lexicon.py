"""Learn which English word stands for which rare Spanish word, from word alignments of the corpus (eflomal).

  python lexicon.py --out RUN

Writes RUN/lexicon.tsv: Spanish word in small letters, English word as it is commonly written; sorted. Common words are
left out: the network knows them. So are those without one English word that stands for them often.
"""
import argparse
import collections
import os
import tempfile
import time

import eflomal
import numpy as np
from tokenizers import Tokenizer

from align import parse_links
from corpus import spread_pairs
from words import Pieces


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--out', required=True)
    p.add_argument('--skip', default='bt.', help='sources that are not aligned, by the start of their names')
    p.add_argument('--pairs', type=int, default=600000)
    p.add_argument('--rounds', type=float, default=0.3)
    p.add_argument('--longest', type=int, default=60, help='words of a pair that is aligned')
    p.add_argument('--most', type=int, default=250, help='occurrences of a word that is not common')
    p.add_argument('--least', type=int, default=3, help='links that a pair of words needs')
    p.add_argument('--share', type=float, default=0.3, help='of the links of a word that its English must have')
    a = p.parse_args()
    start = time.time()
    z = np.load(os.path.join(a.out, 'data.npz'))
    pieces = Pieces(Tokenizer.from_file(os.path.join(a.out, 'tokenizer.json')))
    chosen = spread_pairs(z, a.skip.split(','), a.pairs)
    ids, offsets = (z['S'], z['T']), (z['so'], z['to'])

    def words_of(side, i):
        row = ids[side][offsets[side][i]:offsets[side][i + 1]]
        return [pieces.word(row[b:e]) for b, e in pieces.words(row)]

    frequency, linked = collections.Counter(), collections.Counter()
    counts, cased = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as folder:
        source, target, written, forward, reverse = (os.path.join(folder, n) for n in ('source', 'target', 'written', 'forward', 'reverse'))
        with open(source, 'w') as s, open(target, 'w') as t, open(written, 'w') as w:
            for i in chosen:
                es, en = words_of(0, i), words_of(1, i)
                frequency.update(word.lower() for word in es)
                if not 0 < len(es) <= a.longest or not 0 < len(en) <= a.longest:
                    continue
                s.write(' '.join(es).lower() + '\n')
                t.write(' '.join(en).lower() + '\n')
                w.write(' '.join(en) + '\n')
        print('words written', int(time.time() - start), 's', flush=True)
        with open(source) as s, open(target) as t:
            eflomal.Aligner(rel_iterations=a.rounds, n_samplers=1).align(s, t, links_filename_fwd=forward, links_filename_rev=reverse)
        print('aligned', int(time.time() - start), 's', flush=True)
        with open(source) as s, open(written) as t, open(forward) as f, open(reverse) as r:
            for es, en, fwd, rev in zip(s, t, f, r):
                es, en = es.split(), en.split()
                for i, j in parse_links(fwd) & parse_links(rev):
                    if frequency[es[i]] <= a.most:
                        counts[es[i]][en[j].lower()] += 1
                        linked[es[i]] += 1
                        if j:  # a capital at the head of a sentence says nothing
                            cased[es[i], en[j].lower()][en[j]] += 1
    rows = []
    for es, found in counts.items():
        en, n = found.most_common(1)[0]
        if n >= a.least and n >= a.share * linked[es] and en != es:
            forms = cased[es, en].most_common(1)
            rows.append((es, forms[0][0] if forms else en))
    with open(os.path.join(a.out, 'lexicon.tsv'), 'w', encoding='utf-8') as f:
        f.writelines(f'{es}\t{en}\n' for es, en in sorted(rows))
    print(len(rows), 'words,', len(frequency), 'seen,', int(time.time() - start), 's')


if __name__ == '__main__':
    main()
