/** Seconds over which past batches lose most of their weight: long enough to be steady, short enough to follow a busy machine. */
const MEMORY_SECONDS = 20;

/** How fast a translation is, smoothed over its batches. */
export class TranslationRate {
  private sentences = 0;
  private characters = 0;
  private seconds = 0;

  /** Counts a batch that took so many seconds. */
  add(sentences: number, characters: number, seconds: number): void {
    const kept = Math.exp(-seconds / MEMORY_SECONDS);
    this.sentences = this.sentences * kept + sentences;
    this.characters = this.characters * kept + characters;
    this.seconds = this.seconds * kept + seconds;
  }

  /** Sentences a second; null until the first batch. */
  get perSecond(): number | null {
    return this.seconds > 0 ? this.sentences / this.seconds : null;
  }

  /** Seconds that so many source characters will take: they foretell it better than sentences do. null until the first batch. */
  secondsFor(characters: number): number | null {
    return this.characters > 0 ? (characters * this.seconds) / this.characters : null;
  }
}
