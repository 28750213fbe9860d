"""Muon (Jordan et al. 2024, https://kellerjordan.github.io/posts/muon/): momentum, orthogonalised, for the matrices of the layers."""
import torch


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
    """Parameters of one shape are stepped as one stack. The update is scaled to the size of Adam's."""

    def __init__(self, params, fast, momentum=0.95, decay=0.01):
        groups = {}
        for p in params:
            groups.setdefault(tuple(p.shape), []).append(p)
        self.groups, self.fast, self.momentum, self.decay = list(groups.values()), fast, momentum, decay
        self.state = [torch.zeros(len(g), *g[0].shape, device=g[0].device) for g in self.groups]

    @torch.no_grad()
    def step(self, lr):
        for params, state in zip(self.groups, self.state):
            g = torch.stack([p.grad for p in params])
            state.lerp_(g, 1 - self.momentum)
            update = orthogonalise(g.lerp(state, self.momentum), self.fast) * (0.2 * max(state.shape[1:]) ** 0.5)
            for p, d in zip(params, update):
                p.mul_(1 - lr * self.decay).add_(d, alpha=-lr)
