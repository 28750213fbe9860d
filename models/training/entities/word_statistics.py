"""How each Spanish word form is written in the corpus: in lower case or with a capital in mid-sentence, and whether the
English translation holds a copy of it, as it does of most names."""
import argparse
import subprocess
from collections import Counter
from pathlib import Path

from embed import SOURCES, tokenize


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--corpus', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    args = parser.parse_args()
    lower, capital, copied, seen = Counter(), Counter(), Counter(), Counter()
    for source in SOURCES:
        # Back-translated Spanish copies every word that its translator did not know.
        copies_count = not source.startswith('bt.')
        process = subprocess.Popen(['zstd', '-dc', str(args.corpus / f'{source}.tsv.zst')], stdout=subprocess.PIPE, text=True)
        for line in process.stdout:
            spanish, english = line.rstrip('\n').split('\t')[:2]
            tokens = tokenize(spanish)
            if copies_count:
                kept = set(tokenize(english))
                for token in set(tokens):
                    if token[0].isupper():
                        seen[token] += 1
                        copied[token] += token in kept
            first = next((i for i, token in enumerate(tokens) if token[0].isalpha()), 0)
            for i, token in enumerate(tokens):
                if i == first or not token[0].isalpha():
                    continue
                (lower if token[0].islower() else capital)[token.lower()] += 1
    with open(args.out / 'statistics.tsv', 'w', encoding='utf-8') as out:
        for line in open(args.out / 'clusters.tsv', encoding='utf-8'):
            word = line.split('\t')[0]
            key = word.lower()
            out.write(f'{word}\t{lower[key]}\t{capital[key]}\t{seen[word]}\t{copied[word]}\n')


if __name__ == '__main__':
    main()
