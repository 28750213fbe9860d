import type { StoreChange } from './types';

/** Tells this tab and all others of changes to a database. */
export class ChangeFeed {
  private readonly listeners = new Set<(change: StoreChange) => void>();
  private readonly channel: BroadcastChannel;

  constructor(name: string) {
    this.channel = new BroadcastChannel(name);
    this.channel.onmessage = ({ data }: MessageEvent<StoreChange>) => this.tell(data);
  }

  announce(change: StoreChange): void {
    this.channel.postMessage(change);
    this.tell(change);
  }

  subscribe(listener: (change: StoreChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.listeners.clear();
    this.channel.close();
  }

  private tell(change: StoreChange): void {
    for (const listener of [...this.listeners]) listener(change);
  }
}
