"""BLEU and chrF of the shipped model on sets of paired lines, translated by the project's own command line.

  python evaluate.py --eval EVAL [--sets flores-dev,wmt12] [--lines 400]

EVAL holds SET.es and SET.en, one sentence a line. The command line gets the Spanish as pairs that lack their English,
so a line stays one unit and the output faces the reference line by line.
"""
import argparse
import os
import subprocess
import sys
import tempfile
import time

import sacrebleu

PROJECT = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))


def read_lines(path, limit):
    with open(path, encoding='utf-8') as f:
        return f.read().rstrip('\n').split('\n')[:limit]


def translate(lines):
    """Returns one translation a line, and the seconds that the whole command took."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, 'source.tsv'), os.path.join(folder, 'target.tsv')
        with open(source, 'w', encoding='utf-8') as f:
            f.writelines(f'{line}\t\n' for line in lines)
        start = time.time()
        subprocess.run(['npm', 'run', '-s', 'paralelo', '--', 'translate', source, '--to', 'tsv', '-o', target], cwd=PROJECT, check=True)
        seconds = time.time() - start
        pairs = [line.split('\t') for line in read_lines(target, None)]
    if len(pairs) != len(lines):
        sys.exit(f'{len(lines)} lines went in, {len(pairs)} pairs came out')
    return [target for _, target in pairs], seconds


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--eval', required=True)
    p.add_argument('--sets', default='flores-dev,wmt12')
    p.add_argument('--lines', type=int, default=None, help='the first lines of each set only')
    p.add_argument('--show', type=int, default=3, help='translations to print')
    a = p.parse_args()
    bleu, chrf = sacrebleu.BLEU(), sacrebleu.CHRF()
    for name in a.sets.split(','):
        source, reference = (read_lines(os.path.join(a.eval, f'{name}.{lang}'), a.lines) for lang in ('es', 'en'))
        output, seconds = translate(source)
        print(f'{name}: {len(source)} lines, {bleu.corpus_score(output, [reference])}, {chrf.corpus_score(output, [reference])}, {seconds:.0f} s')
        for es, en in list(zip(source, output))[:a.show]:
            print(f'  {es}\n  {en}')
    print(bleu.get_signature(), chrf.get_signature())


if __name__ == '__main__':
    main()
