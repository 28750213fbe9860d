import { defineConfig } from '@playwright/test';
import { availableParallelism } from 'node:os';
import { findChromium } from './scripts/lib/find-chromium.mjs';
import { findPort } from './scripts/lib/find-port.mjs';

/** Chosen by the first process to read this file; those it starts find it in their environment. */
process.env.PARALELO_TEST_PORT ??= String(await findPort(0, '127.0.0.1'));
const port = process.env.PARALELO_TEST_PORT;
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A machine shared with other jobs may stall past a timeout; the report still names such a test as flaky.
  retries: process.env.CI ? 1 : 0,
  // Each test keeps a core busy translating.
  workers: Math.max(1, Math.min(4, availableParallelism())),
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: origin,
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // Requests that a service worker answers are not seen by routes. e2e/offline.spec.ts lets it in.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: (await findChromium()) ?? undefined },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: origin,
    env: { PORT: port, HOST: '127.0.0.1' },
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
