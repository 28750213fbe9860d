import type { RequestId, Term, TextSegment } from './protocol';

/** Segments in a request's first, second and later batches: the reader sees the first sentences soon, and the rest faster. */
const BATCH_SIZES = [2, 8, 16] as const;

/** A batch is chosen from this many times its size at the front of the order, so that its texts are of like length. */
const WINDOW = 4;

interface Job {
  readonly id: RequestId;
  readonly priority: number;
  readonly terms: readonly Term[];
  pending: TextSegment[];
  batches: number;
}

export interface Batch {
  readonly id: RequestId;
  readonly segments: readonly TextSegment[];
  readonly terms: readonly Term[];
  /** No segment of the request is left after this batch. */
  readonly isLast: boolean;
}

/** What is to be translated, in order: requests by priority, then age; segments in the order last asked for. */
export class TranslationQueue {
  private jobs: Job[] = [];

  add(id: RequestId, segments: readonly TextSegment[], terms: readonly Term[], priority: number): void {
    const after = this.jobs.findIndex((job) => job.priority < priority);
    this.jobs.splice(after < 0 ? this.jobs.length : after, 0, { id, priority, terms, pending: [...segments], batches: 0 });
  }

  has(id: RequestId): boolean {
    return this.jobs.some((job) => job.id === id);
  }

  remove(id: RequestId): void {
    this.jobs = this.jobs.filter((job) => job.id !== id);
  }

  /** Ids that the request does not hold (any more) are skipped. */
  reprioritise(id: RequestId, order: readonly string[]): void {
    const job = this.jobs.find((candidate) => candidate.id === id);
    if (!job) return;
    const byId = new Map(job.pending.map((segment) => [segment.id, segment]));
    const first = order.flatMap((segmentId) => {
      const segment = byId.get(segmentId);
      return segment && byId.delete(segmentId) ? [segment] : [];
    });
    job.pending = [...first, ...byId.values()];
    job.batches = Math.min(job.batches, 1);
  }

  /** Takes the next batch out: always the foremost segment, with those nearest to it in length. */
  takeBatch(): Batch | undefined {
    const job = this.jobs.find((candidate) => candidate.pending.length > 0);
    if (!job) return undefined;
    const size = BATCH_SIZES[Math.min(job.batches++, BATCH_SIZES.length - 1)]!;
    const length = job.pending[0]!.text.length;
    const distance = (segment: TextSegment) => Math.abs(segment.text.length - length);
    const chosen = job.pending.slice(0, WINDOW * size).sort((a, b) => distance(a) - distance(b)).slice(0, size);
    const taken = new Set(chosen);
    job.pending = job.pending.filter((segment) => !taken.has(segment));
    return { id: job.id, segments: chosen, terms: job.terms, isLast: job.pending.length === 0 };
  }
}
