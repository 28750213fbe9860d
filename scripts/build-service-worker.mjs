/** Bundles service-worker/ for the production build in .next, together with the list of what that build consists of. */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { listFiles } from './lib/list-files.mjs';
import { ROOT } from './lib/project.mjs';

/** Where the server finds what it serves under each path; the page needs the first before the others. */
const SERVED = [
  { folder: '.next/static', at: '/_next/static' },
  { folder: 'public', at: '' },
];

/**
 * Source maps are for developers, who are online; the worker does not cache itself, nor the worker that downloads, which
 * nobody needs offline and whose policy hangs on a setting of the server; and the copy of the WASM runtime that the
 * bundler makes is asked for by nobody, since the app takes the one in /ort.
 */
const LEFT_OUT = /\.map$|^\/(sw|hub)\.js$|^\/_next\/static\/media\/ort-wasm/;

async function describeFile(folder, at, file) {
  const hash = createHash('sha256').update(await readFile(join(ROOT, file))).digest('base64');
  return { path: at + file.slice(folder.length).split(sep).join('/'), integrity: `sha256-${hash}` };
}

async function describeFiles() {
  const lists = await Promise.all(SERVED.map(async ({ folder, at }) => {
    const files = await listFiles(ROOT, [folder]);
    return Promise.all(files.map((file) => describeFile(folder, at, file)));
  }));
  return lists.flat().filter(({ path }) => !LEFT_OUT.test(path));
}

/** `/read/[documentId]` becomes `/read/__documentId__`; Next.js's own pages and route handlers are left out. */
async function listPages() {
  const routes = JSON.parse(await readFile(join(ROOT, '.next/app-path-routes-manifest.json'), 'utf8'));
  return Object.entries(routes)
    .filter(([entry, path]) => entry.endsWith('/page') && !path.startsWith('/_'))
    .map(([, path]) => path.replace(/\[(\w+)\]/g, '__$1__'))
    .sort();
}

const manifest = {
  buildId: (await readFile(join(ROOT, '.next/BUILD_ID'), 'utf8')).trim(),
  pages: await listPages(),
  files: await describeFiles(),
};

await build({
  absWorkingDir: ROOT,
  entryPoints: ['service-worker/sw.ts'],
  outfile: 'public/sw.js',
  bundle: true,
  minify: true,
  target: 'es2022',
  define: { MANIFEST: JSON.stringify(manifest) },
  logLevel: 'warning',
});
