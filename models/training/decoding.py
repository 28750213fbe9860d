"""Translate with the network as it stands, for evaluation while training and for training on what it says itself."""
import torch

from network import MASKED


class Decoding:
    """Decodes `copies` sequences for each of the sources of one batch, a token a step, with keys and values cached."""

    def __init__(self, model, memory, packing, copies, limit):
        self.model, self.copies, self.at = model, copies, 0
        self.mask = None if packing.mask is None else ~packing.mask
        rows, heads = packing.shape[0] * copies, model.shape['heads']
        self.cross = [[attention.split(project(memory), packing) for project in (attention.k_proj, attention.v_proj)] for attention in (layer.encoder_attn for layer in model.decoder.layers)]
        self.own = [[memory.new_empty(rows, heads, limit, memory.shape[-1] // heads) for _ in range(2)] for _ in model.decoder.layers]

    def step(self, tokens):
        """tokens: the last of each sequence, (sources * copies). Returns hidden states, each of which foretells the next."""
        h = self.model.embed(tokens[:, None], self.at)[:, 0]
        self.at += 1
        for layer, own, cross in zip(self.model.decoder.layers, self.own, self.cross):
            h = h + self.attend(layer.self_attn, layer.self_attn_layer_norm(h), own)
            h = h + self.attend_memory(layer.encoder_attn, layer.encoder_attn_layer_norm(h), cross)
            h = h + layer.feed_forward(h)
        return self.model.decoder.layer_norm(h)

    def attend(self, attention, x, cache):
        q, k, v = (project(x).unflatten(1, (attention.heads, -1)) for project in (attention.q_proj, attention.k_proj, attention.v_proj))
        for held, new in zip(cache, (k, v)):
            held[:, :, self.at - 1] = new
        keys, values = (held[:, :, :self.at] for held in cache)
        weights = ((q * q.shape[-1] ** -0.5)[:, :, None] @ keys.transpose(2, 3)).softmax(-1)
        return attention.out_proj((weights @ values)[:, :, 0].flatten(1))

    def attend_memory(self, attention, x, memory):
        keys, values = memory
        q = attention.q_proj(x).unflatten(1, (attention.heads, -1)).unflatten(0, (-1, self.copies)).transpose(1, 2)
        scores = (q * q.shape[-1] ** -0.5) @ keys.transpose(2, 3)
        if self.mask is not None:
            scores = scores.masked_fill(self.mask, MASKED)
        return attention.out_proj((scores.softmax(-1) @ values).transpose(1, 2).flatten(0, 1).flatten(1))


@torch.no_grad()
def translate(model, memory, packing, eos, limit, copies=1, best=1):
    """Translations by the network as it stands, each token drawn from the `best` most probable (Fan, Lewis and Dauphin 2018): greedy if that is one.

    Returns ids (sources * copies, length), padded with 0; what is not at its end after `limit` tokens has no eos.
    """
    decoding = Decoding(model, memory, packing, copies, limit)
    token = torch.full((packing.shape[0] * copies,), eos, device=memory.device)
    going, drawn = torch.arange(len(token), device=memory.device), []
    for _ in range(limit):
        h = decoding.step(token)[going]
        logits = h @ model.shared.weight.T.to(h.dtype)
        logits[:, 0] = -1e9
        values, ids = logits.topk(best, 1)
        kind = torch.multinomial(values.float().softmax(1), 1) if best > 1 else torch.zeros_like(ids)
        token = torch.zeros_like(token).index_copy(0, going, ids.gather(1, kind)[:, 0])
        drawn.append(token)
        going = going[token[going] != eos]
        if len(going) == 0:
            break
    return torch.stack(drawn, 1)
