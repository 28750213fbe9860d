/** Milliseconds between two lines where standard error is not a terminal. */
const LINE_INTERVAL = 10_000;

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Says how far a translation has come: in one line of a terminal that changes, elsewhere in a line now and then. */
export class Progress {
  private done = 0;
  private lastLineAt: number;

  constructor(private readonly output: Output, private readonly total: number, private readonly now: () => number = Date.now) {
    this.lastLineAt = now();
  }

  add(count: number): void {
    this.done += count;
    const text = `${this.done} of ${this.total} sentences translated`;
    if (this.output.isTTY) this.output.write(`\r${text}`);
    else if (this.now() - this.lastLineAt >= LINE_INTERVAL) {
      this.lastLineAt = this.now();
      this.output.write(`paralelo: ${text}\n`);
    }
  }

  /** Leaves the terminal's line empty for what follows. */
  end(): void {
    if (this.output.isTTY) this.output.write('\r\x1b[K');
  }
}
