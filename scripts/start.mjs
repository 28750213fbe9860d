/**
 * `npm start`: installs what is missing, builds if the sources changed, and serves Paralelo.
 * PORT (3000 unless set) and HOST (127.0.0.1 unless set: this machine only) say where.
 */
import { buildApp } from './lib/build-app.mjs';
import { checkNode } from './lib/check-node.mjs';
import { findPort, parsePort } from './lib/find-port.mjs';
import { describeOrigin, describeRemoteAccess, LOOPBACK } from './lib/hosts.mjs';
import { installPackages } from './lib/install-packages.mjs';
import { serveApp } from './lib/serve-app.mjs';
import { runMain } from './lib/setup-error.mjs';

async function serve(host, wanted) {
  const port = await findPort(wanted, host);
  const server = await serveApp(host, port);
  if (wanted !== 0 && port !== wanted) {
    console.log(`Port ${wanted} is taken. A browser keeps texts by address, so those read at port ${wanted} are not in this library.`);
  }
  console.log(`\nParalelo is ready: ${describeOrigin(host, port)}   (Ctrl+C stops it)\n`);
  const remoteAccess = describeRemoteAccess(host, port);
  if (remoteAccess) console.log(`${remoteAccess}\n`);
  return server.exit;
}

await runMain(async () => {
  checkNode();
  const host = process.env.HOST || LOOPBACK;
  const wanted = parsePort(process.env.PORT, 3000);
  await installPackages();
  await buildApp();
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (stopped = true));
  try {
    const code = await serve(host, wanted);
    return stopped ? 0 : code;
  } catch (error) {
    if (stopped) return 0;
    throw error;
  }
});
