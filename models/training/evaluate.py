"""BLEU and chrF of the shipped model on sets of paired lines, translated by the project's own command line.

  python evaluate.py --eval EVAL [--sets flores-dev,wmt12] [--lines 400] [--terms terms.csv] [--model FOLDER]

EVAL holds SET.es and SET.en, one sentence a line. The command line gets the Spanish as pairs that lack their English,
so a line stays one unit and the output faces the reference line by line. --terms tells how often the model obeys: the lines
that have a term are translated again with a table of terms, Spanish and English. --model names a folder with another model
than the shipped one: what export.py has written to elsewhere.
"""
import argparse
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import time

import sacrebleu

PROJECT = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))


def read_lines(path, limit):
    with open(path, encoding='utf-8') as f:
        return f.read().rstrip('\n').split('\n')[:limit]


def translate(lines, options=()):
    """Returns a translation and its confidence for each line, and the seconds that the whole command took."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, 'source.tsv'), os.path.join(folder, 'target.jsonl')
        with open(source, 'w', encoding='utf-8') as f:
            f.writelines(f'{line}\t\n' for line in lines)
        start = time.time()
        subprocess.run(['npm', 'run', '-s', 'paralelo', '--', 'translate', source, '--to', 'jsonl', '-o', target, *options], cwd=PROJECT, check=True)
        seconds = time.time() - start
        pairs = [json.loads(line) for line in read_lines(target, None)]
    if len(pairs) != len(lines):
        sys.exit(f'{len(lines)} lines went in, {len(pairs)} pairs came out')
    return [pair['target'] for pair in pairs], [pair.get('confidence', 1) for pair in pairs], seconds


def word_pattern(text, flags=0):
    return re.compile(rf'(?<!\w){re.escape(text)}(?!\w)', flags)


def measure_terms(path, source, plain, reference, bleu, options):
    """Prints how often the English of terms stands in translations of the lines that have them, without and with being told; and BLEU, which need not rise."""
    with open(path, encoding='utf-8', newline='') as f:
        terms = [(word_pattern(row['es']), word_pattern(row['en'], re.IGNORECASE)) for row in csv.DictReader(f)]
    chosen = [i for i, line in enumerate(source) if any(es.search(line) for es, _ in terms)]
    if not chosen:
        return print('  none of the terms is in these lines')
    told, *_ = translate([source[i] for i in chosen], ('--terms', os.path.abspath(path), *options))
    cases = [(en, plain[i], new) for i, new in zip(chosen, told) for es, en in terms if es.search(source[i])]
    without, with_terms = (sum(bool(en.search(texts[at])) for en, *texts in cases) / len(cases) for at in (0, 1))
    print(f'  {len(cases)} terms in {len(chosen)} lines: in the translation of {without:.1%} without being told, of {with_terms:.1%} when told')
    scores = [bleu.corpus_score(texts, [[reference[i] for i in chosen]]).score for texts in ([plain[i] for i in chosen], told)]
    print(f'  BLEU of these lines {scores[0]:.1f} without, {scores[1]:.1f} with terms')


def measure_confidence(output, confidence, reference, chrf, bad=35):
    """Prints, for thresholds of confidence, how many translations fall below, and how many of those and of the others are bad."""
    scores = [chrf.sentence_score(target, [ref]).score for target, ref in zip(output, reference)]
    for threshold in (0.3, 0.35, 0.4, 0.45, 0.5):
        below, above = ([s < bad for s, c in zip(scores, confidence) if (c < threshold) == low] for low in (True, False))
        print(f'  confidence under {threshold}: {len(below) / len(scores):.1%}; under {bad} chrF are {sum(below) / max(1, len(below)):.0%} of them, {sum(above) / max(1, len(above)):.0%} of the others')


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--eval', required=True)
    p.add_argument('--sets', default='flores-dev,wmt12')
    p.add_argument('--model', help='a folder that holds a model; the shipped one unless given')
    p.add_argument('--lines', type=int, default=None, help='the first lines of each set only')
    p.add_argument('--terms', help='a CSV file with the columns es and en')
    p.add_argument('--confidence', action='store_true', help='tell how well confidence tells bad translations')
    p.add_argument('--show', type=int, default=3, help='translations to print')
    a = p.parse_args()
    bleu, chrf = sacrebleu.BLEU(), sacrebleu.CHRF()
    options = ('--model', os.path.abspath(a.model)) if a.model else ()
    for name in a.sets.split(','):
        source, reference = (read_lines(os.path.join(a.eval, f'{name}.{lang}'), a.lines) for lang in ('es', 'en'))
        output, confidence, seconds = translate(source, options)
        print(f'{name}: {len(source)} lines, {bleu.corpus_score(output, [reference])}, {chrf.corpus_score(output, [reference])}, {seconds:.0f} s')
        if a.confidence:
            measure_confidence(output, confidence, reference, chrf)
        if a.terms:
            measure_terms(a.terms, source, output, reference, bleu, options)
        for es, en in list(zip(source, output))[:a.show]:
            print(f'  {es}\n  {en}')
    print(bleu.get_signature(), chrf.get_signature())


if __name__ == '__main__':
    main()
