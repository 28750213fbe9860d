import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(join(__dirname, 'themes.css'), 'utf8').replace(/\/\*.*?\*\//gs, '');

type Tokens = ReadonlyMap<string, string>;

function declarations(selector: string): [name: string, value: string][] {
  const body = css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]);
}

/** The root's tokens with light-dark() settled. */
function rootTokens(scheme: 'light' | 'dark'): Tokens {
  return new Map(declarations(':root').map(([name, value]) => {
    const [light, dark] = /light-dark\((.+?), (.+?)\)/.exec(value)!.slice(1) as [string, string];
    return [name, scheme === 'light' ? light : dark];
  }));
}

const THEMES: readonly (readonly [string, Tokens])[] = [
  ['light', rootTokens('light')],
  ['dark', rootTokens('dark')],
  ['sepia', new Map(declarations("[data-theme='sepia']"))],
];

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [darker, lighter] = [one, other].map((name) => luminance(tokens.get(name)!)).sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'raised', 'sunken', 'accent-soft', 'sentence', 'word'];
/** Control edges and underlines never lie on a word's highlight. */
const EDGE_GROUNDS = GROUNDS.filter((ground) => ground !== 'word');

describe.each(THEMES)('%s', (_, tokens) => {
  test('every theme gives every role a colour', () => {
    expect([...tokens.keys()].sort()).toEqual(declarations(':root').map(([name]) => name).sort());
  });

  test.each(['ink', 'muted', 'accent', 'danger'].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))('%s on %s reads well', (text, ground) => {
    expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('a button\'s words read well', () => {
    expect(contrast(tokens, 'on-accent', 'accent')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['control', 'caution'].flatMap((edge) => EDGE_GROUNDS.map((ground) => [edge, ground] as const)))('%s can be made out on %s', (edge, ground) => {
    expect(contrast(tokens, edge, ground)).toBeGreaterThanOrEqual(3);
  });

  const NAME_TONES = ['person', 'organisation', 'place', 'other-name'];

  test.each(NAME_TONES.flatMap((tone) => GROUNDS.map((ground) => [tone, ground] as const)))('the tone %s reads well on %s', (tone, ground) => {
    expect(contrast(tokens, tone, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
