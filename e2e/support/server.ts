import { findPort } from '../../scripts/lib/find-port.mjs';
import { LOOPBACK } from '../../scripts/lib/hosts.mjs';
import { serveApp } from '../../scripts/lib/serve-app.mjs';

/** Serves the production build at an address of its own, for a test that stops its server or needs other settings. */
export async function startOwnServer(env: Readonly<Record<string, string>> = {}) {
  return serveApp(LOOPBACK, await findPort(0, LOOPBACK), env);
}
