import { setTimeout as wait } from 'node:timers/promises';
import { formatOrigin, isAnyAddress, LOOPBACK } from './hosts.mjs';
import { PROGRAMS } from './project.mjs';
import { startProgram } from './run-program.mjs';
import { SetupError } from './setup-error.mjs';

async function isAnswering(origin) {
  return fetch(origin, { signal: AbortSignal.timeout(5000) }).then((response) => response.ok, () => false);
}

/**
 * Serves the production build, and waits until it answers.
 * @param env Further environment variables for the server.
 * @returns `exit` resolves to the server's exit code, `stop` ends it.
 * @throws SetupError if the server ends before it has answered.
 */
export async function serveApp(host, port, env = {}) {
  const { child, exit } = startProgram(process.execPath, [PROGRAMS.next, 'start', '-H', host, '-p', String(port)], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let ended = false;
  void exit.then(() => (ended = true));
  const origin = formatOrigin(isAnyAddress(host) ? LOOPBACK : host, port);
  while (!(await isAnswering(origin))) {
    if (ended) throw new SetupError('The server stopped before it could answer.');
    await wait(100);
  }
  const stop = async () => {
    child.kill('SIGKILL');
    await exit;
  };
  return { origin, exit, stop };
}
