import { isRomanNumeral } from '../../roman-numeral';
import { isGivenName } from '../given-names';

/** What is known of words, which are given in small letters. */
export interface WordKnowledge {
  /** Whether a word is in every other text. */
  readonly isFrequent: (word: string) => boolean;
  /** The English of a rarer word. */
  readonly englishOf: (word: string) => string | undefined;
}

/** What a lexicon without regard to capitals has for some words of a text. */
export interface Entry {
  readonly start: number;
  readonly length: number;
  readonly english: string;
}

const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
const SMALL = /^\p{Ll}/u;
const LETTER = /\p{L}/u;

/** What a sentence or a quotation may begin behind. */
const OPENING = /^[.!?…:;«“"'‘¿¡—–(]$/u;

/** A noun has one of these, a name has none. */
const DETERMINER = /^(?:el|l[ao]s?|un|un[ao]s?|al|del|sus?|mis?|tus?|nuestr[ao]s?|vuestr[ao]s?|est?[ea]|est?[ao]s|aquel|aquell[ao]s?|cada|otr[ao]s?|algún|algun[ao]s?|ningún|ninguna|cuy[ao]s?)$/;

/** Saints, popes and kings have English names. */
const VENERABLE = /^(?:san|santa|santo|papa|rey|reina|emperador|emperatriz|zar|zarina|apóstol|profeta)$/;

/** With a capital before a name. */
const TITLE = /^(?:señorit|virgen|princesa|príncipe|duque|conde|marqu[eé]s|bar[oó]n|teniente|capitán|coronel|sargento|almirante|comandante|superintendente|inspector|embajador|canciller|gobernador|(?:arz)?obispo|cardenal)/;

/** What they are in charge of has a capital, too: ministro de Ganadería, director general de Aeropuertos. */
const OFFICE = /^(?:comisari|consejer|director|fiscal|jef[ea]|ministr|president|profesor|secretari|titular|viceministr)/;

/** Tells names of people and places from words for things, which have capitals in the names of institutions and at the head of a sentence. */
export class ProperNames {
  /** @param words Words of a text in their order, and the marks between them. */
  constructor(private readonly words: readonly string[], private readonly known: WordKnowledge) {}

  /**
   * Whether the words of an entry are a name here that its English is not that of: there are no walls in Víctor Paredes, and
   * Jorge Castillo is no George. In doubt they are none.
   */
  isMistaken({ start, length, english }: Entry): boolean {
    if (!this.isCapitalised(start) || (TITLE.test(this.small(start)) && this.isCapitalised(start + length))) return false;
    if (SMALL.test(english)) return length === 1 && this.isName(start);
    if (length > 1) return this.isGivenName(start) && this.isCapitalised(start + length);
    return this.isNameOfToday(start);
  }

  private isName(at: number): boolean {
    const { start, end } = this.findRun(at);
    const isDetermined = DETERMINER.test(this.small(start - 1));
    if (this.isGivenName(at)) return !isDetermined || at > start;
    if (isDetermined || this.isCharge(start)) return false;
    if (end - start > 1) return !this.isFrequent(start) && !this.isPlace(start, at) && !(this.isOpening(start) && this.isHeading(start, end));
    return !this.isOpening(start) && !/^del?$/.test(this.small(end));
  }

  /** Behind a place that has an English name stands what part of it is meant: Transilvania Oriental. */
  private isPlace(start: number, at: number): boolean {
    return at > start && this.hasEnglishName(start) && !this.isGivenName(start);
  }

  /** Headings are written in capitals by some: Sombras Nocturnas. */
  private isHeading(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.isGivenName(at) || !this.isOrdinary(at)) return false;
    return true;
  }

  /** Not of a saint, a king or Martín Lutero, who have English names. */
  private isNameOfToday(at: number): boolean {
    if (VENERABLE.test(this.small(at - 1)) || isRomanNumeral(this.words[at + 1] ?? '') || this.hasEnglishName(at + 1)) return false;
    if (this.isGivenName(at)) return this.isName(at);
    const { start, end } = this.findRun(at);
    return at === start && end - start > 1 && !this.isOrdinary(at + 1) && this.isName(at);
  }

  /** The capitalised words around one, without a frequent word that has its capital from the head of a sentence. */
  private findRun(at: number): { start: number; end: number } {
    let [start, end] = [at, at + 1];
    while (this.isCapitalised(start - 1)) start--;
    while (this.isCapitalised(end)) end++;
    return start < at && this.isOpening(start) && this.isFrequent(start) ? { start: start + 1, end } : { start, end };
  }

  private isOpening(at: number): boolean {
    return !this.words.slice(0, at).some((word) => LETTER.test(word)) || OPENING.test(this.words[at - 1]!);
  }

  /** What an office or an institution is in charge of: Ministerio de Comunicaciones y Transportes. */
  private isCharge(at: number): boolean {
    const before = this.small(at - 1);
    if (before === 'y' || before === 'e') return this.isCapitalised(at - 2);
    return before === 'de' && (this.isCapitalised(at - 2) || OFFICE.test(this.small(at - 2)) || OFFICE.test(this.small(at - 3)));
  }

  private isOrdinary(at: number): boolean {
    return this.isFrequent(at) || SMALL.test(this.known.englishOf(this.small(at)) ?? '');
  }

  private hasEnglishName(at: number): boolean {
    return this.isCapitalised(at) && CAPITALISED.test(this.known.englishOf(this.small(at)) ?? '');
  }

  private isFrequent(at: number): boolean {
    return this.known.isFrequent(this.small(at));
  }

  private isGivenName(at: number): boolean {
    return isGivenName(this.small(at));
  }

  private isCapitalised(at: number): boolean {
    return CAPITALISED.test(this.words[at] ?? '');
  }

  private small(at: number): string {
    return (this.words[at] ?? '').toLowerCase();
  }
}
