"""Write trained weights as the files that Transformers.js loads: ONNX encoder and decoder, tokenizer and configs.

  python export.py --weights RUN/model.safetensors --tokenizer RUN/tokenizer.json --lexicon RUN/lexicon.tsv --out ../paralelo-es-en [--dtype q8|fp32]

The projection of the memory into every decoder layer's cross-attention keys and values belongs to the encoder graph:
its last_hidden_state is (batch, source, 2 * layers * dim), so the decoder needs no If branch and no encoder cache. The
decoder also returns cross_attentions.0 (batch, 1, target, source), the head that was trained on word alignments.
Longer decoder inputs are masked causally, so a given translation can be scored.
"""
import argparse
import json
import math
import os
import shutil

import numpy as np
from onnx import TensorProto, helper
from safetensors import safe_open

from graph import MICROSOFT, Graph, quantise

POSITIONS = 512
MASKED = np.float32(-1e4)


def sinusoids(length, dim):
    half = dim // 2
    angle = np.arange(length)[:, None] * np.exp(np.arange(half) * -(math.log(10000) / (half - 1)))[None]
    return np.concatenate([np.sin(angle), np.cos(angle)], 1).astype(np.float32)


def floats(name, shape):
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)


def integers(name, shape):
    return helper.make_tensor_value_info(name, TensorProto.INT64, shape)


class Exporter:
    def __init__(self, weights, dtype):
        with safe_open(weights, 'np') as f:
            self.shape = json.loads(f.metadata()['shape'])
            self.w = {k: f.get_tensor(k).astype(np.float32) for k in f.keys()}
        self.dtype, self.dim, self.heads = dtype, self.shape['dim'], self.shape['heads']
        self.head_dim = self.dim // self.heads
        self.positions = sinusoids(POSITIONS + 2, self.dim)[1:POSITIONS + 1]

    def linear(self, g, x, *names, out=None):
        """One matrix product for one or several projections of the same input; several are named 'first+second+...'."""
        weight, bias = (np.concatenate([self.w[f'{n}.{kind}'] for n in names]) for kind in ('weight', 'bias'))
        return g.linear(x, weight, bias, '+'.join(names), out)

    def norm(self, g, x, name):
        return g.norm(x, self.w[name + '.weight'], self.w[name + '.bias'], name)

    def split_heads(self, g, x):
        return g.op('Transpose', g.op('Reshape', x, g.ints(0, 0, self.heads, self.head_dim)), perm=[0, 2, 1, 3])

    def self_projections(self, g, x, attn):
        joined = self.linear(g, x, *(f'{attn}{t}_proj' for t in 'qkv'))
        return [self.split_heads(g, t) for t in g.op('Split', joined, g.ints(*[self.dim] * 3), axis=2, n=3)]

    def attend(self, g, q, k, v, bias):
        """Softmax attention over (batch, head, time, head size). Returns the heads' mix, merged, and the probabilities."""
        scores = g.op('MatMul', g.op('Mul', q, np.float32(self.head_dim ** -0.5)), g.op('Transpose', k, perm=[0, 1, 3, 2]))
        p = g.op('Softmax', g.op('Add', scores, bias), axis=-1)
        mixed = g.op('Transpose', g.op('MatMul', p, v), perm=[0, 2, 1, 3])
        return g.op('Reshape', mixed, g.ints(0, 0, self.dim)), p

    def padding_bias(self, g, mask):
        """attention_mask (batch, source) -> (batch, 1, 1, source): 0 where real, MASKED at padding."""
        missing = g.op('Sub', np.float32(1), g.op('Cast', mask, to=TensorProto.FLOAT))
        return g.op('Unsqueeze', g.op('Mul', missing, MASKED), g.ints(1, 2))

    def feed_forward(self, g, x, layer):
        y = self.linear(g, self.norm(g, x, layer + 'final_layer_norm'), layer + 'fc1')
        return g.op('Add', x, self.linear(g, g.op('Relu', y), layer + 'fc2'))

    def encoder_embedding(self, g, ids):
        table = self.w['shared.weight'] * math.sqrt(self.dim)
        if not g.quantised:
            return g.op('Gather', table, ids)
        q, scale = quantise(table, axis=1, largest=127)
        rows = g.op('Cast', g.op('Gather', q, ids), to=TensorProto.FLOAT)
        return g.op('Mul', rows, g.op('Unsqueeze', g.op('Gather', scale, ids), g.ints(-1)))

    def encoder(self, path):
        g, ids, mask = Graph(self.dtype), 'input_ids', 'attention_mask'
        length = g.op('Slice', g.op('Shape', ids), g.ints(1), g.ints(2))
        x = g.op('Add', self.encoder_embedding(g, ids), g.op('Slice', self.positions, g.ints(0), length, g.ints(0)))
        bias = self.padding_bias(g, mask)
        for i in range(self.shape['enc']):
            layer = f'encoder.layers.{i}.'
            attn = layer + 'self_attn.'
            q, k, v = self.self_projections(g, self.norm(g, x, layer + 'self_attn_layer_norm'), attn)
            x = g.op('Add', x, self.linear(g, self.attend(g, q, k, v, bias)[0], attn + 'out_proj'))
            x = self.feed_forward(g, x, layer)
        x = self.norm(g, x, 'encoder.layer_norm')
        memory = [f'decoder.layers.{i}.encoder_attn.{k}_proj' for i in range(self.shape['dec']) for k in 'kv']
        self.linear(g, x, *memory, out='last_hidden_state')
        rows = ['batch_size', 'encoder_sequence_length']
        g.save(path, [integers(ids, rows), integers(mask, rows)], [floats('last_hidden_state', rows + [self.dim * len(memory)])])

    def decoder_embedding(self, g, ids):
        """Returns the embedded ids, and a function that adds the output layer: one copy of the table serves both."""
        table, root = np.ascontiguousarray(self.w['shared.weight'].T), np.float32(math.sqrt(self.dim))
        columns = {}
        if g.quantised:
            q, scale = quantise(table, axis=0)
            columns['table'], columns['scale'] = g.const(q, 'shared.weight'), g.const(scale, 'shared.scale')
            x = g.op('Transpose', g.op('Cast', g.op('Gather', columns['table'], ids, axis=1), to=TensorProto.FLOAT), perm=[1, 2, 0])
            x = g.op('Mul', x, g.op('Unsqueeze', g.op('Mul', g.op('Gather', columns['scale'], ids), root), g.ints(-1)))
        else:
            columns['table'] = g.const(table, 'shared.weight')
            x = g.op('Mul', g.op('Transpose', g.op('Gather', columns['table'], ids, axis=1), perm=[1, 2, 0]), root)

        def logits(h):
            if g.quantised:
                g.op('DynamicQuantizeMatMul', h, columns['table'], columns['scale'], np.zeros(table.shape[1], np.int8), domain=MICROSOFT, out='logits')
            else:
                g.op('MatMul', h, columns['table'], out='logits')
        return x, logits

    def causal_bias(self, g, past, end):
        zero, one = g.const(np.int64(0)), g.const(np.int64(1))
        past, end = (g.op('Squeeze', v, g.ints(0)) for v in (past, end))
        rows = g.op('Unsqueeze', g.op('Range', past, end, one), g.ints(1))
        columns = g.op('Unsqueeze', g.op('Range', zero, end, one), g.ints(0))
        return g.op('Where', g.op('Greater', columns, rows), MASKED, np.float32(0))

    def decoder(self, path):
        g, ids, mask, memory, layers = Graph(self.dtype), 'input_ids', 'encoder_attention_mask', 'encoder_hidden_states', self.shape['dec']
        x, logits = self.decoder_embedding(g, ids)
        past = g.op('Slice', g.op('Shape', 'past_key_values.0.decoder.key'), g.ints(2), g.ints(3))
        end = g.op('Add', past, g.op('Slice', g.op('Shape', ids), g.ints(1), g.ints(2)))
        x = g.op('Add', x, g.op('Slice', self.positions, past, end, g.ints(0)))
        causal, padding = self.causal_bias(g, past, end), self.padding_bias(g, mask)
        projected = g.op('Split', memory, g.ints(*[self.dim] * (2 * layers)), axis=2, n=2 * layers)
        for i in range(layers):
            layer = f'decoder.layers.{i}.'
            attn = layer + 'self_attn.'
            q, k, v = self.self_projections(g, self.norm(g, x, layer + 'self_attn_layer_norm'), attn)
            k, v = (g.op('Concat', f'past_key_values.{i}.decoder.{n}', t, axis=2, out=f'present.{i}.decoder.{n}') for n, t in (('key', k), ('value', v)))
            x = g.op('Add', x, self.linear(g, self.attend(g, q, k, v, causal)[0], attn + 'out_proj'))
            attn = layer + 'encoder_attn.'
            q = self.split_heads(g, self.linear(g, self.norm(g, x, layer + 'encoder_attn_layer_norm'), attn + 'q_proj'))
            y, p = self.attend(g, q, self.split_heads(g, projected[2 * i]), self.split_heads(g, projected[2 * i + 1]), padding)
            x = g.op('Add', x, self.linear(g, y, attn + 'out_proj'))
            x = self.feed_forward(g, x, layer)
        g.op('Slice', p, g.ints(0), g.ints(1), g.ints(1), out='cross_attentions.0')
        logits(self.norm(g, x, 'decoder.layer_norm'))
        self.save_decoder(g, path, ids, mask, memory, layers)

    def save_decoder(self, g, path, ids, mask, memory, layers):
        source, target = ['batch_size', 'encoder_sequence_length'], ['batch_size', 'decoder_sequence_length']

        def cache(kind, length):
            return [floats(f'{kind}.{i}.decoder.{n}', ['batch_size', self.heads, length, self.head_dim]) for i in range(layers) for n in ('key', 'value')]
        inputs = [integers(ids, target), integers(mask, source), floats(memory, source + [self.dim * 2 * layers])] + cache('past_key_values', 'past_decoder_sequence_length')
        attention = floats('cross_attentions.0', ['batch_size', 1, 'decoder_sequence_length', 'encoder_sequence_length'])
        g.save(path, inputs, [floats('logits', target + [self.shape['vocab']])] + cache('present', 'total_sequence_length') + [attention])


def model_config(shape, pad, eos):
    return dict(
        model_type='m2m_100', architectures=['M2M100ForConditionalGeneration'], is_encoder_decoder=True, vocab_size=shape['vocab'], d_model=shape['dim'],
        encoder_layers=shape['enc'], decoder_layers=shape['dec'], encoder_attention_heads=shape['heads'], decoder_attention_heads=shape['heads'],
        encoder_ffn_dim=shape['ffn'], decoder_ffn_dim=shape['ffn'], activation_function='relu', scale_embedding=True, max_position_embeddings=POSITIONS,
        pad_token_id=pad, eos_token_id=eos, bos_token_id=eos, decoder_start_token_id=eos, use_cache=True)


def write_configs(folder, tokenizer, shape):
    ids = {t['content']: t['id'] for t in tokenizer['added_tokens']}
    pad, eos = ids['<pad>'], ids['</s>']
    contents = {
        'tokenizer.json': tokenizer,
        'tokenizer_config.json': dict(tokenizer_class='PreTrainedTokenizerFast', pad_token='<pad>', eos_token='</s>', unk_token='<unk>', model_max_length=256, clean_up_tokenization_spaces=False),
        'config.json': model_config(shape, pad, eos),
        'generation_config.json': dict(pad_token_id=pad, eos_token_id=eos, decoder_start_token_id=eos, max_length=256, num_beams=1),
    }
    for name, content in contents.items():
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as f:
            json.dump(content, f, ensure_ascii=False, indent=None if name == 'tokenizer.json' else 2)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--weights', required=True)
    p.add_argument('--tokenizer', required=True)
    p.add_argument('--lexicon', required=True, help='the words that training gave hints of')
    p.add_argument('--out', required=True)
    p.add_argument('--dtype', default='q8', choices=['q8', 'fp32'])
    a = p.parse_args()
    onnx_folder = os.path.join(a.out, 'onnx')
    os.makedirs(onnx_folder, exist_ok=True)
    exporter, suffix = Exporter(a.weights, a.dtype), '_quantized' if a.dtype == 'q8' else ''
    exporter.encoder(os.path.join(onnx_folder, f'encoder_model{suffix}.onnx'))
    exporter.decoder(os.path.join(onnx_folder, f'decoder_model_merged{suffix}.onnx'))
    shutil.copyfile(a.lexicon, os.path.join(a.out, 'lexicon.tsv'))
    with open(a.tokenizer, encoding='utf-8') as f:
        write_configs(a.out, json.load(f), exporter.shape)
    for root, _, files in os.walk(a.out):
        for name in sorted(files):
            path = os.path.join(root, name)
            print(os.path.relpath(path, a.out), os.path.getsize(path))


if __name__ == '__main__':
    main()
