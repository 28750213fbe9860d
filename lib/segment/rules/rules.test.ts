import { readdirSync } from 'node:fs';
import { parseGold } from '../fixtures/gold';
import { applyRules } from '../apply-rules';
import type { Rule } from '../boundary';
import { rules } from '.';

type Cases = Readonly<Record<string, string>>;

const names = readdirSync(__dirname)
  .filter((file) => file.endsWith('.fixture.ts'))
  .map((file) => file.replace('.fixture.ts', ''));

const loadCases = (name: string) => import(`./${name}.fixture`) as Promise<{ cases: Cases }>;

async function loadRule(name: string): Promise<Rule> {
  const exports = Object.values((await import(`./${name}`)) as Record<string, Rule>);
  return exports[0]!;
}

const show = (text: string, ordered: readonly Rule[]) => applyRules(text, ordered).map(({ start, end }) => text.slice(start, end));

test('every rule is in the list and has a fixture', async () => {
  const loaded = await Promise.all(names.map(loadRule));
  expect(new Set(loaded)).toEqual(new Set(rules));
  expect(loaded).toHaveLength(rules.length);
});

describe.each(names)('%s', (name) => {
  test('does what its fixture says', async () => {
    const { cases } = await loadCases(name);
    const gold = Object.entries(cases).map(([behaviour, marked]) => {
      const { text, segments } = parseGold(marked);
      return { behaviour, text, segments: segments.map(({ start, end }) => text.slice(start, end)) };
    });
    expect(gold.map(({ behaviour, text }) => ({ behaviour, text, segments: show(text, rules) }))).toEqual(gold);
  });

  test('is needed: its fixture fails without it', async () => {
    const rule = await loadRule(name);
    const { cases } = await loadCases(name);
    const others = rules.filter((other) => other !== rule);
    const failing = Object.values(cases).map(parseGold).filter(({ text, segments }) => JSON.stringify(applyRules(text, others)) !== JSON.stringify(segments));
    expect(failing).not.toHaveLength(0);
  });
});
