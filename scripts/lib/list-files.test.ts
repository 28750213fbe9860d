import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listFiles } from './list-files.mjs';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'paralelo-files-'));
  for (const path of ['b/two.txt', 'b/one.txt', 'a.txt', '.built/page.js', 'b/.DS_Store', 'b/.cache/one.txt']) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), path);
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('lists what is there in a fixed order', async () => {
  expect(await listFiles(root, ['b', 'a.txt', 'c'])).toEqual(['a.txt', join('b', 'one.txt'), join('b', 'two.txt')]);
});

it('leaves out what is to be skipped', async () => {
  expect(await listFiles(root, ['b', 'a.txt'], (path) => path.endsWith('one.txt') || path === 'a.txt')).toEqual([join('b', 'two.txt')]);
});

it('lists what lies in a folder that begins with a dot, if asked for it by name', async () => {
  expect(await listFiles(root, ['.built'])).toEqual([join('.built', 'page.js')]);
});
