import { findPort } from '../../scripts/lib/find-port.mjs';
import { LOOPBACK, serveApp } from '../../scripts/lib/serve-app.mjs';

/** Serves the production build at an address of its own, for a test that stops its server. */
export async function startOwnServer() {
  return serveApp(LOOPBACK, await findPort(0, LOOPBACK));
}
