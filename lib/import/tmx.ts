import type { SaxesTagPlain } from 'saxes';
import { isLineBreakCode } from './line-break-code';
import { finishPairs, readChangedAt, readRecord, readTexts, type PairRecord } from './pair-records';
import { primarySubtag } from './primary-subtag';
import { fail, type ParseText } from './types';
import { createXmlParser, parseXml } from './xml-parser';

/** Elements of a seg whose content is a foreign format's code, not text. `hi` marks up text and is none of them. */
const CODE_ELEMENTS: ReadonlySet<string> = new Set(['bpt', 'ept', 'ph', 'it', 'ut']);

const SOURCE_LANG = 'es';
const TARGET_LANG = 'en';

/** The types of the props that Paralelo's export writes. */
const PROPS = {
  state: 'x-state', origin: 'x-origin', model: 'x-model', revision: 'x-model-revision', dtype: 'x-model-dtype',
  confidence: 'x-confidence', flags: 'x-flags', block: 'x-block', kind: 'x-block-kind', level: 'x-block-level',
} as const;

interface Variant {
  /** Primary subtag, lower-case. */
  readonly lang: string;
  readonly text: string;
  readonly changedAt: string | undefined;
}

/**
 * TMX 1.4b, levels 1 and 2: Spanish is the source and English the target, whatever the header's srclang says. The parser
 * is strict, reads no external file and knows XML's five entities only; a DOCTYPE that declares others is refused.
 */
export const parseTmx: ParseText = (text) => {
  const reader = new TmxReader();
  try {
    reader.read(text);
  } catch (error) {
    return fail('malformed', `This is no well-formed TMX file: ${(error as Error).message}`);
  }
  return finishPairs(reader.records, reader.skipped, reader.about);
};

class TmxReader {
  readonly records: PairRecord[] = [];
  skipped = 0;
  readonly about: { title?: string; author?: string } = {};

  private props = new Map<string, string>();
  private headerSourceLang = '';
  private variants: Variant[] = [];
  private tuv: { lang: string; changedAt: string | undefined } | null = null;
  private propType = '';
  /** What the open seg or prop has gathered; null outside both. */
  private content: string[] | null = null;
  private codeDepth = 0;
  /** The outermost open code: its type, and what it holds. */
  private code: { readonly type: string | undefined; text: string } = { type: undefined, text: '' };

  /** @throws Error where the file is not well formed, is no TMX, or declares entities */
  read(text: string): void {
    const parser = createXmlParser();
    let rootName = '';
    parser.on('opentag', (tag) => {
      rootName ||= tag.name;
      this.open(tag);
    });
    parser.on('closetag', (tag) => this.close(tag.name));
    parser.on('text', (characters) => this.addText(characters));
    parser.on('cdata', (characters) => this.addText(characters));
    parseXml(parser, text);
    if (rootName !== 'tmx') throw new Error('the root element is not tmx.');
  }

  private open({ name, attributes }: SaxesTagPlain): void {
    if (CODE_ELEMENTS.has(name)) this.openCode(attributes.type);
    else if (name === 'header') this.headerSourceLang = primarySubtag(attributes.srclang);
    else if (name === 'tu') [this.props, this.variants] = [new Map(), []];
    else if (name === 'tuv') {
      this.tuv = { lang: primarySubtag(attributes['xml:lang'] ?? attributes.lang), changedAt: isoDate(attributes.changedate) };
    } else if (name === 'seg' || name === 'prop') {
      this.content = [];
      this.propType = attributes.type ?? '';
    }
  }

  private addText(characters: string): void {
    if (this.codeDepth > 0) this.code.text += characters;
    else this.content?.push(characters);
  }

  private close(name: string): void {
    if (CODE_ELEMENTS.has(name)) this.closeCode();
    else if (name === 'prop') this.props.set(this.propType, this.takeContent());
    else if (name === 'seg' && this.tuv) this.variants.push({ ...this.tuv, text: this.takeContent() });
    else if (name === 'header') Object.assign(this.about, { title: this.props.get('x-title'), author: this.props.get('x-author') });
    else if (name === 'tu') this.finishUnit();
  }

  private openCode(type: string | undefined): void {
    if (this.codeDepth === 0) this.code = { type, text: '' };
    this.codeDepth += 1;
  }

  private closeCode(): void {
    this.codeDepth -= 1;
    if (this.codeDepth === 0 && isLineBreakCode(this.code.type, this.code.text)) this.addText(' ');
  }

  private takeContent(): string {
    const text = this.content?.join('') ?? '';
    this.content = null;
    return text;
  }

  private finishUnit(): void {
    const source = this.findSource();
    const target = this.variants.find((variant) => variant !== source && variant.lang === TARGET_LANG);
    const texts = source && readTexts(source.text, target?.text ?? null);
    if (!texts) {
      this.skipped += 1;
      return;
    }
    this.records.push(readRecord(texts, (name) => (name === 'changed' ? target?.changedAt : this.props.get(PROPS[name])) ?? ''));
  }

  /** Spanish, else the language the header names, else the first that is not English. */
  private findSource(): Variant | undefined {
    const inLanguage = (lang: string) => this.variants.find((variant) => variant.lang === lang);
    const named = this.headerSourceLang === TARGET_LANG ? undefined : inLanguage(this.headerSourceLang);
    return inLanguage(SOURCE_LANG) ?? named ?? this.variants.find((variant) => variant.lang !== TARGET_LANG);
  }
}

/** `YYYYMMDDThhmmssZ` as ISO 8601 in the extended form. */
function isoDate(date = ''): string | undefined {
  return readChangedAt(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}
