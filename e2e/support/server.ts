import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { findPort } from '../../scripts/lib/find-port.mjs';

export interface OwnServer {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Serves the production build at an address of its own, for a test that stops its server. */
export async function startOwnServer(): Promise<OwnServer> {
  const port = await findPort(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'ignore',
  });
  const exit = once(server, 'exit');
  await expect.poll(() => fetch(origin).then(({ ok }) => ok, () => false), { timeout: 30_000 }).toBe(true);
  return {
    origin,
    stop: async () => {
      server.kill('SIGKILL');
      await exit;
    },
  };
}
