import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNodeProblem } from './check-node.mjs';
import { countJest, countPlaywright, countStep } from './count-tests.mjs';
import { chooseCache, listMissingPackages } from './install-packages.mjs';

describe('findNodeProblem', () => {
  it.each(['20.9.0', '20.10.1', '22.0.0', '100.1.0'])('takes Node %s', (version) => {
    expect(findNodeProblem(version, '>=20.9')).toBeNull();
  });

  it.each(['20.8.1', '18.20.0', '9.11.0'])('refuses Node %s', (version) => {
    expect(findNodeProblem(version, '>=20.9')).toBe(`Node 20.9 or newer is needed; this is Node ${version}.`);
  });
});

describe('listMissingPackages', () => {
  const lock = { packages: { '': { version: '1.0.0' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' }, 'node_modules/c': { version: '1.0.0', optional: true } } };
  const exists = () => true;

  it('misses nothing where all that is not optional is installed', () => {
    const record = { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0' } } };
    expect(listMissingPackages(lock, record, exists)).toEqual([]);
  });

  it('misses what is absent, of another version, or deleted', () => {
    const record = { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.9.0' } } };
    expect(listMissingPackages(lock, record, exists)).toEqual(['node_modules/b']);
    expect(listMissingPackages(lock, record, (path: string) => path !== 'node_modules/a')).toEqual(['node_modules/a', 'node_modules/b']);
  });

  it('misses everything before the first installation', () => {
    expect(listMissingPackages(lock, null, exists)).toEqual(['node_modules/a', 'node_modules/b']);
  });
});

describe('chooseCache', () => {
  let home: string;
  beforeEach(async () => { home = await mkdtemp(join(tmpdir(), 'paralelo-home-')); });
  afterEach(() => rm(home, { recursive: true }));

  it('is npm’s own, made where it is not there yet', () => {
    const own = join(home, '.npm');
    expect(chooseCache(own)).toBe(own);
    expect(chooseCache(own)).toBe(own);
  });

  it('is in the checkout where npm’s own cannot be written', async () => {
    await writeFile(join(home, 'file'), '');
    expect(chooseCache(join(home, 'file', '.npm'))).toBe(join(process.cwd(), '.cache/npm'));
  });
});

describe('counting tests', () => {
  it('counts a test file that could not be run as a failure', () => {
    expect(countJest({ numPassedTests: 5, numFailedTests: 1, numRuntimeErrorTestSuites: 2 })).toEqual({ passed: 5, failed: 3 });
  });

  it('counts errors outside tests as failures', () => {
    expect(countPlaywright({ stats: { expected: 3, flaky: 1, unexpected: 0 }, errors: [{ message: 'no server' }] })).toEqual({ passed: 4, failed: 1 });
  });

  it('counts a step without tests as one', () => {
    expect(countStep(null, 0)).toEqual({ passed: 1, failed: 0 });
    expect(countStep(null, 2)).toEqual({ passed: 0, failed: 1 });
  });

  it('does not believe a report without failures from a program that failed', () => {
    expect(countStep({ passed: 9, failed: 0 }, 1)).toEqual({ passed: 9, failed: 1 });
    expect(countStep({ passed: 9, failed: 2 }, 1)).toEqual({ passed: 9, failed: 2 });
  });
});
