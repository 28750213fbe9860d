import { importText } from './import-text';

const SPANISH = 'El faro de Arenal se encendió por primera vez en el otoño, cuando los barcos ya no pasaban por la costa.';

test.each([
  ['a paste', SPANISH, 'paste'],
  ['a file', new File([`# El faro\n\n${SPANISH}`], 'faro.md'), 'md'],
] as const)('%s is read and its language told', async (_, input, format) => {
  const outcome = await importText(input);
  expect(outcome).toMatchObject({ ok: true, value: { imported: { format }, verdict: { isSpanish: true } } });
  expect(outcome.ok && outcome.value.imported.blocks.at(-1)?.text).toBe(SPANISH);
});

test('what cannot be read says why', async () => {
  expect(await importText(new File(['%PDF-1.7'], 'faro.pdf'))).toMatchObject({ ok: false, error: { code: 'unsupported-format' } });
  const moved = Object.assign(new File(['Hola.'], 'a.txt'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
  expect(await importText(moved)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
});
