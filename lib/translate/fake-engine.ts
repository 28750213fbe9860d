import type { CreateEngine, Engine, Translation } from './engine';
import type { Device, Term } from './protocol';

export interface FakeEngineOptions {
  readonly maxSourceTokens?: number;
  readonly translatesSpeechApart?: boolean;
  /** Called with every batch; may wait, or throw in the engine's stead. */
  readonly onTranslate?: (texts: readonly string[], terms: readonly Term[]) => void | Promise<void>;
}

/**
 * Stands in for a real engine where the words do not matter: deterministic, quick, one token a word. It turns every
 * word around and links it to its source, so tests can tell which text a translation belongs to.
 */
export class FakeEngine implements Engine {
  readonly maxSourceTokens: number;
  readonly translatesSpeechApart: boolean;

  constructor(readonly device: Device, private readonly options: FakeEngineOptions = {}) {
    this.maxSourceTokens = options.maxSourceTokens ?? 64;
    this.translatesSpeechApart = options.translatesSpeechApart ?? false;
  }

  countTokens(text: string): number {
    return words(text).length + 1;
  }

  async translate(texts: readonly string[], terms: readonly Term[] = []): Promise<Translation[]> {
    await this.options.onTranslate?.(texts, terms);
    return texts.map((text) => {
      if (this.countTokens(text) > this.maxSourceTokens) throw new RangeError('too long');
      return fakeTranslation(text);
    });
  }

  async dispose(): Promise<void> {}
}

/** A CreateEngine that loads in two steps of one byte each. */
export function createFakeEngine(options: FakeEngineOptions = {}): CreateEngine {
  return async (_model, device, { onProgress }) => {
    onProgress?.(1, 2);
    onProgress?.(2, 2);
    return new FakeEngine(device, options);
  };
}

/** What the fake engine makes of a text. */
export function fakeTranslation(text: string): Translation {
  const wordLinks = words(text).map(({ index, 0: word }) => {
    const range = [index, index + word.length] as const;
    return { source: range, target: range, score: 0.9 };
  });
  const target = text.replace(/\p{L}+/gu, turnAround);
  return { text: target, tokens: wordLinks.length + 1, confidence: 0.9, truncated: false, repetition: false, wordLinks };
}

function words(text: string): RegExpExecArray[] {
  return [...text.matchAll(/\S+/g)];
}

/** Capitals stay where they are. */
function turnAround(word: string): string {
  const letters = [...word].reverse();
  return [...word].map((letter, i) => (/\p{Lu}/u.test(letter) ? letters[i]!.toUpperCase() : letters[i]!.toLowerCase())).join('');
}
