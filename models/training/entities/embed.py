"""Word vectors of the Spanish side of the corpus, clustered: one line a word form, one column a clustering.

The clusters let the tagger treat a word it was not trained on like the words that stand in the same company
(Turian et al. 2010; Agerri and Rigau 2016). A narrow window yields syntactic classes, a wide one topical classes.
"""
import argparse
import re
import subprocess
from pathlib import Path

import numpy as np
from gensim.models import Word2Vec
from sklearn.cluster import MiniBatchKMeans

# Software manuals and verse hold few of the names that news and books do.
SOURCES = ['bt.wmt-news', 'captions-3b1b', 'europarl_cs124', 'gutenberg_lit', 'gutenberg_lit2', 'news_commentary11', 'pud',
           'tales_bilinguator', 'tatoeba', 'tico19', 'un_devset', 'un_mtuoc', 'wmt08-11', 'wmt24-systems', 'xquad']
TOKEN = re.compile(r"\d+(?:[.,:]\d+)*%?|[^\W\d_]+(?:['’.·-][^\W\d_]+)*|\S")


def tokenize(line):
    return [re.sub(r'\d', '0', token) for token in TOKEN.findall(line)]


def corpus_lines(corpus):
    for source in SOURCES:
        process = subprocess.Popen(['zstd', '-dc', str(corpus / f'{source}.tsv.zst')], stdout=subprocess.PIPE, text=True)
        for line in process.stdout:
            yield line.split('\t')[0]


def labelled_sentences(path):
    """Blank-line separated sentences, one token a line, the label last."""
    sentence = []
    for line in path.read_text('utf-8').splitlines():
        if line.strip():
            sentence.append(re.sub(r'\d', '0', re.split(r'[ \t]', line)[0]))
        elif sentence:
            yield sentence
            sentence = []


class Sentences:
    """All token lists, read again from a plain file at every pass."""

    def __init__(self, path):
        self.path = path

    def __iter__(self):
        with open(self.path, encoding='utf-8') as lines:
            for line in lines:
                yield line.rstrip('\n').split(' ')


def write_tokens(corpus, ner, path):
    with open(path, 'w', encoding='utf-8') as out:
        for line in corpus_lines(corpus):
            out.write(' '.join(tokenize(line)) + '\n')
        for name in ['conll2002-esp.train', 'ancora_ner-train.tsv']:
            for sentence in labelled_sentences(ner / name):
                out.write(' '.join(sentence) + '\n')


def cluster(vectors, count):
    unit = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return MiniBatchKMeans(count, random_state=1, batch_size=4096, n_init=1, max_iter=30).fit_predict(unit)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--corpus', type=Path, required=True)
    parser.add_argument('--ner', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    tokens = args.out / 'tokens.txt'
    write_tokens(args.corpus, args.ner, tokens)
    columns = []
    for name, window, skip_gram, epochs, counts in [('narrow', 2, 0, 5, (64, 512)), ('wide', 6, 1, 2, (128, 1024))]:
        model = Word2Vec(Sentences(tokens), vector_size=64, window=window, sg=skip_gram, epochs=epochs, min_count=6, workers=1, seed=1, negative=5)
        words = model.wv.index_to_key
        np.save(args.out / f'{name}.npy', model.wv.vectors)
        columns += [dict(zip(words, cluster(model.wv.vectors, count))) for count in counts]
        print(name, len(words), flush=True)
    with open(args.out / 'clusters.tsv', 'w', encoding='utf-8') as out:
        for word in words:
            out.write('\t'.join([word, *(str(column[word]) for column in columns)]) + '\n')


if __name__ == '__main__':
    main()
