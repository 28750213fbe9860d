/**
 * `npm start`: installs what is missing, builds if the sources changed, and serves Paralelo.
 * PORT (3000 unless set) and HOST (127.0.0.1 unless set: this machine only) say where.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { buildApp } from './lib/build-app.mjs';
import { checkNode } from './lib/check-node.mjs';
import { findPort, parsePort } from './lib/find-port.mjs';
import { installPackages } from './lib/install-packages.mjs';
import { PROGRAMS } from './lib/project.mjs';
import { startProgram } from './lib/run-program.mjs';
import { runMain } from './lib/setup-error.mjs';

const LOOPBACK = '127.0.0.1';
const ANY_ADDRESS = ['0.0.0.0', '::'];

function describeAddress(host, port) {
  const name = host === LOOPBACK || ANY_ADDRESS.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

async function isAnswering(host, port) {
  const name = ANY_ADDRESS.includes(host) ? LOOPBACK : host;
  const url = `http://${name.includes(':') ? `[${name}]` : name}:${port}/`;
  return fetch(url, { signal: AbortSignal.timeout(5000) }).then((response) => response.ok, () => false);
}

async function announce(host, port, wanted, ended) {
  while (!ended() && !(await isAnswering(host, port))) await wait(100);
  if (ended()) return;
  if (wanted !== 0 && port !== wanted) {
    console.log(`Port ${wanted} is taken. A browser keeps texts by address, so those read at port ${wanted} are not in this library.`);
  }
  console.log(`\nParalelo is ready: ${describeAddress(host, port)}   (Ctrl+C stops it)\n`);
}

async function main() {
  checkNode();
  const host = process.env.HOST || LOOPBACK;
  const wanted = parsePort(process.env.PORT, 3000);
  await installPackages();
  await buildApp();
  const port = await findPort(wanted, host);

  let stopped = false;
  let ended = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (stopped = true));
  const server = startProgram(process.execPath, [PROGRAMS.next, 'start', '-H', host, '-p', String(port)], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exit = server.exit.finally(() => (ended = true));
  await announce(host, port, wanted, () => ended);
  const code = await exit;
  return stopped ? 0 : code;
}

await runMain(main);
