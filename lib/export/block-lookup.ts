import type { Block, BlockId } from '../types';

/** Finds a unit's block. @throws Error for a unit of another document */
export function blockLookup(blocks: readonly Block[]): (id: BlockId) => Block {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  return (id) => {
    const block = byId.get(id);
    if (!block) throw new Error(`No block ${id} in this document`);
    return block;
  };
}
