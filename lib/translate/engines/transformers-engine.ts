import type { PreTrainedTokenizer } from '@xenova/transformers';
import { collapseSpaces } from '../../collapse-spaces';
import type { TextRange } from '../../types';
import type { Engine, Translation } from '../engine';
import type { Device, Term } from '../protocol';
import { hideCopiedText } from './copied-text';
import { decodeGreedily, type Hypothesis } from './greedy';
import { Hints, type HintedSource } from './hints';
import { linkPieces } from './link-words';
import { locatePieces } from './locate-pieces';
import { Seq2SeqNetwork, type Seq2SeqModel } from './network';
import { closeUpOpeningMarks, partOpeningMarks } from './opening-marks';
import { listQuotedWords, QuotedWords } from './quoted-words';
import { cutLoop } from './repetition';
import { listVariants, pickTranslation } from './source-variants';
import { collapseUnknown, matchUnknown, type EncodedText } from './unknown-text';

export interface DecodingOptions {
  /** The most tokens to generate for a source of so many. English needs fewer pieces than Spanish; twice as many is a loop. */
  readonly lengthLimit?: (sourceTokens: number) => number;
  /** For benchmarks: generate exactly as many tokens as the limit says. */
  readonly fixedLength?: boolean;
}

/** English of rare words and phrases, and the special token that stands before it: see `Hints`. */
export interface HintOptions {
  readonly lexicon: ReadonlyMap<string, string>;
  readonly mark: string;
}

export interface EngineOptions extends DecodingOptions {
  /** For a model that has been trained to take hints. */
  readonly hints?: HintOptions;
  /** The longest source that the network was trained on: it is lost in longer ones, and its tokenizer may refuse them. */
  readonly maxSourceTokens: number;
}

/** A text, and what the network was given of it. */
interface Source extends HintedSource, EncodedText {
  readonly text: string;
  /** Tokens without the hints. */
  readonly length: number;
}

interface Written {
  readonly text: string;
  /** The surfaces of its tokens. */
  readonly surfaces: readonly string[];
  /** It lacks characters of the source, or says nothing beside them. */
  readonly isDoubtful: boolean;
}

/** Translates with an encoder-decoder model that Transformers.js has loaded. */
export class TransformersEngine implements Engine {
  readonly maxSourceTokens: number;
  readonly translatesSpeechApart: boolean;
  private readonly network: Seq2SeqNetwork;
  private readonly pieces: readonly string[];
  private readonly specialIds: ReadonlySet<number>;
  /** -1 of a tokenizer that knows every character. */
  private readonly unknownToken: number;
  /** Those that look like `<this>`. */
  private readonly specialTokens: readonly string[];
  private readonly fixedLength: boolean;
  private readonly lengthLimit: (sourceTokens: number) => number;
  private readonly hints: Hints | null;
  /** A network of models/training. What others make of the texts that are made easier for these is not known. */
  private readonly isOwn: boolean;
  private readonly quotedWords: QuotedWords | null;

  constructor(private readonly tokenizer: PreTrainedTokenizer, model: Seq2SeqModel, readonly device: Device, options: EngineOptions) {
    this.network = new Seq2SeqNetwork(model);
    this.pieces = listPieces(tokenizer);
    this.specialIds = new Set(tokenizer.all_special_ids);
    this.unknownToken = tokenizer.unk_token_id ?? -1;
    this.specialTokens = tokenizer.all_special_ids.map((id) => this.pieces[id] ?? '').filter((token) => /^<.+>$/.test(token));
    this.maxSourceTokens = Math.min(options.maxSourceTokens, tokenizer.model_max_length, this.network.maxPositions);
    this.hints = options.hints ? this.createHints(options.hints) : null;
    this.isOwn = this.hints !== null;
    this.translatesSpeechApart = this.isOwn && options.fixedLength !== true;
    this.quotedWords = this.isOwn ? new QuotedWords(this.pieces) : null;
    const limit = options.lengthLimit ?? ((sourceTokens) => 2 * sourceTokens + 10);
    this.lengthLimit = (sourceTokens) => Math.min(limit(sourceTokens), this.network.maxPositions - 1);
    this.fixedLength = options.fixedLength ?? false;
  }

  countTokens(text: string): number {
    return this.encode(text).ids.length;
  }

  async translate(texts: readonly string[], terms: readonly Term[] = []): Promise<Translation[]> {
    if (texts.length === 0) return [];
    const variants = texts.map((text) => this.prepareVariants(text, terms));
    const sources = variants.flat();
    const tooLong = sources.find(({ length }) => length > this.maxSourceTokens);
    if (tooLong) throw new RangeError(`A text of ${tooLong.length} tokens is over the limit of ${this.maxSourceTokens}.`);
    const hypotheses = await this.decode(sources);
    const translations = sources.map((source, i) => this.describe(source, hypotheses[i]!));
    let next = 0;
    return variants.map((written, i) => pickTranslation(texts[i]!, written.map(({ text }) => ({ variant: text, translation: translations[next++]! }))));
  }

  async dispose(): Promise<void> {
    await this.network.dispose();
  }

  /** What the network is given of a text, in one or more ways. A variant that a reader's term does not fit is none. */
  private prepareVariants(text: string, terms: readonly Term[]): Source[] {
    const variants = this.isOwn ? listVariants(text, (variant) => this.countTokens(variant)) : [text];
    const sources = variants.map((variant) => this.prepare(variant, terms));
    return sources.filter(({ termCount }) => termCount === sources[0]!.termCount);
  }

  private prepare(text: string, terms: readonly Term[]): Source {
    const plain = this.encode(text);
    return { ...plain, ...this.addHints(plain.ids, terms), text, length: plain.ids.length };
  }

  private addHints(ids: readonly number[], terms: readonly Term[]): HintedSource {
    const hinted = this.hints?.insert(ids, terms);
    return hinted && hinted.ids.length <= this.network.maxPositions ? hinted : { ids, isHint: ids.map(() => false), termCount: 0 };
  }

  private createHints({ lexicon, mark }: HintOptions): Hints {
    if (!this.pieces.includes(mark)) throw new RangeError(`The tokenizer has no ${mark}.`);
    return new Hints(lexicon, {
      encodePhrase: (text) => this.tokenizer(this.disarm(text), { return_tensor: false, add_special_tokens: false }).input_ids,
      pieceOf: (id) => this.piecesOf([id])[0]!,
      mark: this.pieces.indexOf(mark),
    });
  }

  private encode(text: string): EncodedText {
    const safe = this.disarm(text);
    const ids = this.tokenize(this.isOwn ? partOpeningMarks(safe, (part) => this.tokenize(part).length) : safe);
    return collapseUnknown(safe, ids, this.piecesOf(ids).map((piece, i) => (ids[i] === this.unknownToken ? null : piece)));
  }

  private tokenize(text: string): readonly number[] {
    return this.tokenizer(text, { return_tensor: false }).input_ids;
  }

  /** The text in characters that are safe to tokenize, as many as it has. A tokenizer takes `</s>` in a text for the end of it; as `‹/s›` it is text like other text. */
  private disarm(text: string): string {
    const safe = this.specialTokens.reduce((safer, token) => safer.replaceAll(token, token.replace('<', '‹').replace('>', '›')), text);
    return this.isOwn ? hideCopiedText(safe) : safe;
  }

  /** Decodes what did not come to an end once more, with repeats forbidden, and keeps the first attempt where that fails too. */
  private async decode(sources: readonly Source[]): Promise<Hypothesis[]> {
    const first = await this.decodeGreedily(sources, false);
    const failed = this.fixedLength ? [] : first.flatMap((hypothesis, i) => (hypothesis.ended === 'end-mark' ? [] : [i]));
    if (failed.length === 0) return first;
    const second = await this.decodeGreedily(failed.map((i) => sources[i]!), true);
    return first.map((hypothesis, i) => {
      const again = second[failed.indexOf(i)];
      return again?.ended === 'end-mark' ? again : hypothesis;
    });
  }

  private decodeGreedily(sources: readonly Source[], blockRepeats: boolean): Promise<Hypothesis[]> {
    const { fixedLength, quotedWords } = this;
    const loans = sources.map(({ text }) => (quotedWords ? this.listLoans(text) : []));
    return decodeGreedily(this.network, sources.map(({ ids }) => ids), {
      lengthLimit: (i) => this.lengthLimit(sources[i]!.length),
      blockRepeats,
      fixedLength,
      ...(quotedWords && { listMisspelt: (i: number, previous: number | undefined, picked: number) => quotedWords.listBanned(previous, picked, loans[i]!) }),
    });
  }

  /** The tokens that quoted words begin with which are neither frequent nor in the lexicon: the network copies those. */
  private listLoans(text: string): number[] {
    const words = listQuotedWords(text).filter((word) => !this.hints?.knows(word));
    return words.flatMap((word) => this.tokenizer(`"${word}`, { return_tensor: false, add_special_tokens: false }).input_ids[1] ?? []);
  }

  private describe(source: Source, hypothesis: Hypothesis): Translation {
    const looped = hypothesis.ended === 'loop';
    const tokens = looped ? cutLoop(hypothesis.tokens) : [...hypothesis.tokens];
    const { text, surfaces, isDoubtful } = this.write(source, tokens, hypothesis.attention);
    const translation: Translation = {
      text,
      tokens: hypothesis.steps,
      confidence: isDoubtful ? 0 : Math.exp(hypothesis.logProbability / hypothesis.steps),
      truncated: hypothesis.ended === 'length',
      repetition: looped,
    };
    if (hypothesis.attention.length === 0) return translation;
    return { ...translation, wordLinks: linkPieces(hypothesis.attention, this.locateSource(source), locatePieces(text, surfaces)) };
  }

  /** Pieces without a surface lie nowhere in the text, so no word is linked to a hint. */
  private locateSource(source: Source): [number, number][] {
    const text = this.disarm(source.text);
    const pieces = this.piecesOf(source.ids).map((piece, i) => (source.isHint[i] ? '' : piece));
    this.placesOfUnknown(source).forEach((place, i) => (pieces[place] = sliceRange(text, source.unknown[i]!)));
    return locatePieces(text, pieces);
  }

  /** The text of a translation; characters that the tokenizer does not know are those of the source. */
  private write(source: Source, tokens: readonly number[], attention: readonly Float32Array[]): Written {
    const surfaces = this.piecesOf(tokens);
    const shown = tokens.filter((token) => token === this.unknownToken || !this.specialIds.has(token));
    // The tokenizer refuses to decode nothing.
    if (shown.length === 0) return { text: '', surfaces, isDoubtful: true };
    if (source.unknown.length === 0) {
      const text = this.tokenizer.decode([...tokens], { skip_special_tokens: true }).trim();
      return { text: closeUpOpeningMarks(text), surfaces, isDoubtful: false };
    }
    const targets = tokens.flatMap((token, place) => (token === this.unknownToken ? [place] : []));
    const matches = matchUnknown({ targets, sources: this.placesOfUnknown(source), attention });
    const stretches = matches.map((match) => (match === null ? '' : collapseSpaces(sliceRange(source.text, source.unknown[match]!))));
    targets.forEach((place, i) => (surfaces[place] = stretches[i]!));
    const known = this.tokenizer.decode(shown, { skip_special_tokens: false }).split(this.pieces[this.unknownToken]!);
    const text = closeUpOpeningMarks(collapseSpaces(known.reduce((written, part, i) => written + (stretches[i - 1] ?? '') + part)));
    const isComplete = matches.filter((match) => match !== null).length === source.unknown.length;
    return { text, surfaces, isDoubtful: !isComplete || !/\p{L}/u.test(known.join('')) };
  }

  private placesOfUnknown({ ids, isHint }: Source): number[] {
    return ids.flatMap((id, place) => (id === this.unknownToken && !isHint[place] ? [place] : []));
  }

  /** The surface pieces of tokens; special tokens have none. */
  private piecesOf(tokens: readonly number[]): string[] {
    return tokens.map((token) => (this.specialIds.has(token) ? '' : this.pieces[token] ?? ''));
  }
}

function sliceRange(text: string, { start, end }: TextRange): string {
  return text.slice(start, end);
}

function listPieces(tokenizer: PreTrainedTokenizer): string[] {
  const pieces: string[] = [];
  for (const [piece, id] of tokenizer.get_vocab()) pieces[id] = piece;
  return pieces;
}
