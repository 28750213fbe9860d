import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PROGRAMS } from './project.mjs';
import { runNode, runProgram } from './run-program.mjs';
import { SetupError } from './setup-error.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];

/** Where the installers of macOS and Windows put Chrome. */
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name], 'Google/Chrome/Application/chrome.exe')),
];

function listCandidates() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...USUAL_PLACES];
}

/** Ubuntu's `chromium-browser` may be a script that only says how to install a snap: a browser tells its version. */
function isBrowser(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  try {
    return /\d+\.\d+/.test(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return false;
  }
}

async function findPlaywrightChromium() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/**
 * The Chromium to test with: the one that CHROMIUM_PATH names, Playwright's own, or one of this machine.
 * @returns its path, or null if there is none.
 * @throws SetupError if CHROMIUM_PATH names none.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new SetupError(`CHROMIUM_PATH names no file: ${named}`);
  return named || (await findPlaywrightChromium()) || listCandidates().find(isBrowser) || null;
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid() === 0 && existsSync('/usr/bin/apt-get');
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-q'], { env });
  await runProgram('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env });
}

/**
 * Finds a Chromium, or installs one: by apt where this is root on Debian or Ubuntu, otherwise Playwright's.
 * @throws SetupError if neither works.
 */
export async function findOrInstallChromium() {
  const found = await findChromium();
  if (found) return found;
  console.log('Installing Chromium …');
  if (canUseApt()) await installWithApt();
  const installed = await findChromium();
  if (installed) return installed;
  await runNode([PROGRAMS.playwright, 'install', ...(canUseApt() ? ['--with-deps'] : []), 'chromium']);
  const downloaded = await findChromium();
  if (!downloaded) throw new SetupError('No Chromium was found or could be installed; set CHROMIUM_PATH to one.');
  return downloaded;
}
