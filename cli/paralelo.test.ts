import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileWith, folder, folderWith, oneLine, paralelo, SAMPLE, SENTENCES } from './fixtures/run-command-line';

/** Starting and compiling takes seconds on a busy machine. */
jest.setTimeout(60_000);

describe('segment', () => {
  test('prints one segment a line', async () => {
    expect(await paralelo(['segment', await fileWith('pan.txt', SAMPLE)])).toEqual({ code: 0, stdout: `${SENTENCES.join('\n')}\n`, stderr: '' });
  });

  test('reads standard input', async () => {
    expect(await paralelo(['segment', '-'], { input: SAMPLE })).toEqual({ code: 0, stdout: `${SENTENCES.join('\n')}\n`, stderr: '' });
  });

  test('reads a web page', async () => {
    const page = '<!doctype html><title>Pan</title><nav>Inicio</nav><p>La panadería abre. <b>¿Quién</b> compra?</p>';
    expect(await paralelo(['segment', await fileWith('pan.html', page)])).toEqual({ code: 0, stdout: 'La panadería abre.\n¿Quién compra?\n', stderr: '' });
    expect(await paralelo(['segment', '-'], { input: page })).toEqual({ code: 0, stdout: 'La panadería abre.\n¿Quién compra?\n', stderr: '' });
  });

  test('reads more of standard input where it is more than plain text, and no more than may be', async () => {
    const comment = `<!--${' '.repeat(11 * 1024 * 1024)}-->`;
    expect(await paralelo(['segment', '-'], { input: `<html>${comment}<p>Hola.` })).toEqual({ code: 0, stdout: 'Hola.\n', stderr: '' });
    const { code, stderr } = await paralelo(['segment', '-'], { input: `Hola. ${comment}` });
    expect(code).toBe(1);
    expect(stderr).toMatch(oneLine(/standard input.*larger than 10 MB/));
  });

  test('a line break inside a segment becomes a space', async () => {
    const file = await fileWith('verso.jsonl', `${JSON.stringify({ source: 'Caminante,\nno hay camino.', target: null })}\n`);
    expect(await paralelo(['segment', file])).toMatchObject({ code: 0, stdout: 'Caminante, no hay camino.\n' });
  });

  test('a text that is not Spanish is segmented with a warning', async () => {
    const english = 'The bakery on the corner opens at half past seven. Nobody knows who buys the first loaf of bread there every morning.';
    const { code, stdout, stderr } = await paralelo(['segment', await fileWith('bread.txt', english)]);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toHaveLength(3);
    expect(stderr).toMatch(oneLine(/English, not Spanish/));
  });

  test('a name is meant from where npm was called', async () => {
    await fileWith('aqui.txt', 'Aquí estoy.');
    const outcome = await paralelo(['segment', 'aqui.txt'], { env: { npm_lifecycle_event: 'paralelo', INIT_CWD: folder } });
    expect(outcome).toMatchObject({ code: 0, stdout: 'Aquí estoy.\n' });
  });

  test('a reader that has seen enough is no failure', async () => {
    const file = await fileWith('largo.txt', 'El mar va y viene. '.repeat(60_000));
    const child = spawn(process.execPath, ['cli/main.mjs', 'segment', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('translate', () => {
  test('keeps the translations that a file brings, and writes the format asked for', async () => {
    const file = await fileWith('pares.tsv', 'Buenos días.\tGood day to you.\n');
    const { code, stdout } = await paralelo(['translate', file, '--to', 'jsonl']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ source: 'Buenos días.', target: 'Good day to you.' });
  });

  test('-o writes a file, whose name may decide the format', async () => {
    const file = await fileWith('pares.tsv', 'Buenos días.\tGood day to you.\n');
    const output = join(folder, 'pares.tmx');
    expect(await paralelo(['translate', file, '-o', output])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(output, 'utf8')).toMatch(/<tmx version="1\.4">[^]*<seg>Good day to you\.<\/seg>/);
    await paralelo(['translate', file, '--to', 'csv', '--output', output]);
    expect(await readFile(output, 'utf8')).toMatch(/^\uFEFF?source,target/);
    const page = join(folder, 'pares.htm');
    expect(await paralelo(['translate', file, '-o', page])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(page, 'utf8')).toMatch(/^<!doctype html>/i);
    const book = join(folder, 'pares.EPUB');
    expect(await paralelo(['translate', file, '-o', book])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await readFile(book, 'latin1')).toMatch(/^PK[^]{28}mimetypeapplication\/epub\+zipPK/);
  });
});

describe('wrong calls end with 2 and one line', () => {
  test.each<[string[], RegExp]>([
    [[], /no command/],
    [['dance', 'x.txt'], /unknown command dance/],
    [['segment'], /usage: paralelo segment FILE/],
    [['segment', 'a.txt', 'b.txt'], /usage: paralelo segment FILE/],
    [['segment', 'a.txt', '--loud'], /--loud.*usage: paralelo segment FILE/],
    [['translate', 'a.txt', '--to'], /--to.*usage: paralelo translate FILE/],
    [['translate', 'a.txt', '--to', 'pdf'], /--to takes tsv, csv, jsonl, tmx, xliff, anki, html, epub, md, not pdf/],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await paralelo(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(oneLine(message));
  });
});

describe('failures end with 1 and one line', () => {
  const files: [string, () => Promise<string[]> | string[], RegExp][] = [
    ['a file that is not there', () => ['segment', join(folder, 'nada.txt')], /nada\.txt: no such file or directory/],
    ['a folder', () => ['segment', folder], /is a directory/],
    ['an empty file', async () => ['segment', await fileWith('vacio.txt', ' \n')], /vacio\.txt: There is no text/],
    ['a binary file', async () => ['translate', await fileWith('foto.txt', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32))], /not a text file/],
    ['a file of 50 MB', async () => ['translate', await fileWith('enorme.txt', new Uint8Array(50 * 1024 * 1024).fill(97))], /larger than 10 MB/],
    ['an output folder that is not there', async () => ['translate', await fileWith('pan.txt', SAMPLE), '-o', join(folder, 'no', 'pan.tsv')], /no such file or directory/],
    ['terms that are not there', async () => ['translate', await fileWith('pan.txt', SAMPLE), '--terms', 'nada.csv'], /nada\.csv: no such file or directory/],
    ['terms without Spanish', async () => ['translate', await fileWith('pan.txt', SAMPLE), '--terms', await fileWith('vacio.csv', 'es,en\n')], /vacio\.csv: No row of this file has a Spanish term/],
    ['terms without English', async () => ['translate', await fileWith('pan.txt', SAMPLE), '--terms', await fileWith('solo.csv', 'es\npan\n')], /solo\.csv: none of its terms has an English/],
    ['a model that is not there', async () => ['translate', await fileWith('pan.txt', SAMPLE), '--model', join(folder, 'nada')], /nada: no such file or directory/],
    ['a folder without a model', async () => ['translate', await fileWith('pan.txt', SAMPLE), '--model', await folderWith('vacio', new Map([['config.json', '{}']]))], /vacio: There is no tokenizer_config\.json, no tokenizer\.json, no onnx/],
    ['tokens that are not there', () => ['entities', '--conll', 'nada.conll'], /no such file or directory/],
  ];
  test.each(files)('%s', async (_what, args, message) => {
    const { code, stdout, stderr } = await paralelo(await args());
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(oneLine(message));
  });
});

test('a machine that onnxruntime-node has no binding for is told so in one line', async () => {
  const hook = await fileWith('no-binding.cjs', `
    const Module = require('node:module');
    const resolve = Module._resolveFilename;
    Module._resolveFilename = function (name, ...rest) {
      return resolve.call(this, name.replace(/(onnxruntime_binding)(?=\\.node$)/, '$1-none'), ...rest);
    };`);
  const { code, stdout, stderr } = await paralelo(['translate', await fileWith('pan.txt', SAMPLE)], { env: { NODE_OPTIONS: `--require ${JSON.stringify(hook)}` } });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(oneLine(/onnxruntime-node, which does not run on this machine/));
});

describe('entities', () => {
  test('tags tokens given one a line', async () => {
    const { code, stdout } = await paralelo(['entities', '--conll', '-'], { input: 'Julián\nBarrios\nviajó\na\nMoscú\n.\n\nAyer\nllovió\n.\n' });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'Julián B-PER\nBarrios I-PER\nviajó O\na O\nMoscú B-LOC\n. O\n\nAyer O\nllovió O\n. O\n' });
  });
});

test('--help names the commands, --version the version', async () => {
  const help = await paralelo(['--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  for (const command of ['translate FILE', 'segment FILE', 'entities FILE']) expect(help.stdout).toContain(command);
  expect(await paralelo(['translate', '--help'])).toEqual(help);
  expect(await paralelo(['translate', '-h'])).toEqual(help);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(await paralelo(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});
