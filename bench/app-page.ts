import { chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { buildApp } from '../scripts/lib/build-app.mjs';
import { findOrInstallChromium } from '../scripts/lib/find-chromium.mjs';
import { findPort } from '../scripts/lib/find-port.mjs';
import { LOOPBACK } from '../scripts/lib/hosts.mjs';
import { serveApp } from '../scripts/lib/serve-app.mjs';
import { describeMachine } from './facts';

/** Where benchmarks keep what they make. */
export const CACHE = fileURLToPath(new URL('../.cache/bench', import.meta.url));

export interface AppPage {
  readonly page: Page;
  readonly origin: string;
  /** Machine and browser, in a line. */
  readonly facts: string;
}

/**
 * Serves the production build and measures on a page of it.
 * @param script Of `bench/browser`; runs in every document of the page.
 */
export async function withAppPage(script: string, measure: (app: AppPage) => Promise<void>): Promise<void> {
  await buildApp();
  const server = await serveApp(LOOPBACK, await findPort(0, LOOPBACK));
  const browser = await chromium.launch({ executablePath: await findOrInstallChromium() });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
    await page.addInitScript({ content: await bundle(script) });
    await measure({ page, origin: server.origin, facts: `${describeMachine()}; Chromium ${browser.version()}, headless, 1280 × 800` });
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function bundle(script: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: [`bench/browser/${script}`],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  });
  return outputFiles[0]!.text;
}
