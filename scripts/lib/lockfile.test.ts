import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };

/** Whether a package finds another: beside itself, or in a node_modules above. */
function findsLocked(path: string, name: string): boolean {
  if (packages[`${path && `${path}/`}node_modules/${name}`]) return true;
  return path !== '' && findsLocked(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

const optional = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies).map((name) => ({ path, name })));

it('lists the optional packages of every platform: most versions of npm add none to a lockfile', () => {
  expect(optional.filter(({ path, name }) => !findsLocked(path, name))).toEqual([]);
});

it.each(['darwin-arm64', 'darwin-x64', 'linux-x64', 'win32-x64'])('has the native packages for %s', (platform) => {
  const owners = optional.filter(({ path, name }) => name.includes(platform) && findsLocked(path, name)).map(({ path }) => path);
  expect(owners).toEqual(expect.arrayContaining(
    ['@tailwindcss/oxide', 'esbuild', 'lightningcss', 'next', 'sharp', 'unrs-resolver'].map((name) => `node_modules/${name}`),
  ));
});

it('names no registry', () => {
  expect(Object.keys(packages).filter((path) => packages[path]!.resolved)).toEqual([]);
});

/** Node 20.9, the oldest that package.json asks for, cannot require ES modules; newer ones can be told not to. */
it('lists what the build of the styles can require in the oldest Node', () => {
  const flags = 'require_module' in process.features ? ['--no-experimental-require-module'] : [];
  expect(() => execFileSync(process.execPath, [...flags, '-e', "require('@tailwindcss/postcss')"], { stdio: 'pipe' })).not.toThrow();
});
