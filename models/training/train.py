"""Train the translator on what prepare.py and align.py wrote. On CPU, by a process for each core, or on one GPU, within a budget of minutes.

  python train.py --out RUN --minutes 150 [--init WEIGHTS.safetensors]

Muon for the matrices of the layers, Adam for embeddings, norms and biases; one cross-attention head learns the word
alignments where a pair has them. With `--drawn`, the network learns from translations of its own, too (risk.py). Learning
rate: a short warm-up, constant, then linear to zero over the last `--decay` of the budget. Writes RUN/model.safetensors
(fp16) and appends to RUN/log.tsv.
"""
import argparse
import json
import os
import time

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from corpus import EncodedCorpus
from crew import Alone, Crew
from decoding import translate
from hints import Hints
from network import Translator
from noise import Respelling
from worker import Worker

OPTIONS = [
    ('out', str, None, 'folder of data.npz, align.npz and tokenizer.json'), ('eval', str, '', 'folder of flores-dev.es and .en; no evaluation where it is not given'),
    ('init', str, '', 'weights to start from; a deeper network may start from a shallower one'), ('minutes', float, 150, 'budget'),
    ('dim', int, 256, ''), ('heads', int, 8, ''), ('ffn', int, 1024, ''), ('enc', int, 6, 'encoder layers'), ('dec', int, 2, 'decoder layers'), ('dropout', float, 0.0, ''),
    ('lr', float, 2e-3, 'of Muon'), ('adam-lr', float, 1e-3, ''), ('warmup', int, 100, 'steps'), ('decay', float, 0.5, 'share of the budget'),
    ('tokens', int, 5000, 'padded target tokens in a step'), ('parts', int, 6, 'batches, each of pairs of similar length, that make a step'),
    ('common', int, 2000, 'commonest pieces that are always in the softmax'), ('rare', int, 1000, 'other pieces in it, drawn at random; 0: the whole vocabulary'),
    ('short', float, 0.1, 'share of the budget that sees only pairs of up to 24 tokens'),
    ('skip', str, '', 'sources to leave out, by the beginnings of their names, with commas between'),
    ('respell', float, 0.0, 'share of the merges left out in half of the sources (noise.py)'), ('smooth', float, 0.1, 'label smoothing'), ('guide', float, 0.3, 'weight of the alignment loss'),
    ('drawn', int, 0, 'translations of each sentence that the network draws and learns from by how good they are; 0: none'), ('best', int, 5, 'most probable tokens, from which each of theirs is drawn'),
    ('risk', float, 0.5, 'weight of the loss on them; the rest of 1 is that of cross-entropy'),
    ('eval-minutes', float, 25, 'between evaluations'), ('processes', int, 0, 'on CPU; as many as there are cores'), ('seed', int, 1, ''), ('bf16', int, -1, '1 or 0; by itself where the processor or GPU is fast at it'),
]


def parse_options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, kind, default, about in OPTIONS:
        p.add_argument('--' + name, type=kind, default=default, required=default is None, help=about)
    o = p.parse_args()
    if o.drawn == 1:
        p.error('--drawn: each translation is compared with the others of its sentence, so one is none')
    return o


def grow(state, model):
    """Fit weights of a shallower network to a deeper one.

    Its layers are spread out; those between start as identities, since their output matrices are zero.
    """
    out = {k: v.clone() for k, v in model.state_dict().items()}
    depth = {side: 1 + max(int(k.split('.')[2]) for k in state if k.startswith(side + '.layers.')) for side in ('encoder', 'decoder')}
    for k, v in state.items():
        parts = k.split('.')
        if parts[1] == 'layers':
            n, total = depth[parts[0]], model.shape['enc' if parts[0] == 'encoder' else 'dec']
            parts[2] = str((int(parts[2]) + 1) * total // n - 1)
        out['.'.join(parts)] = v.float()
    return out


class Trainer:
    def __init__(self, options):
        self.o = o = options
        # A process that has used several threads can't be forked.
        torch.set_num_threads(1)
        torch.manual_seed(o.seed)
        self.rng = np.random.default_rng(o.seed)
        self.device = 'cuda' if torch.cuda.is_available() else 'cpu'
        self.tokenizer = Tokenizer.from_file(os.path.join(o.out, 'tokenizer.json'))
        self.eos = self.tokenizer.token_to_id('</s>')
        lexicon = os.path.join(o.out, 'lexicon.tsv')
        self.hints = Hints(self.tokenizer, lexicon) if os.path.exists(lexicon) else None
        respelling = Respelling(self.tokenizer, o.respell) if o.respell else None
        self.data = EncodedCorpus(o.out, self.hints, tuple(filter(None, o.skip.split(','))), respelling)
        self.model = Translator(self.tokenizer.get_vocab_size(), o.dim, o.heads, o.ffn, o.enc, o.dec, o.dropout).to(self.device)
        if o.init:
            self.model.load_state_dict(grow(load_file(o.init), self.model))
        self.model.train()
        size = 1 if self.device == 'cuda' else o.processes or os.cpu_count()
        worker = Worker(self.model, self.data, o, self.eos, self.device, size)
        self.fast = worker.fast
        self.crew = Alone(worker) if size == 1 else Crew(worker, size)
        torch.set_num_threads(size)
        self.log = open(os.path.join(o.out, 'log.tsv'), 'a', encoding='utf-8')
        millions = sum(w.numel() for w in self.model.parameters()) / 1e6
        self.say(f'{len(self.data)} pairs, {millions:.2f} M parameters, {self.device}, {size} processes, bf16 {self.fast}, alignments {self.data.links is not None}, hints {self.hints is not None}, {vars(o)}')

    def say(self, line):
        print(line, flush=True)
        self.log.write(line + '\n')
        self.log.flush()

    def save(self):
        path = os.path.join(self.o.out, 'model.tmp')
        save_file({k: v.half().contiguous() for k, v in self.model.state_dict().items()}, path, metadata={'shape': json.dumps(self.model.shape)})
        os.replace(path, os.path.join(self.o.out, 'model.safetensors'))

    @torch.no_grad()
    def evaluate(self, lines):
        """BLEU and chrF of the first lines of FLORES dev, and two translations to look at."""
        if not self.o.eval:
            return 'not evaluated'
        import sacrebleu
        source, reference = (open(os.path.join(self.o.eval, f'flores-dev.{lang}'), encoding='utf-8').read().split('\n')[:lines] for lang in ('es', 'en'))
        order = sorted(range(len(source)), key=lambda i: len(source[i]))
        output = [''] * len(source)
        self.model.eval()
        for i in range(0, len(order), 40):
            part = order[i:i + 40]
            rows = [self.hints.insert(t.ids, self.hints.find(t.ids))[0].tolist() if self.hints else t.ids for t in self.tokenizer.encode_batch([source[j] for j in part])]
            longest = max(map(len, rows))
            x = torch.tensor([row + [0] * (longest - len(row)) for row in rows], device=self.device)
            with torch.autocast(self.device, torch.bfloat16, enabled=self.fast):
                drawn = translate(self.model, *self.model.encode(x), self.eos, min(160, 2 * longest + 10))
            for j, ids in zip(part, drawn.tolist()):
                output[j] = self.tokenizer.decode([t for t in ids if t not in (0, self.eos)])
        self.model.train()
        return f'BLEU {sacrebleu.corpus_bleu(output, [reference]).score:.2f} chrF {sacrebleu.corpus_chrf(output, [reference]).score:.2f} | {output[0]} | {output[1]}'

    def rate(self, step, used):
        """Share of the full learning rate, `used` being the share of the budget that is gone."""
        return min(1, step / self.o.warmup) * min(1, (1 - used) / self.o.decay if self.o.decay else 1)

    def steps(self, used):
        """Lists of batches, each a step; `used()` tells the share of the budget that is gone. Ends with the budget."""
        o, epoch = self.o, 0
        while used() < 1:
            short = used() < o.short
            batches = self.data.batches(o.tokens // o.parts, self.rng, 24 if short else 10 ** 6)
            if len(batches) < o.parts:
                raise SystemExit(f'{len(batches)} batches make no step of {o.parts} parts: give fewer --parts, or --tokens')
            for i in range(0, len(batches) - o.parts + 1, o.parts):
                if used() >= 1 or (short and used() >= o.short):
                    break
                yield epoch, batches[i:i + o.parts]
            epoch += 1

    def run(self):
        o, start = self.o, time.time()
        last_eval = last_log = start
        seen, sums = 0, np.zeros(5)

        def used():
            return (time.time() - start) / (o.minutes * 60)

        step = 0
        for step, (epoch, batches) in enumerate(self.steps(used), 1):
            factor = self.rate(step, min(1, used()))
            sums += np.sum(self.crew.step(batches, factor), axis=0)
            now = time.time()
            if now - last_log > 60:
                pairs, tokens, nll, guided, reward = sums
                seen += int(pairs)
                self.say(f'{step}\t{used() * o.minutes:.1f} min\tepoch {epoch}\tseen {seen}\trate {factor:.2f}\tnll {nll / tokens:.3f}\tguide {guided / tokens:.3f}\treward {reward / tokens:.3f}\t{tokens / (now - last_log):.0f} tok/s')
                sums, last_log = np.zeros(5), now
            if now - last_eval > o.eval_minutes * 60:
                self.save()
                self.say(f'EVAL {used() * o.minutes:.0f} min step {step} {self.evaluate(100)}')
                last_eval = time.time()
        self.save()
        self.say(f'FINAL step {step} seen {seen + int(sums[0])} flores-dev {self.evaluate(997)}')
        self.crew.close()


if __name__ == '__main__':
    Trainer(parse_options()).run()
