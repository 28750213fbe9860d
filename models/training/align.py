"""Align the subwords of pairs with eflomal (Östling and Tiedemann 2016) and write RUN/align.npz for train.py.

  python align.py --out RUN [--pairs 200000]

Links are the two directions' intersection and, for a target token without one, its forward link.
"""
import argparse
import os
import tempfile
import time

import eflomal
import numpy as np

from corpus import spread_pairs


def write_ids(path, ids, offsets, chosen):
    """One pair a line, its token ids as words; the end mark is left out."""
    with open(path, 'w') as f:
        for i in chosen:
            f.write(' '.join(map(str, ids[offsets[i]:offsets[i + 1] - 1])) + '\n')


def parse_links(line):
    return {tuple(map(int, link.split('-'))) for link in line.split()}


def symmetrise(forward, reverse):
    both = forward & reverse
    linked = {target for _, target in both}
    return both | {link for link in forward if link[1] not in linked}


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--out', required=True)
    p.add_argument('--skip', default='adobe,ms-,python,gnome,bt.', help='sources that are not aligned, by the start of their names')
    p.add_argument('--pairs', type=int, default=200000)
    p.add_argument('--rounds', type=float, default=0.5)
    p.add_argument('--samplers', type=int, default=1)
    a = p.parse_args()
    z = np.load(os.path.join(a.out, 'data.npz'))
    source_at, target_at = z['so'], z['to']
    chosen = spread_pairs(z, filter(None, a.skip.split(',')), a.pairs)
    start = time.time()
    links, offsets, last = [], np.zeros(len(source_at), np.int64), 0
    with tempfile.TemporaryDirectory() as folder:
        source, target, forward, reverse = (os.path.join(folder, n) for n in ('source', 'target', 'forward', 'reverse'))
        write_ids(source, z['S'], source_at, chosen)
        write_ids(target, z['T'], target_at, chosen)
        aligner = eflomal.Aligner(rel_iterations=a.rounds, n_samplers=a.samplers)
        with open(source) as s, open(target) as t:
            aligner.align(s, t, links_filename_fwd=forward, links_filename_rev=reverse)
        with open(forward) as f, open(reverse) as r:
            for i, fwd, rev in zip(chosen, f, r):
                offsets[last + 1:i + 1] = len(links)
                last = i
                end_marks = (int(source_at[i + 1] - source_at[i] - 1), int(target_at[i + 1] - target_at[i] - 1))
                links += sorted(symmetrise(parse_links(fwd), parse_links(rev))) + [end_marks]
    offsets[last + 1:] = len(links)
    np.savez(os.path.join(a.out, 'align.npz'), links=np.array(links, np.uint8), offsets=offsets)
    print(len(chosen), 'pairs,', len(links), 'links,', int(time.time() - start), 's')


if __name__ == '__main__':
    main()
