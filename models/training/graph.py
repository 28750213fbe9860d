"""Build ONNX graphs op by op."""
import numpy as np
import onnx
from onnx import helper, numpy_helper

MICROSOFT = 'com.microsoft'


# The largest weight of a quantised matrix product: 7 bits. ONNX Runtime's kernels for x86 processors without VNNI add the
# products of two weights with 8-bit activations in 16 bits and cut off what is too large for these, for which its own
# quantiser has the option reduce_range.
LARGEST_FACTOR = 63


def quantise(w, axis, largest=LARGEST_FACTOR):
    """Symmetric int8 with one scale per slice along the other axis."""
    scale = np.maximum(np.abs(w).max(axis=axis), 1e-8).astype(np.float32) / largest
    return np.clip(np.round(w / np.expand_dims(scale, axis)), -largest, largest).astype(np.int8), scale


class Graph:
    """A graph under construction. Ops take the names of earlier results, or arrays, which become constants."""

    def __init__(self, dtype):
        self.nodes, self.constants, self.values, self.quantised = [], [], 0, dtype == 'q8'

    def const(self, value, name=None):
        name = name or f'c{len(self.constants)}'
        self.constants.append(numpy_helper.from_array(np.asarray(value), name))
        return name

    def ints(self, *values):
        return self.const(np.array(values, np.int64))

    def op(self, kind, *inputs, out=None, domain='', n=1, **attributes):
        """Adds a node. Returns the name of its result, or a list of `n` names."""
        inputs = [i if isinstance(i, str) else self.const(i) for i in inputs]
        outs = [out] if out else [f'v{self.values + i}' for i in range(n)]
        self.values += n
        self.nodes.append(helper.make_node(kind, inputs, outs, domain=domain, **attributes))
        return outs[0] if n == 1 else outs

    def linear(self, x, weight, bias, name, out=None):
        """x @ weight.T + bias; weight is (out, in). The constants carry the parameter's name, which restore.py reads."""
        w = np.ascontiguousarray(weight.T)
        if not self.quantised:
            return self.op('Add', self.op('MatMul', x, self.const(w, name + '.weight')), self.const(bias, name + '.bias'), out=out)
        q, scale = quantise(w, axis=0)
        zero = np.zeros(len(scale), np.int8)
        return self.op('DynamicQuantizeMatMul', x, self.const(q, name + '.weight'), self.const(scale, name + '.scale'), zero, self.const(bias, name + '.bias'), domain=MICROSOFT, out=out)

    def norm(self, x, weight, bias, name):
        return self.op('LayerNormalization', x, self.const(weight, name + '.weight'), self.const(bias, name + '.bias'), axis=-1, epsilon=1e-5)

    def save(self, path, inputs, outputs):
        graph = helper.make_graph(self.nodes, 'paralelo', inputs, outputs, self.constants)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17), helper.make_opsetid(MICROSOFT, 1)], ir_version=8, producer_name='paralelo')
        onnx.checker.check_model(model)
        onnx.save(model, path)
