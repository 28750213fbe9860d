/**
 * `npm test`: installs what is missing, then runs every check. Each step runs whatever became of the ones before it,
 * unless it needs their result. The last line is `N passed, N failed`: all tests, and one for each step without tests.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp, preparePublicFiles } from './lib/build-app.mjs';
import { checkNode } from './lib/check-node.mjs';
import { countJest, countPlaywright, countStep } from './lib/count-tests.mjs';
import { findOrInstallChromium } from './lib/find-chromium.mjs';
import { installPackages } from './lib/install-packages.mjs';
import { PROGRAMS, ROOT } from './lib/project.mjs';
import { runNode } from './lib/run-program.mjs';
import { runMain, SetupError } from './lib/setup-error.mjs';

const REPORTS = 'test-results/reports';
const JEST_REPORT = `${REPORTS}/jest.json`;
const PLAYWRIGHT_REPORT = `${REPORTS}/playwright.json`;

/** Runs scripts one after the other, up to the first that fails. */
async function runAll(...commands) {
  for (const args of commands) {
    const code = await runNode(args);
    if (code !== 0) return code;
  }
  return 0;
}

/** Turns a step that throws a SetupError into an exit code. */
async function toExitCode(step) {
  try {
    return (await step()) ?? 0;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`paralelo: ${error.message}`);
    return 1;
  }
}

const STEPS = [
  { name: 'types', run: () => runAll([PROGRAMS.next, 'typegen'], [PROGRAMS.tsc, '--noEmit'], [PROGRAMS.tsc, '--noEmit', '-p', 'tsconfig.worker.json']) },
  { name: 'lint', run: () => runNode([PROGRAMS.eslint, '.']) },
  { name: 'model registry', run: () => runNode(['scripts/update-registry.mjs', '--check']) },
  {
    name: 'unit tests',
    run: () => runNode([PROGRAMS.jest, '--ci', '--silent', '--json', `--outputFile=${JEST_REPORT}`], { stdio: ['ignore', 'ignore', 'inherit'] }),
    report: { file: JEST_REPORT, count: countJest },
  },
  { name: 'build', run: buildApp },
  {
    name: 'browser tests',
    needs: 'build',
    run: async () => {
      const chromium = await findOrInstallChromium();
      return runNode([PROGRAMS.playwright, 'test', '--reporter=line,json'], {
        env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: join(ROOT, PLAYWRIGHT_REPORT) },
      });
    },
    report: { file: PLAYWRIGHT_REPORT, count: countPlaywright },
  },
];

async function readCounts({ file, count }) {
  const path = join(ROOT, file);
  return existsSync(path) ? count(JSON.parse(await readFile(path, 'utf8'))) : null;
}

async function runStep(step, outcomes) {
  console.log(`\n── ${step.name}`);
  const started = performance.now();
  if (step.report) await rm(join(ROOT, step.report.file), { force: true });
  const blocked = step.needs !== undefined && outcomes.get(step.needs).failed > 0;
  if (blocked) console.error(`paralelo: the ${step.name} need the ${step.needs}`);
  const exitCode = blocked ? 1 : await toExitCode(step.run);
  const counts = countStep(step.report ? await readCounts(step.report) : null, exitCode);
  return { ...counts, seconds: (performance.now() - started) / 1000 };
}

function printSummary(outcomes) {
  console.log('');
  for (const [name, { passed, failed, seconds }] of outcomes) {
    console.log(`${failed === 0 ? '✓' : '✗'} ${name.padEnd(16)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s`);
  }
}

async function main() {
  checkNode();
  // What the surroundings set is meant for no step in particular: Jest wants `test`, the build `production`.
  delete process.env.NODE_ENV;
  await installPackages();
  await preparePublicFiles();
  await mkdir(join(ROOT, REPORTS), { recursive: true });
  const outcomes = new Map();
  for (const step of STEPS) outcomes.set(step.name, await runStep(step, outcomes));
  printSummary(outcomes);
  const sum = (key) => [...outcomes.values()].reduce((total, outcome) => total + outcome[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

await runMain(main);
