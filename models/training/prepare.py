"""Build what training reads: a joint subword tokenizer and the encoded corpus.

  python prepare.py --corpus CORPUS --out RUN [--vocab 12000]

Writes RUN/tokenizer.json (kept if it is there) and RUN/data.npz: token ids of both sides, offsets, each pair's source.
"""
import argparse
import os
import re
import time

import numpy as np
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from corpus import read_pairs, source_files, source_name

PAD, EOS, UNK, BACK_TRANSLATED = '<pad>', '</s>', '<unk>', '<bt>'
# Pairs of a source that the tokenizer sees, by the start of its name; all where not named.
TOKENIZER_SAMPLE = {'adobe': 3000, 'ms-': 3000, 'python': 3000, 'gnome': 3000, 'fheroes2': 500, 'bible': 8000, 'bt.': 100000, 'tatoeba': 80000}
LATIN = re.compile(r'^[\x20-\x7e\u00a0-\u017f\u2010-\u201f\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\u2122\u2190-\u2193\u2212]*$')


def tokenizer_sample(corpus):
    for path in source_files(corpus):
        name = source_name(path)
        cap = next((n for k, n in TOKENIZER_SAMPLE.items() if name.startswith(k)), 10 ** 9)
        for i, (es, en) in enumerate(read_pairs(path)):
            if i >= cap:
                break
            if LATIN.match(es) and LATIN.match(en):
                if not name.startswith('bt.'):
                    yield es
                yield en


def build_tokenizer(corpus, vocab):
    """Byte-pair merges shared by both languages, learned mostly from news and prose.

    A piece is a run of letters, one digit or one mark, each with the space before it, so figures copy digit by digit.
    """
    tok = Tokenizer(models.BPE(unk_token=UNK))
    tok.normalizer = normalizers.Sequence([normalizers.NFC(), normalizers.Replace(Regex(r'\s+'), ' ')])
    tok.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Metaspace(replacement='▁', prepend_scheme='always', split=False),
        pre_tokenizers.Split(Regex(r'▁?[\p{L}\p{M}]+|▁?\p{N}|▁?[^▁\p{L}\p{M}\p{N}]|▁'), 'isolated'),
    ])
    tok.decoder = decoders.Metaspace(replacement='▁', prepend_scheme='always')
    trainer = trainers.BpeTrainer(vocab_size=vocab, special_tokens=[PAD, EOS, UNK, BACK_TRANSLATED], min_frequency=3, show_progress=False)
    tok.train_from_iterator(tokenizer_sample(corpus), trainer)
    tok.post_processor = processors.TemplateProcessing(single=f'$A {EOS}', special_tokens=[(EOS, tok.token_to_id(EOS))])
    return tok


def well_proportioned(x, y, max_len):
    return 2 < len(x) <= max_len and 2 < len(y) <= max_len and len(x) <= 2.2 * len(y) + 6 and len(y) <= 2.2 * len(x) + 6


def encode(tok, corpus, max_len, chunk=20000):
    names, source, target, origin = [], [], [], []
    tag = tok.token_to_id(BACK_TRANSLATED)
    for path in source_files(corpus):
        name = source_name(path)
        names.append(name)
        pairs = list(read_pairs(path))
        before = len(source)
        for i in range(0, len(pairs), chunk):
            part = pairs[i:i + chunk]
            for x, y in zip(tok.encode_batch([p[0] for p in part]), tok.encode_batch([p[1] for p in part])):
                x = [tag] + x.ids if name.startswith('bt.') else x.ids
                if well_proportioned(x, y.ids, max_len):
                    source.append(np.array(x, np.uint16))
                    target.append(np.array(y.ids, np.uint16))
                    origin.append(len(names) - 1)
        print(name, len(pairs), len(source) - before, flush=True)

    def offsets(rows):
        return np.concatenate([[0], np.cumsum([len(r) for r in rows])]).astype(np.int64)
    return dict(S=np.concatenate(source), T=np.concatenate(target), so=offsets(source), to=offsets(target), origin=np.array(origin, np.uint8), names=np.array(names))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--corpus', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--vocab', type=int, default=12000)
    p.add_argument('--max-len', type=int, default=120)
    a = p.parse_args()
    os.makedirs(a.out, exist_ok=True)
    path, start = os.path.join(a.out, 'tokenizer.json'), time.time()
    if os.path.exists(path):
        tok = Tokenizer.from_file(path)
    else:
        tok = build_tokenizer(a.corpus, a.vocab)
        tok.save(path)
    print('tokenizer', tok.get_vocab_size(), int(time.time() - start), 's', flush=True)
    np.savez(os.path.join(a.out, 'data.npz'), **encode(tok, a.corpus, a.max_len))
    print('encoded', int(time.time() - start), 's')


if __name__ == '__main__':
    main()
