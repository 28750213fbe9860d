import { createServer } from 'node:net';
import { SetupError } from './setup-error.mjs';

const PORTS_TRIED = 50;

/** Tries to listen; resolves to the port, or to the error's code. */
function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => {
      const { port: bound } = server.address();
      server.close(() => resolve(bound));
    });
  });
}

/**
 * The first free port from `first` on; 0 leaves the choice to the system.
 * @throws SetupError if there is none, or the host is not this machine's.
 */
export async function findPort(first, host) {
  for (let port = first; port < first + PORTS_TRIED && port <= 65535; port++) {
    const outcome = await tryPort(port, host);
    if (typeof outcome === 'number') return outcome;
    if (outcome !== 'EADDRINUSE' && outcome !== 'EACCES') throw new SetupError(`Cannot listen on ${host} (${outcome}).`);
    if (outcome === 'EACCES' && port === first && first < 1024) throw new SetupError(`Port ${first} needs administrator rights; set PORT to one above 1023.`);
  }
  throw new SetupError(`No free port between ${first} and ${first + PORTS_TRIED - 1}.`);
}

/**
 * Reads a port number as given in the environment.
 * @throws SetupError if it is none.
 */
export function parsePort(text, fallback) {
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new SetupError(`PORT must be a number from 0 to 65535, not “${text}”.`);
  return port;
}
