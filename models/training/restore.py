"""Read the weights back out of exported ONNX files (int8 or fp32), to train on from what was shipped.

  python restore.py --model ../paralelo-es-en --out RUN/model.safetensors
"""
import argparse
import json
import os

import numpy as np
import onnx
from onnx import numpy_helper
from safetensors.numpy import save_file


def read_constants(folder, suffix):
    constants = {}
    for name in ('encoder_model', 'decoder_model_merged'):
        graph = onnx.load(os.path.join(folder, 'onnx', f'{name}{suffix}.onnx')).graph
        constants.update({t.name: numpy_helper.to_array(t) for t in graph.initializer})
    return constants


def restore_parameters(constants):
    """A constant is named after its parameter, or `first+second+...` where export.py joined several projections."""
    state = {}
    for key, value in constants.items():
        names, _, kind = key.rpartition('.')
        if kind not in ('weight', 'bias'):
            continue
        scale = constants.get(names + '.scale')
        value = value.astype(np.float32)
        if kind == 'weight' and scale is not None:
            value = value * scale[None]
        if value.ndim == 2:
            value = value.T
        for name, part in zip(names.split('+'), np.split(value, names.count('+') + 1)):
            state[f'{name}.{kind}'] = np.ascontiguousarray(part).astype(np.float16)
    return state


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('--model', required=True)
    p.add_argument('--out', required=True)
    p.add_argument('--dtype', default='q8', choices=['q8', 'fp32'])
    a = p.parse_args()
    state = restore_parameters(read_constants(a.model, '_quantized' if a.dtype == 'q8' else ''))
    with open(os.path.join(a.model, 'config.json'), encoding='utf-8') as f:
        c = json.load(f)
    shape = dict(vocab=c['vocab_size'], dim=c['d_model'], heads=c['encoder_attention_heads'], ffn=c['encoder_ffn_dim'], enc=c['encoder_layers'], dec=c['decoder_layers'])
    save_file(state, a.out, metadata={'shape': json.dumps(shape)})
    print(len(state), 'parameters', shape)


if __name__ == '__main__':
    main()
