"""Spanish names and their English counterparts, learnt from which capitalised words face each other in the corpus.

A pair is kept where the English name is by far the commonest answer to the Spanish one (Dice coefficient, Smadja et al. 1996).
Names that English copies letter for letter are left out: copying is what the program does without knowing better.
"""
import argparse
import json
import subprocess
from collections import Counter, defaultdict
from pathlib import Path

from embed import TOKEN

SOURCES = ['europarl_cs124', 'news_commentary11', 'pud', 'tatoeba', 'tico19', 'un_devset', 'un_mtuoc', 'wmt08-11', 'wmt24-systems', 'xquad', 'gutenberg_lit2']
LINKS = {'es': {'de', 'del', 'la', 'las', 'los', 'el', 'para'}, 'en': {'of', 'the', 'for', 'on', 'de'}}
LONGEST = 6


def sentence_pairs(corpus):
    for source in SOURCES:
        process = subprocess.Popen(['zstd', '-dc', str(corpus / f'{source}.tsv.zst')], stdout=subprocess.PIPE, text=True)
        for line in process.stdout:
            yield line.rstrip('\n').split('\t')[:2]


def names(text, language):
    """All capitalised stretches and their parts that could be names. None begins at the start of a sentence, where a capital says nothing."""
    tokens = TOKEN.findall(text.replace('’', "'"))
    found = set()
    start_of_sentence = True
    starts = []
    for token in tokens:
        starts.append(start_of_sentence)
        if token[0].isalnum():
            start_of_sentence = False
        elif token in '.?!:…':
            start_of_sentence = True
    for i, token in enumerate(tokens):
        if starts[i] or not token[0].isupper() or len(token) < 2:
            continue
        for j in range(i + 1, min(len(tokens), i + LONGEST) + 1):
            last = tokens[j - 1]
            if last[0].isupper():
                found.add(' '.join(tokens[i:j]).removesuffix("'s"))
            elif last not in LINKS[language]:
                break
    return found


def parts(name):
    """The shorter names that a name begins or ends with."""
    words = name.split(' ')
    return {' '.join(words[:-k]) for k in range(1, len(words))} | {' '.join(words[k:]) for k in range(1, len(words))}


def fragments(counts):
    """Names that hardly occur but within one longer name: `Popular Democrática` of `República Popular Democrática`."""
    return {part for name, count in counts.items() for part in parts(name) if count >= 0.75 * counts[part] > 0}


def choose(together, spanish, english):
    """The best rendering of each name, then at most two others that are common too."""
    broken = fragments(spanish)
    for name in sorted(set(together) - broken):
        counts = Counter({other: count for other, count in together[name].items() if count >= max(5, 0.05 * spanish[name])})
        whole = Counter({other: count for other, count in counts.items() if not any(
            counts[longer] >= 0.8 * count for longer in counts if other in parts(longer))})
        dice = {other: 2 * count / (spanish[name] + english[other]) for other, count in whole.items()}
        ranked = sorted(dice, key=lambda other: (-dice[other], other))
        if not ranked or ranked[0].casefold() == name.casefold() or dice[ranked[0]] < (0.5 if whole[ranked[0]] < 30 else 0.35):
            continue
        yield name, [ranked[0], *(other for other in ranked[1:3] if dice[other] >= 0.2 and other not in parts(ranked[0]))]


def words_of_names(spanish, least):
    """Words, in lower case, that longer names are made of."""
    counts = Counter()
    for name, count in spanish.items():
        words = name.split(' ')
        if len(words) > 1:
            counts.update({word.lower(): count for word in words if word[0].isupper()})
    return {word for word, count in counts.items() if count >= least and len(word) > 3}


def common_words(corpus, least):
    counts = Counter()
    for es, _ in sentence_pairs(corpus):
        counts.update({token.lower() for token in TOKEN.findall(es)})
    return {word for word, count in counts.items() if count >= least and len(word) > 4 and word.isalpha()}


def translate_words(corpus, in_names, common):
    """The English word that each of these words meets most often, whatever their case: what a name may be put together from."""
    wanted = in_names | common
    spanish, english, together = Counter(), Counter(), defaultdict(Counter)
    for es, en in sentence_pairs(corpus):
        es_words = wanted & {token.lower() for token in TOKEN.findall(es)}
        en_words = {token.lower() for token in TOKEN.findall(en) if len(token) > 2 and token.isalpha()}
        spanish.update(es_words)
        english.update(en_words)
        for word in es_words:
            together[word].update(en_words)
    for word in sorted(together):
        best = max(sorted(together[word]), key=lambda other: together[word][other] / (spanish[word] + english[other]))
        count = together[word][best]
        dice = 2 * count / (spanish[word] + english[best])
        # A word with one rendering may share it with other words: `exteriores` is one of several that are `foreign`.
        unshared = word in in_names and dice >= 0.1 and count >= 0.5 * spanish[word]
        if count >= 5 and (dice >= (0.3 if word in in_names else 0.5) or unshared):
            yield word, best.capitalize()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--corpus', type=Path, required=True)
    parser.add_argument('--out', type=Path, required=True)
    parser.add_argument('--least', type=int, default=6)
    args = parser.parse_args()
    spanish, english, pairs = Counter(), Counter(), []
    for es, en in sentence_pairs(args.corpus):
        es_names, en_names = names(es, 'es'), names(en, 'en')
        spanish.update(es_names)
        english.update(en_names)
        if es_names and en_names:
            pairs.append((es_names, en_names))
    together = defaultdict(Counter)
    for es_names, en_names in pairs:
        frequent = [name for name in en_names if english[name] >= args.least]
        for name in es_names:
            if spanish[name] >= args.least:
                together[name].update(frequent)
    known = dict(choose(together, spanish, english))
    parts_known = dict(translate_words(args.corpus, words_of_names(spanish, 6), common_words(args.corpus, 100)))
    with open(args.out, 'w', encoding='utf-8') as out:
        json.dump({'names': known, 'parts': parts_known}, out, ensure_ascii=False, indent=0)
        out.write('\n')


if __name__ == '__main__':
    main()
