"""The optimisers, as tasks that workers may share out: Muon for the matrices of the layers, Adam for all else.

Muon: Jordan et al. 2024, https://kellerjordan.github.io/posts/muon/: momentum, orthogonalised.
"""
import torch

MATRICES_A_TASK = 4


class FlatParameters:
    """A model's parameters as views of one vector, with a vector of gradients for each worker. On CPU all processes share them.

    What Adam steps comes first, in one stretch; then the matrices of the layers.
    """

    def __init__(self, model, workers):
        named = list(model.named_parameters())
        self.matrices = [w for n, w in named if w.dim() == 2 and not n.startswith('shared')]
        others = [w for n, w in named if w.dim() != 2 or n.startswith('shared')]
        self.parameters = others + self.matrices
        self.adam_end = sum(w.numel() for w in others)
        total, device = sum(w.numel() for w in self.parameters), self.parameters[0].device
        self.values, self.gradients = shared(torch.empty(total, device=device)), shared(torch.zeros(workers, total, device=device))
        self.start, at = {}, 0
        for w in self.parameters:
            self.start[w] = at
            self.values[at:at + w.numel()] = w.detach().flatten()
            w.data = self.values[at:at + w.numel()].view(w.shape)
            at += w.numel()

    def bind(self, worker):
        """From now on, this process's backward passes add to the gradients of `worker`."""
        for w in self.parameters:
            w.grad = self.gradients[worker, self.start[w]:self.start[w] + w.numel()].view(w.shape)

    def gradient(self, start, size):
        return self.gradients[:, start:start + size].sum(0)


def shared(tensor):
    return tensor.share_memory_() if tensor.device.type == 'cpu' else tensor


def orthogonalise(g, fast, steps=5):
    """Newton-Schulz iteration on a stack of matrices (n, rows, cols)."""
    x = g.to(torch.bfloat16) if fast else g
    flip = x.shape[1] > x.shape[2]
    if flip:
        x = x.transpose(1, 2)
    x = x / (x.float().flatten(1).norm(dim=1)[:, None, None].to(x.dtype) + 1e-7)
    for _ in range(steps):
        a = x @ x.transpose(1, 2)
        x = 3.4445 * x + (-4.7750 * a + 2.0315 * a @ a) @ x
    return (x.transpose(1, 2) if flip else x).float()


class Muon:
    """Steps a few matrices of one shape as one stack. The update is scaled to the size of Adam's."""

    def __init__(self, flat, matrices, lr, fast, momentum=0.95, decay=0.01):
        self.flat, self.matrices, self.lr, self.fast, self.momentum, self.decay = flat, matrices, lr, fast, momentum, decay
        self.state = shared(torch.zeros(len(matrices), *matrices[0].shape, device=matrices[0].device))

    def step(self, factor):
        g = torch.stack([self.flat.gradient(self.flat.start[w], w.numel()).view(w.shape) for w in self.matrices])
        self.state.lerp_(g, 1 - self.momentum)
        update = orthogonalise(g.lerp(self.state, self.momentum), self.fast) * (0.2 * max(g.shape[1:]) ** 0.5)
        for w, d in zip(self.matrices, update):
            w.data.mul_(1 - self.lr * factor * self.decay).add_(d, alpha=-self.lr * factor)


class Adam:
    """Kingma and Ba 2015, over the first stretch of the vector; a gradient longer than `clip` is cut to it."""

    def __init__(self, flat, lr, betas=(0.9, 0.98), eps=1e-10, clip=1.0):
        self.flat, self.lr, self.betas, self.eps, self.clip = flat, lr, betas, eps, clip
        self.mean, self.square = (shared(torch.zeros(flat.adam_end, device=flat.values.device)) for _ in range(2))
        self.steps = shared(torch.zeros(1))

    def step(self, factor):
        g = self.flat.gradient(0, self.flat.adam_end)
        g.mul_((self.clip / (g.norm() + 1e-6)).clamp(max=1))
        self.steps += 1
        t, (a, b) = self.steps.item(), self.betas
        self.mean.lerp_(g, 1 - a)
        self.square.mul_(b).addcmul_(g, g, value=1 - b)
        spread = self.square.div(1 - b ** t).sqrt_().add_(self.eps)
        self.flat.values[:self.flat.adam_end].addcdiv_(self.mean, spread, value=-self.lr * factor / (1 - a ** t))


def optimiser_tasks(flat, lr, adam_lr, fast):
    """Independent steps, the longest first; together they step every parameter."""
    shapes = {}
    for w in flat.matrices:
        shapes.setdefault(tuple(w.shape), []).append(w)
    groups = [group[i:i + MATRICES_A_TASK] for group in shapes.values() for i in range(0, len(group), MATRICES_A_TASK)]
    groups.sort(key=lambda group: -sum(w.numel() for w in group))
    return [Adam(flat, adam_lr)] + [Muon(flat, group, lr, fast) for group in groups]
